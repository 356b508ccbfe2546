using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Upkeep;

/// <summary>Withdraws a review that was recorded by mistake. It no longer counts, and stays in sight with the reason.</summary>
public sealed class WithdrawPlanReview(AppDb db)
{
    /// <param name="plan">The plan at whose address it stands: a review of another is none there.</param>
    public Task<PlanReview> RunAsync(Guid areaId, string plan, Guid id, string? why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var review = await db.PlanReviews.SingleOrDefaultAsync(one => one.Id == id && one.AreaId == areaId
            && db.Set<Plan>().Any(of => of.Id == one.PlanId && of.Slug == plan), cancel)
            ?? throw new RefusedException("ReviewUnknown", "There is no such review here.");
        review.Withdraw(why, change);
        await db.SaveAsync(change, cancel);
        return review;
    }, cancel);
}
