using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>The plan that the last ordinary election made due, in an area that has set up no timetable for it: the law asks for it all the same, and it
/// stays owed when late (R20). Settled by an issue in the records; the timetable of the election takes over once there is one.</summary>
public sealed class PlanDutyDeadline(AppDb db) : IDeadlineSource
{
    private const string Start = "plan-duty/";

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        if (await OwedAsync(area, today, cancel) is not { } duty)
        {
            return [];
        }

        Sentence why =
            $"The election was on {InWords.Day(duty.Poll)}; the plan is due by the end of that financial year. The records here show no plan issued since.";
        return [new($"{Start}{duty.Poll:yyyy-MM-dd}", Title(duty), duty.Deadline, DeadlineKind.Law, "R20", why,
            "Publish the plan here with its day of issue, or record that day on the timetable of the election.",
            [Party.Office(Role.Policy), Party.Office(Role.Commissioner), Party.Office(Role.ChiefExecutive), Party.Panel()]) { Page = "/manage/timetable" }];
    }

    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        key.StartsWith(Start, StringComparison.Ordinal) && await OwedAsync(area, today, cancel) is { } duty && key == $"{Start}{duty.Poll:yyyy-MM-dd}"
            ? new(key, Title(duty), duty.Deadline, "R20", "/manage/timetable", false) { IsRecordedByDay = false } : null;

    private static Sentence Title(PlanDuty duty) => $"Police and crime plan of {duty.Year.Label}";

    /// <summary>The duty of the last election that was held, unless a plan in the records fulfils it or a timetable carries it.</summary>
    private async Task<PlanDuty?> OwedAsync(AreaFacts area, DateOnly today, CancellationToken cancel)
    {
        if (PlanTimetable.WhyNot(area.ModelOn(today), area.Nation).Count > 0
            || OrdinaryElections.Of(area.ModelOn(today), area.Slug).LatestOn(today) is not { } poll
            || new PlanDuty(poll) is var duty
            && await db.Timetables.AnyAsync(table => table.AreaId == area.Id && table.Poll >= poll && table.Poll <= duty.Deadline, cancel))
        {
            return null;
        }

        return (await db.EditionDaysAsync(area.Id, cancel)).Any(edition => StageCodes.OfEdition(edition.Stage) == StageCodes.Issue && edition.On <= today
            && IssueInTerm.WhyNot(poll, edition.On, null, area.ModelAfter(poll), area.Slug).Count == 0) ? null : new PlanDuty(poll);
    }
}
