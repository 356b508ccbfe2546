using Frankpledge.Areas;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Base;

/// <summary>Evicts the kept pages of every area that a change was about, as soon as it is committed; a change about no area evicts those that belong to none.</summary>
internal static class EvictAfterSave
{
    public static IServiceCollection AddEviction(this IServiceCollection services) => services.AddSingleton<AfterSave>(provider =>
    {
        var kept = provider.GetRequiredService<KeptPages>();
        return async (db, saved) =>
        {
            var areas = saved.Select(entry => entry.AreaId).OfType<Guid>().Distinct().ToList();
            kept.Evict(areas.Count == 0 ? [] : await db.Areas.Where(area => areas.Contains(area.Id)).Select(area => area.Slug).ToListAsync());
        };
    });
}
