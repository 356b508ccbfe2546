using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What a plan has before an edition is added.</summary>
/// <param name="Statements">Those whose reference is still free; each is used once.</param>
/// <param name="Targets">By statement, those of its latest wording, in order.</param>
/// <param name="Headings">Of the edition before, in order.</param>
internal sealed record PlanSoFar(HashSet<Guid> Statements, ILookup<Guid, StatementTarget> Targets, IReadOnlyList<HeadingBefore> Headings)
{
    /// <summary>Whether the law gives it a period, to whose end "by the end of this plan" leads (R24).</summary>
    public bool HasPeriods { get; init; } = true;
}

/// <summary>Loads it.</summary>
internal static class PlanSoFarReading
{
    extension(AppDb db)
    {
        public async Task<PlanSoFar> SoFarAsync(Plan plan, CancellationToken cancel)
        {
            var statements = await db.Statements.Where(s => s.PlanId == plan.Id).Select(s => s.Id).ToListAsync(cancel);
            var targets = await (
                from target in db.Targets.AsNoTracking()
                join wording in db.Wordings on target.WordingId equals wording.Id
                join edition in db.Editions on wording.EditionId equals edition.Id
                where edition.PlanId == plan.Id
                orderby target.Order
                select new { wording.StatementId, edition.Number, Target = target }).ToListAsync(cancel);
            var latest = targets.GroupBy(one => one.StatementId).SelectMany(same => same.GroupBy(one => one.Number).MaxBy(edition => edition.Key)!);
            return new([.. statements], latest.ToLookup(one => one.StatementId, one => one.Target), await db.HeadingsAsync(plan, cancel));
        }

        private async Task<IReadOnlyList<HeadingBefore>> HeadingsAsync(Plan plan, CancellationToken cancel)
        {
            if (plan.Editions.OrderBy(edition => edition.IsWithdrawn).ThenByDescending(edition => edition.Number).FirstOrDefault() is not { } before)
            {
                return [];
            }

            var headings = before.Parts.Where(part => part.Level > 0).OrderBy(part => part.Order).ToList();
            var statements = await db.Wordings.Where(wording => wording.EditionId == before.Id).Select(wording => new { wording.Order, wording.StatementId })
                .ToListAsync(cancel);
            var under = HeadingAnchors.Under(headings.ConvertAll(part => part.Order), statements.Select(one => (one.Order, one.StatementId)));
            return [.. headings.Zip(under, (part, held) => new HeadingBefore(part.Anchor, part.Text, held))];
        }
    }
}
