using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Upkeep;

/// <summary>A plan that was issued, with its reviews and its variations (R43, R44).</summary>
/// <param name="IssuedOn">Null where it is not issued.</param>
/// <param name="Reviews">The newest first, those that were withdrawn too.</param>
/// <param name="Variations">Each edition that was issued after the first and stands, with the number of the edition that it changed.</param>
/// <param name="Owed">What the law says of its review on the day; nothing where another plan has followed it, or its period is over.</param>
public sealed record PlanInUse(Plan Plan, DateOnly? IssuedOn, IReadOnlyList<PlanReview> Reviews, IReadOnlyList<(Edition Edition, int Before)> Variations,
    IReadOnlyList<Reason> Owed);

/// <summary>The review log and the variations of a plan. Page, file, verb and the gate after issue ask here.</summary>
public static class PlanUpkeepHere
{
    extension(AppDb db)
    {
        public DbSet<PlanReview> PlanReviews => db.Set<PlanReview>();

        /// <returns>Null when the area has no such plan.</returns>
        public async Task<PlanInUse?> PlanInUseAsync(AreaFacts area, string slug, DateOnly today, CancellationToken cancel = default)
        {
            if (await db.Plans.AsNoTracking().Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == area.Id && one.Slug == slug,
                cancel) is not { } plan)
            {
                return null;
            }

            var issue = PlansOnADay.IssueOf(plan);
            var reviews = (await db.PlanReviews.AsNoTracking().Where(one => one.PlanId == plan.Id).ToListAsync(cancel))
                .OrderByDescending(one => one.ReviewedOn).ThenByDescending(one => one.RecordedAt).ToList();
            var standing = plan.Editions.Where(one => !one.IsWithdrawn).OrderBy(one => one.Number).ToList();
            var followed = (await db.EditionDaysAsync(area.Id, cancel))
                .Any(one => one.Plan != slug && one.Stage == nameof(EditionStage.Final) && one.On > issue?.IssuedOn && one.On <= today);
            return new(plan, issue?.IssuedOn, reviews,
                [.. standing.Where(one => one.IsIssue && issue is not null && one.Number > issue.Number)
                    .Select(one => (one, ChangeTable.ComparedWith(one, standing)!.Number))],
                issue?.IssuedOn is not { } on || followed || on > today || Edition.PlanEnds(on) < today
                    || !RuleReach.Speaks("R44", area.ModelOn(today), area.Nation) ? []
                    : Check(on, [.. reviews.Where(one => one.Counts && one.ReviewedOn <= today)], today));
        }
    }

    private static IReadOnlyList<Reason> Check(DateOnly issued, IReadOnlyList<PlanReview> reviews, DateOnly today)
    {
        var last = reviews.Max(one => (DateOnly?)one.ReviewedOn);
        return [.. PlanUpkeep.CheckReview(issued, last, today), .. PlanUpkeep.CheckThreats(last ?? issued, today)];
    }

    public static void Map(ModelBuilder model)
    {
        var review = model.Entity<PlanReview>().ToTable("plan_reviews");
        review.Property(one => one.Id).ValueGeneratedNever();
        review.Ignore(one => one.Counts);
        review.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
    }
}
