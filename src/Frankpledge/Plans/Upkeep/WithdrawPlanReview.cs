using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Upkeep;

/// <summary>Withdraws a review that was recorded by mistake. It no longer counts, and stays in sight with the reason.</summary>
public sealed class WithdrawPlanReview(AppDb db)
{
    public Task<PlanReview> RunAsync(Guid areaId, Guid id, string? why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var review = await db.PlanReviews.SingleOrDefaultAsync(one => one.Id == id && one.AreaId == areaId, cancel)
            ?? throw new RefusedException("ReviewUnknown", "There is no such review here.");
        review.Withdraw(why, change);
        await db.SaveAsync(change, cancel);
        return review;
    }, cancel);
}
