using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <summary>A second person agrees with a decision or not. A disagreement stands until somebody decides the statement again.</summary>
public sealed class CheckDecision(ReviewAct review)
{
    /// <param name="says">What is wrong, where they disagree.</param>
    public Task RunAsync(Guid importId, SeenCandidate seen, bool agrees, string? says, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, [seen], agrees ? "Agreed with a decision" : "Disagreed with a decision", candidates =>
        {
            candidates[0].Check(agrees, says, change);
            return candidates;
        }, change, cancel);
}
