using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>What somebody of the office is to write in a working draft by a day. The panel sees none of it.</summary>
public sealed class DraftDeadlines(AppDb db) : IDeadlineSource
{
    private const string Start = "drafting/";

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        [.. (await db.DraftWorkAsync(area.Id, cancel: cancel)).Where(work => work.DueOn <= today.AddYears(1)).Select(Of)];

    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        key.StartsWith(Start, StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(Start.Length), out var id)
            && (await db.DraftWorkAsync(area.Id, id, cancel)).FirstOrDefault(work => work.Id == id) is { } found
            ? new(key, Title(found), found.DueOn, null, found.Page, true) { IsRecordedByDay = false } : null;

    private static Sentence Title(DraftWork work) => $"Working draft, passage {work.Passage}: {work.Task}";

    private static Deadline Of(DraftWork work) => new(
        $"{Start}{work.Id}", Title(work), work.DueOn, DeadlineKind.Own, null,
        work.Person is null ? (Sentence)$"{work.AssignedBy} asked for it in the working draft of the {work.PlanTitle}."
            : $"{work.AssignedBy} asked {work.Person} for it in the working draft of the {work.PlanTitle}.",
        "Say on the page of the passage that it is done.", [Party.Office(work.Role), Party.Office()])
    {
        Subject = work.Id, Page = work.Page,
    };
}
