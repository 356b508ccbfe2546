using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>How the commissioner answers a recommendation of the panel.</summary>
public enum Answer
{
    Accept,
    AcceptInPart,
    Reject,
    Note,
}

/// <summary>One recommendation and its answer.</summary>
/// <param name="Reference">A short name: "Recommendation 3".</param>
/// <param name="Given">The answer, or null while there is none.</param>
/// <param name="Reason">Why; an answer without a reason does not count.</param>
public sealed record Recommendation(string Reference, Answer? Given, string? Reason)
{
    public bool IsAnswered => Given is not null && !string.IsNullOrWhiteSpace(Reason);

    /// <summary>Refuses to go on while a recommendation has no reasoned answer, or the answers are not published. 2011 Act s.5(6)(d)-(f).</summary>
    [Rule("R36")]
    public static IReadOnlyList<Reason> WhyNotIssue(IEnumerable<Recommendation> recommendations, bool responsePublished)
    {
        var all = recommendations.ToList();
        var reasons = all.Where(one => !one.IsAnswered)
            .Select(one => Because.Block("R36", "RecommendationUnanswered", $"{one.Reference} has no answer with a reason.")).ToList();
        if (!responsePublished)
        {
            reasons.Add(Because.Block("R36", "ResponseNotPublished", "The response to the panel has not been published."));
        }

        return reasons;
    }
}
