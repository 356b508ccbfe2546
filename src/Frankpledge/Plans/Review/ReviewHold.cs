using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Keeps the end of a review and the acts of its reviewers apart: whoever holds the import finishes before the next begins.</summary>
internal static class ReviewHold
{
    /// <summary>Call inside a transaction. Writing the row, even without a change, makes others wait until the transaction ends.</summary>
    /// <exception cref="RefusedException">The import is not in review (<c>NotInReview</c>).</exception>
    public static async Task HoldInReviewAsync(this AppDb db, Guid importId, CancellationToken cancel)
    {
        db.About = await db.PlanImports.Where(i => i.Id == importId).Select(i => (Guid?)i.AreaId).SingleOrDefaultAsync(cancel);
        db.MustBeHere(db.About);
        var held = await db.PlanImports.Where(i => i.Id == importId && i.State == ImportState.InReview)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Progress, i => i.Progress), cancel);
        if (held == 0)
        {
            throw new RefusedException("NotInReview", "This import is not in review any more. Open the list of imports to see what became of it.");
        }
    }
}
