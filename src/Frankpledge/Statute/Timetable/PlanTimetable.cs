using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Precept;

namespace Frankpledge.Statute.Timetable;

/// <summary>The dated path of a plan from the poll to the launch.</summary>
public sealed record PlanTimetable
{
    public required PlanDuty Duty { get; init; }

    public required CommissionerTerm Term { get; init; }

    /// <summary>The last day for the declaration of acceptance.</summary>
    public required DateOnly AcceptanceBy { get; init; }

    /// <summary>The period that a plan issued on the expected day would cover.</summary>
    public required PlanningPeriod Period { get; init; }

    /// <summary>In order, each after those it waits for.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The working of the agenda deadline for the expected panel meeting.</summary>
    public required Working Agenda { get; init; }

    /// <summary>Float from the expected day of issue to 31 March.</summary>
    public required ScheduleFloat ScheduleFloat { get; init; }

    /// <summary>The days before the local elections that follow the deadline, if there are any in the area.</summary>
    public required DateRange PreElection { get; init; }

    /// <summary>The precept dates that fall in the same winter.</summary>
    public required IReadOnlyList<FixedDate> PreceptDates { get; init; }

    public required IReadOnlyList<Reason> Warnings { get; init; }

    public Stage this[string code] => Stages.Single(stage => stage.Template.Code == code);

    /// <summary>Slippage of the issue and of the panel stage, which are the two that an office answers for.</summary>
    public IReadOnlyList<Slippage> Slippage => [this["panel"].Slippage, this["issue"].Slippage];

    /// <summary>Computes the timetable; nothing is saved.</summary>
    public static PlanTimetable For(TimetableQuestion question, WorkingCalendar calendar, OrdinaryElections elections)
    {
        var counter = new WorkingDays(calendar);
        var business = new ElectionBusinessDays(calendar);
        var duty = new PlanDuty(question.Poll);
        var stages = new StageDates(question, calendar, duty.Deadline).Compute();
        var issued = stages.Single(stage => stage.Template.Code == "issue").Expected;
        var meeting = stages.Single(stage => stage.Template.Code == "panel").Expected;
        var next = elections.NextAfter(question.Poll);
        var localPoll = OrdinaryElections.FirstThursdayInMay(duty.Deadline.Year);
        return new PlanTimetable
        {
            Duty = duty,
            Term = CommissionerTerm.AfterOrdinaryPoll(question.Poll, next),
            AcceptanceBy = new Acceptance(question.Poll, business).LastDay,
            Period = PlanningPeriod.Of(issued, null, PlanKind.Duty, elections),
            Stages = stages,
            Agenda = new ClearDays(calendar, Governance.NationRules.For(question.Nation).ClearDays).LatestNotice(meeting),
            ScheduleFloat = duty.FloatFrom(issued, counter),
            PreElection = PreElectionPeriod.Before(localPoll, business),
            PreceptDates = PreceptCalendar.For(duty.Deadline.Year, counter),
            Warnings = [.. elections.Check(question.Poll), .. TimetableChecks.Of(stages, duty, localPoll, business)],
        };
    }
}
