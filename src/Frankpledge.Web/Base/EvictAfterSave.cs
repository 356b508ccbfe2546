using Frankpledge.Areas;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Base;

/// <summary>Evicts the kept pages of every area that a change was about, as soon as it is committed;
/// a change about no area evicts those that belong to none, and one that no page shows evicts nothing.</summary>
internal static class EvictAfterSave
{
    public static IServiceCollection AddEviction(this IServiceCollection services) => services.AddSingleton<AfterSave>(provider =>
    {
        var kept = provider.GetRequiredService<KeptPages>();
        return async (db, saved) =>
        {
            var shown = saved.Where(entry => entry.Rows.Any(row => db.Model.MayBeOnPages(row.Table))).ToList();
            if (shown.Count == 0)
            {
                return;
            }

            var areas = shown.Select(entry => entry.AreaId).OfType<Guid>().Distinct().ToList();
            kept.Evict(areas.Count == 0 ? [] : await db.Areas.Where(area => areas.Contains(area.Id)).Select(area => area.Slug).ToListAsync());
        };
    });
}
