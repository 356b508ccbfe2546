using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>How far an area is with its first plan: whether a document was uploaded, and whether one is published.</summary>
public sealed record PlanStart(bool IsUploaded, bool IsPublished);

public static class PlanStartReading
{
    extension(AppDb db)
    {
        public async Task<PlanStart> PlanStartAsync(Guid areaId, CancellationToken cancel = default)
        {
            var published = await db.Plans.AnyAsync(plan => plan.AreaId == areaId && plan.Editions.Any(edition => edition.WithdrawnAt == null), cancel);
            return new(published || await db.PlanImports.AnyAsync(import => import.AreaId == areaId, cancel), published);
        }
    }
}
