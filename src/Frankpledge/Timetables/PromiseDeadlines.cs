using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>
/// What the plan in force promises by a day, late or due within a year. A late promise stays until somebody records that it was met, or that it
/// is given up and why, however long its day had passed when the plan came here. <c>/manage/deadlines/promises</c> lists them all.
/// </summary>
public sealed class PromiseDeadlines(AppDb db) : IDeadlineSource
{
    private const string Start = "promise/";
    private const int LongestTitle = 100;

    /// <summary>The key of the deadline. A later edition that names another day makes another promise.</summary>
    public static string Key(DatedPromise promise) => $"{Start}{promise.PlanSlug}/{promise.Reference}/{promise.Day:yyyy-MM-dd}";

    /// <summary>"C14: Appoint a Victims' Advocate by September 2025", cut at a word where it is long.</summary>
    public static Sentence Title(DatedPromise promise) =>
        $"{promise.Reference}: {(promise.Text.Length <= LongestTitle ? (Sentence)$"{promise.Text}" : $"{promise.Text[..(promise.Text.LastIndexOf(' ', LongestTitle) is > 0 and var space ? space : LongestTitle)]} ...")}";

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        var settled = (await db.SettledPromisesAsync(area.Id, today, cancel)).Where(one => one.OfEdition is null).Select(one => (one.Statement, one.Day))
            .ToHashSet();
        return [.. (await db.DatedPromisesAsync(area.Id, today, cancel))
            .Where(promise => promise.Day <= today.AddYears(1) && !settled.Contains((promise.Statement, promise.Day))).Select(Of)];
    }

    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        (await db.DatedPromisesAsync(area.Id, today, cancel)).FirstOrDefault(promise => promise.Day is not null && Key(promise) == key) is { } found
            ? new(key, Title(found), found.Day!.Value, null, "/manage/deadlines/promises", true) { IsRecordedByDay = false }
            : null;

    private static Deadline Of(DatedPromise promise) => new(
        Key(promise), Title(promise), promise.Day!.Value, DeadlineKind.Promise, null, promise.IsLongPast
            ? (Sentence)$"{promise.Reference} of the {promise.PlanTitle}. {promise.Reading} The day had passed more than a year before the plan came here, so it may have been kept and is recorded nowhere here."
            : $"{promise.Reference} of the {promise.PlanTitle}. {promise.Reading}",
        "Record that it was met and where that can be seen, or that it is given up and why.",
        [Party.Office(Role.Policy), Party.Office(Role.Performance), Party.Office(Role.Commissioner), Party.Panel()])
    {
        Subject = promise.Statement, Page = $"/manage/deadlines/promises#{promise.Reference}-{promise.Day:yyyy-MM-dd}",
    };
}
