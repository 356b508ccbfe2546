using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>Which election the timetable leads on from. <paramref name="IssuedOn"/>: the plan is out already. <paramref name="Order"/>:
/// the Act or order that names a polling day which is not the usual one.</summary>
public sealed record TimetableToSetUp(Guid AreaId, DateOnly Poll, DateOnly? IssuedOn = null, bool HasInventedDates = false, string? Order = null);

/// <summary>Begins the timetable of a plan from an ordinary election and the area's governance model (R2, R13, R20).</summary>
public sealed class SetUpTimetable(AppDb db)
{
    public async Task<StoredTimetable> RunAsync(TimetableToSetUp input, Change change, CancellationToken cancel = default)
    {
        var area = await db.AreaFactsAsync(input.AreaId, cancel);
        RefusedException.ThrowIfAny(WhyNot(area, input.Poll, input.Order));
        var table = new StoredTimetable
        {
            Id = Guid.CreateVersion7(), AreaId = area.Id, Nation = area.Nation, Poll = input.Poll, SetUpOn = CivilTime.DayOf(change.At), Planned = [],
            Done = [], Owners = [],
            HasInventedDates = input.HasInventedDates, PollOrder = IsUsual(area, input.Poll) ? null : input.Order!.Trim(),
        };
        if (input.IssuedOn is { } issued)
        {
            RefusedException.ThrowIfAny(table.WhyNotIssued(issued, area));
            RefusedException.ThrowIfAny(await db.WhyNotIssuedAsync(area, issued, cancel));
            table.Record(StageCodes.Issue, issued, CivilTime.DayOf(change.At));
        }

        return await db.AloneAsync(async () =>
        {
            if (await db.Timetables.AnyAsync(t => t.AreaId == area.Id && t.Poll == input.Poll, cancel))
            {
                throw new RefusedException("TimetableIsSetUp",
                    $"There is a timetable for the election of {InWords.Day(input.Poll)} already. Open it to change it.");
            }

            db.Timetables.Add(table);
            await db.SaveAsync(string.IsNullOrWhiteSpace(input.Order)
                ? change : change with { Why = $"{change.Why} The election of {InWords.Day(input.Poll).English} is named by {input.Order.Trim()}.".Trim() },
                    cancel);
            return table;
        }, cancel);
    }

    /// <summary>The election to suggest on a day: the last one, until the next is half a year away.</summary>
    public static DateOnly Suggested(DateOnly today) =>
        OrdinaryElections.Known.NextAfter(today) is var next && next <= today.AddMonths(6) ? next : OrdinaryElections.Known.LatestOn(today) ?? next;

    private static bool IsUsual(AreaFacts area, DateOnly poll) => OrdinaryElections.Of(area.ModelAfter(poll), area.Slug).IsOrdinary(poll);

    private static IReadOnlyList<Reason> WhyNot(AreaFacts area, DateOnly poll, string? order) =>
        poll.Year is < 2012 or > WorkingCalendar.LastYear - 10
            ? [new("PollOutOfRange", $"Enter the day of the election, from 2012 to {WorkingCalendar.LastYear - 10}.", "R2")]
        : PlanTimetable.WhyNot(area.ModelAfter(poll), area.Nation) is { Count: > 0 } other ? other
        : OrdinaryElections.Of(area.ModelAfter(poll), area.Slug).WhyNotOrdinary(poll, order, "R20");
}
