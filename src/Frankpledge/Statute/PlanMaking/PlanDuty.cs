using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>Why a plan is made: 2011 Act s.5(1), s.5(3), s.5(4).</summary>
[Rule("R21")]
public enum PlanKind
{
    /// <summary>The plan that is due in the year of an ordinary election.</summary>
    Duty,

    /// <summary>Another plan, at any time.</summary>
    Discretionary,

    /// <summary>A change to the plan in force, at any time.</summary>
    Variation,
}

/// <summary>
/// The duty to issue a plan within the financial year of the ordinary election. 2011 Act s.5(1)-(2). It stays owed when late, so
/// lateness never blocks the issue.
/// </summary>
/// <param name="Poll">The ordinary poll.</param>
[Rule("R20")]
public sealed record PlanDuty(DateOnly Poll)
{
    /// <summary>Days before the deadline at which the office is warned.</summary>
    public static IReadOnlyList<int> AlertDays { get; } = [180, 90, 30, 10];

    /// <summary>The duty year.</summary>
    public FinancialYear Year => FinancialYear.Containing(Poll);

    /// <summary>The last day for issue, 31 March, whatever its weekday.</summary>
    public DateOnly Deadline => Year.Last;

    /// <summary>The days on which the four alerts fall.</summary>
    public IReadOnlyList<DateOnly> Alerts => [.. AlertDays.Select(days => Deadline.AddDays(-days))];

    /// <summary>Days, and working days, left after <paramref name="planned"/> up to and including the deadline; negative when it is late.</summary>
    public ScheduleFloat FloatFrom(DateOnly planned, WorkingDays counter) => new(Deadline.DayNumber - planned.DayNumber, counter.Between(planned, Deadline));

    /// <summary>Warns as the deadline comes near, and after it has passed.</summary>
    public IReadOnlyList<Reason> Check(DateOnly today)
    {
        var left = Deadline.DayNumber - today.DayNumber;
        return left < 0 ? [Because.Warn("R20", "PlanOverdue", $"The plan was due by {InWords.Day(Deadline)}. The duty stays: issue it as soon as practicable.")]
            : left <= AlertDays[0]
            ? [Because.Warn("R20", "PlanDue", $"The plan must be issued by {InWords.Day(Deadline)}: {InWords.Number(left, "day")} left.")]
            : [];
    }
}

/// <summary>Time between a planned and a statutory date.</summary>
/// <param name="Days">Calendar days after the planned day, up to and including the last.</param>
/// <param name="WorkingDays">The working days among them.</param>
public readonly record struct ScheduleFloat(int Days, int WorkingDays)
{
    public Sentence Sentence => Days < 0
        ? (Sentence)$"{InWords.Number(-Days, "day")} late."
        : $"{InWords.Number(Days, "day")} ({InWords.Number(WorkingDays, "working day")}) of float left.";
}
