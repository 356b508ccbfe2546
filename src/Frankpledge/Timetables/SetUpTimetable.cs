using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>Which election the timetable leads on from. <paramref name="IssuedOn"/>: the plan is out already.</summary>
public sealed record TimetableToSetUp(Guid AreaId, DateOnly Poll, DateOnly? IssuedOn = null, bool HasInventedDates = false);

/// <summary>Begins the timetable of a plan from an ordinary election and the area's governance model (R2, R13, R20).</summary>
public sealed class SetUpTimetable(AppDb db)
{
    public async Task<StoredTimetable> RunAsync(TimetableToSetUp input, Change change, CancellationToken cancel = default)
    {
        var area = await db.AreaFactsAsync(input.AreaId, cancel);
        RefusedException.ThrowIfAny(WhyNot(area, input.Poll));
        var table = new StoredTimetable
        {
            Id = Guid.CreateVersion7(), AreaId = area.Id, Nation = area.Nation, Poll = input.Poll, Planned = [], Done = [], Owners = [], HasInventedDates = input.HasInventedDates,
        };
        if (input.IssuedOn is { } issued)
        {
            table.Record(StageCodes.Issue, issued, CivilTime.DayOf(change.At));
        }

        return await db.AloneAsync(async () =>
        {
            if (await db.Timetables.AnyAsync(t => t.AreaId == area.Id && t.Poll == input.Poll, cancel))
            {
                throw new RefusedException("TimetableIsSetUp", $"There is a timetable for the election of {InWords.Day(input.Poll)} already. Open it to change it.");
            }

            db.Timetables.Add(table);
            await db.SaveAsync(change, cancel);
            return table;
        }, cancel);
    }

    /// <summary>The election to suggest on a day: the last one, until the next is half a year away.</summary>
    public static DateOnly Suggested(DateOnly today) =>
        OrdinaryElections.Known.NextAfter(today) is var next && next <= today.AddMonths(6) ? next : OrdinaryElections.Known.LatestOn(today) ?? next;

    private static IReadOnlyList<Reason> WhyNot(AreaFacts area, DateOnly poll) =>
        poll.Year is < 2012 or > WorkingCalendar.LastYear - 10
            ? [new("PollOutOfRange", $"Enter the day of the election, from 2012 to {WorkingCalendar.LastYear - 10}.", "R2")]
            : area.InOffice(BodyKind.LocalPolicingBody, poll).Model is GovernanceModel.CommonCouncil or GovernanceModel.PolicingAndCrimeBoard
                ? [new("BodyNotElected", $"{area.InOffice(BodyKind.LocalPolicingBody, poll).Title} is not elected, so no election starts the clock for a plan.", "R13")]
                : [];
}
