using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Learning;

/// <summary>What the reviews of an area teach. They never reach another.</summary>
public static class LessonsHere
{
    extension(AppDb db)
    {
        /// <summary>What is to correct the next reading: nothing where the area has switched it off.</summary>
        public async Task<OfficeLessons> LessonsToUseAsync(Guid areaId, CancellationToken cancel = default) =>
            await db.IsLearningOffAsync(areaId, cancel) ? OfficeLessons.Nothing : OfficeLessons.Learn(await db.ReviewedAsync(areaId, cancel));

        /// <summary>
        /// The statements of all finished reviews of an area whose edition stands. Of the same words in the same plan the last that somebody looked at counts,
        /// or the last where nobody did.
        /// </summary>
        public async Task<IReadOnlyList<Reviewed>> ReviewedAsync(Guid areaId, CancellationToken cancel = default)
        {
            var imports = await (
                from import in db.PlanImports.AsNoTracking()
                join edition in db.Editions on import.EditionId equals edition.Id
                where import.AreaId == areaId && import.State == ImportState.Confirmed && edition.WithdrawnAt == null
                orderby edition.ConfirmedAt, edition.Number
                select new { import.Id, edition.PlanId, import.Blocks }).ToListAsync(cancel);
            var ids = imports.ConvertAll(import => import.Id);
            var candidates = (await db.Candidates.AsNoTracking().Where(one => ids.Contains(one.ImportId)).ToListAsync(cancel)).ToLookup(one => one.ImportId);
            var all = imports.SelectMany(import => ReviewReading.Of(import.PlanId.ToString(), import.Blocks, candidates[import.Id]));
            return [.. all.GroupBy(one => (one.Plan, one.Text)).Select(same => same.LastOrDefault(one => one.IsLookedAt) ?? same.Last())];
        }
    }
}
