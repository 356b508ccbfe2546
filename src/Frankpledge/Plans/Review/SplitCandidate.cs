using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Splits a candidate in two at a place in its text; both halves keep its labels and wait for a decision. The first keeps the match.</summary>
public sealed class SplitCandidate(ReviewAct review, AppDb db)
{
    /// <param name="at">0-based offset in the text at which the second half begins.</param>
    public async Task RunAsync(Guid importId, SeenCandidate seen, int at, Change change, CancellationToken cancel = default)
    {
        var order = await db.Candidates.Where(c => c.Id == seen.Id).Select(c => c.Order).SingleOrDefaultAsync(cancel);
        var between = await review.RoomAfterAsync(importId, order, cancel);
        await review.RunAsync(importId, [seen], "Split a statement in two", candidates => [candidates[0], candidates[0].Split(at, between)], change, cancel);
    }
}
