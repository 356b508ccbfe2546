using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <summary>Says that a candidate is no statement. It stays in the record of the import.</summary>
public sealed class DropCandidate(ReviewAct review)
{
    public Task RunAsync(Guid importId, SeenCandidate seen, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, [seen], "Set aside what is not a statement", candidates =>
        {
            candidates[0].Drop(change);
            return candidates;
        }, change, cancel);
}
