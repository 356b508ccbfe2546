using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Upkeep;

/// <summary>Records that a plan was reviewed, and what follows. The public reads it at once.</summary>
public sealed class RecordPlanReview(AppDb db)
{
    public Task<PlanReview> RunAsync(Guid areaId, string planSlug, ReviewToRecord input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == areaId && one.Slug == planSlug, cancel)
            ?? throw new RefusedException("PlanUnknown", $"This area has no plan at the address {planSlug}.");
        RefusedException.ThrowIfAny(PlanReview.WhyNot(input, PlansOnADay.IssueOf(plan)?.IssuedOn, CivilTime.DayOf(change.At)));
        var made = new PlanReview
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, PlanId = plan.Id, ReviewedOn = input.On, Cause = input.Cause!.Value, Outcome = input.Outcome!.Value,
            Person = input.Person!.Trim(), Document = input.Document!.Trim(), Words = (input.Words ?? "").Trim(), RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        if ((await db.PlanReviews.AsNoTracking().Where(one => one.PlanId == plan.Id && one.WithdrawnOn == null && one.ReviewedOn == input.On)
            .ToListAsync(cancel))
            .Exists(one => (one.Cause, one.Outcome, one.Person, one.Document) == (made.Cause, made.Outcome, made.Person, made.Document)))
        {
            throw new RefusedException("ReviewRecorded", "This review is recorded already.");
        }

        db.PlanReviews.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
