using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>The dated path of a plan from the poll to the launch.</summary>
public sealed record PlanTimetable
{
    public required PlanDuty Duty { get; init; }

    /// <summary>The term that follows the poll; null where the order of a mayor was not read.</summary>
    public required CommissionerTerm? Term { get; init; }

    /// <summary>The last day for the declaration of acceptance; null where the law names none.</summary>
    public required DateOnly? AcceptanceBy { get; init; }

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

    /// <summary>An announced change of the law that some day here lies beyond, or null.</summary>
    public required PendingChange? Pending { get; init; }

    /// <summary>Who governs on the day of the poll.</summary>
    public required GovernanceModel Model { get; init; }

    /// <summary>The announced change of the law that a day lies beyond, or null.</summary>
    public PendingChange? PendingOn(DateOnly day) => PendingChange.Beyond(day, Model);

    public Stage this[string code] => Stages.Single(stage => stage.Template.Code == code);

    /// <summary>Whether it still hangs on this stage that the plan is issued in time: it comes before the issue, and the plan is not out.</summary>
    public bool HoldsUpIssue(Stage stage) => StageTemplate.HoldsUpIssue(stage, this["issue"]);

    /// <summary>Slippage of the issue and of the panel stage, which are the two that an office answers for, where they were planned.</summary>
    public IReadOnlyList<Slippage> Slippage => [.. new[] { this["panel"].Slippage, this["issue"].Slippage }.OfType<Slippage>()];

    /// <summary>Computes the timetable; nothing is saved.</summary>
    /// <exception cref="RefusedException">The rules about a plan do not speak to such a body (R13, R20).</exception>
    public static PlanTimetable For(TimetableQuestion question, WorkingCalendar calendar, OrdinaryElections elections)
    {
        RefusedException.ThrowIfAny(WhyNot(question.Model, question.Nation));
        var counter = new WorkingDays(calendar);
        var business = new ElectionBusinessDays(calendar);
        var duty = new PlanDuty(question.Poll);
        var held = elections.Having(question.Poll);
        var next = held.NextAfter(question.Poll);
        var term = TermRule.For(question.Model, question.Area)?.After(question.Poll, next);
        var stages = new StageDates(question, calendar, duty.Deadline, term).Compute();
        var issued = stages.Single(stage => stage.Template.Code == "issue").Expected;
        var meeting = stages.Single(stage => stage.Template.Code == "panel").Expected;
        var period = PlanningPeriod.Of(issued, held);
        var localPoll = OrdinaryElections.FirstThursdayInMay(duty.Deadline.Year);
        return new PlanTimetable
        {
            Duty = duty,
            Model = question.Model,
            Term = term,
            AcceptanceBy = RuleReach.Of("R4", question.Model, question.Nation) == Reach.Applies ? new Acceptance(question.Poll, business).LastDay : null,
            Period = period,
            Stages = stages,
            Agenda = new ClearDays(calendar, NationRules.For(question.Nation).ClearDays).LatestNotice(meeting),
            ScheduleFloat = duty.FloatFrom(issued, counter),
            PreElection = PreElectionPeriod.Before(localPoll, business),
            PreceptDates = RuleReach.Speaks("R60", question.Model, question.Nation) ? PreceptCalendar.For(duty.Deadline.Year, counter, question.Model) : [],
            Warnings = [.. TermRule.ByOwnLaw([.. elections.Check(question.Poll), .. MovedPoll.Check(question.Poll, elections, question.Model, question.Area)],
                    question.Model, question.Area),
                .. TimetableChecks.Of(stages, duty, localPoll, business, counter)],
            Pending = PendingChange.Beyond(Latest([question.Poll, period.Last, term?.Last, .. stages.Select(stage => (DateOnly?)stage.Expected)]),
                question.Model),
        };
    }

    /// <summary>Why no timetable is computed for a body: other law than R20 stands for its plan.</summary>
    public static IReadOnlyList<Reason> WhyNot(GovernanceModel model, Nation nation) =>
        RuleReach.WhyNot(RuleBook.Of("R20"), nation, model) is { } why ? [new("NoPlanTimetableHere", $"No timetable is computed here. {why}", "R20")] : [];

    private static DateOnly Latest(IEnumerable<DateOnly?> days) => days.OfType<DateOnly>().Max();
}
