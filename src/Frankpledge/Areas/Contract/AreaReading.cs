using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>How other modules read areas.</summary>
public static class AreaReading
{
    extension(AppDb db)
    {
        /// <summary>Every area of this installation, by name.</summary>
        public async Task<IReadOnlyList<AreaFacts>> AreaFactsAsync(CancellationToken cancel = default) =>
            [.. (await db.Areas.AsNoTracking().Include(area => area.Bodies).OrderBy(area => area.Name).ToListAsync(cancel)).Select(area => area.Facts())];

        /// <exception cref="RefusedException">No such area is set up here (<c>AreaNotSetUp</c>).</exception>
        public async Task<AreaFacts> AreaFactsAsync(string slug, CancellationToken cancel = default) =>
            (await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug, cancel))?.Facts()
            ?? throw new RefusedException("AreaNotSetUp", $"No area '{slug}' is set up here. 'areas list' shows those that are.");

        public async Task<AreaFacts> AreaFactsAsync(Guid id, CancellationToken cancel = default) =>
            (await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleAsync(area => area.Id == id, cancel)).Facts();
    }
}
