using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>What an area says of its bodies and its office: changed on their own pages only.</summary>
public static class OfficeWords
{
    extension(AppDb db)
    {
        public async Task<IReadOnlyList<string>> OfficeWordsAsync(Guid areaId, CancellationToken cancel = default) =>
        [
            .. await db.Areas.Where(area => area.Id == areaId).Select(area => area.Name).ToListAsync(cancel),
            .. await db.Bodies.Where(body => body.AreaId == areaId).Select(body => body.Title).ToListAsync(cancel),
            .. await db.OfficeDetails.Where(detail => detail.AreaId == areaId).Select(detail => detail.Text).ToListAsync(cancel),
        ];
    }
}
