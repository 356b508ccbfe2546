using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Moves a candidate one place up or down; it takes the section of the statement that it passes.</summary>
public sealed class MoveCandidate(ReviewAct review, AppDb db)
{
    public async Task RunAsync(Guid importId, SeenCandidate seen, bool up, Change change, CancellationToken cancel = default)
    {
        var order = await db.Candidates.Where(c => c.Id == seen.Id && c.ImportId == importId).Select(c => (long?)c.Order).SingleOrDefaultAsync(cancel);
        var others = db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement);
        var neighbour = up
            ? await others.Where(c => c.Order < order).OrderByDescending(c => c.Order).Select(c => new SeenCandidate(c.Id, c.Version))
                .FirstOrDefaultAsync(cancel)
            : await others.Where(c => c.Order > order).OrderBy(c => c.Order).Select(c => new SeenCandidate(c.Id, c.Version)).FirstOrDefaultAsync(cancel);
        if (neighbour is null)
        {
            throw new RefusedException("NothingToPass", up ? "This is the first statement." : "This is the last statement.");
        }

        await review.RunAsync(importId, [seen, neighbour], up ? "Moved a statement up" : "Moved a statement down", two =>
        {
            two.Single(one => one.Id == seen.Id).Pass(two.Single(one => one.Id == neighbour.Id));
            return two;
        }, change, cancel);
    }
}
