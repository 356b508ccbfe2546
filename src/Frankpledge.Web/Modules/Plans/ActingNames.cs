using Frankpledge.Persistence;
using Frankpledge.Plans;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>Who acts in an area's public plans, each by the name in the plan.</summary>
internal sealed class ActingNames(AppDb db)
{
    public async Task<IReadOnlyCollection<string>> OfAsync(Guid areaId)
    {
        var acting = from wording in db.Wordings
                     join edition in db.Editions on wording.EditionId equals edition.Id
                     join plan in db.Plans on edition.PlanId equals plan.Id
                     where plan.AreaId == areaId && edition.WithdrawnAt == null
                     select wording.Actors;
        return (await acting.AsNoTracking().ToListAsync()).SelectMany(actors => actors).Select(actor => actor.Name).ToHashSet(StringComparer.Ordinal);
    }
}
