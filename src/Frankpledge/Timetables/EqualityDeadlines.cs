using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>The next equality information, a year after the last, and the next objectives, four years after (R141). Recording it settles it.</summary>
public sealed class EqualityDeadlines(AppDb db) : IDeadlineSource
{
    private const string Start = "equality/";

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        [.. (await db.EqualityPapersDueAsync(area.Id, cancel)).Where(one => one.IsLast && one.Due.By <= today.AddYears(1)).Select(one => Of(one.Due))];

    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        key.StartsWith(Start, StringComparison.Ordinal)
            && (await db.EqualityPapersDueAsync(area.Id, cancel)).Select(one => one.Due).FirstOrDefault(due => Key(due) == key) is { } found
            ? new(key, found.Title, found.By, "R141", found.Page, true) { IsRecordedByDay = false } : null;

    private static string Key(EqualityPaperDue due) => $"{Start}{due.Kind}/{due.After:yyyy-MM-dd}";

    private static Deadline Of(EqualityPaperDue due) => new(Key(due), due.Title, due.By, DeadlineKind.Law, "R141",
        $"The last was published on {InWords.Day(due.After)}.", "Record the publication of the next.",
        [Party.Office(Role.Policy), Party.Office(Role.ChiefExecutive)]) { Page = due.Page };
}
