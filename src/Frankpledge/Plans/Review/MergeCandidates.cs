using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <summary>Joins two candidates that are one statement; the first keeps its place, the second is set aside. A match of either survives.</summary>
public sealed class MergeCandidates(ReviewAct review)
{
    public Task RunAsync(Guid importId, SeenCandidate first, SeenCandidate second, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, [first, second], "Merged two statements", two =>
        {
            two[0].Join(two[1]);
            return two;
        }, change, cancel);
}
