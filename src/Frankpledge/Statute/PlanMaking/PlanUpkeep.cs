using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>Living with a plan: keep it under review, cite it in decisions.</summary>
public static class PlanUpkeep
{
    /// <summary>Warns when the plan has not been reviewed for twelve months. 2011 Act s.5(9).</summary>
    /// <param name="issued">The day of issue.</param>
    /// <param name="reviewed">The last review since; null where none is recorded: the issue is no review.</param>
    [Rule("R44")]
    public static IReadOnlyList<Reason> CheckReview(DateOnly issued, DateOnly? reviewed, DateOnly today) =>
        InclusivePeriod.OfMonths(reviewed ?? issued, 12).Last < today
        ? [Because.Warn("R44", "ReviewDue", reviewed is { } last
            ? (Sentence)$"The plan was last reviewed on {InWords.Day(last)}, more than twelve months ago."
            : $"No review is recorded since the plan was issued on {InWords.Day(issued)}, more than twelve months ago.")]
        : [];

    /// <summary>Warns when the strategic policing requirement changed after the plan was issued and last reviewed. 2011 Act s.5(9)(b)(ii).</summary>
    public static IReadOnlyList<Reason> CheckThreats(DateOnly lastReviewed, DateOnly today) =>
        new ThreatRegard(lastReviewed, null).NeedsReview(today) && StrategicPolicingRequirement.On(today) is { } current
            ? [Because.Warn("R44", "ReviewForThreats", $"The strategic policing requirement changed on {InWords.Day(current.From)}. Review the plan.")] : [];

    /// <summary>Warns about a decision that cites no objective of the plan. 2011 Act s.8(1)-(2).</summary>
    [Rule("R45")]
    public static IReadOnlyList<Reason> CheckDecision(int objectivesCited) => objectivesCited > 0
        ? []
        : [Because.Warn("R45", "NoObjectiveCited", "The decision cites no objective of the plan. Name the ones it serves.")];
}
