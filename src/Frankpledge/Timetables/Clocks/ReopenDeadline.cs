using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <summary>Takes back a record that a computed deadline was met.</summary>
public sealed class ReopenDeadline(AppDb db)
{
    public async Task RunAsync(Guid areaId, string key, Change change, CancellationToken cancel = default)
    {
        var settled = await db.SettledDeadlines.SingleOrDefaultAsync(one => one.AreaId == areaId && one.Key == key, cancel)
            ?? throw new RefusedException("NotSettled", "This is not recorded as done.");
        db.SettledDeadlines.Remove(settled);
        await db.SaveAsync(change, cancel);
    }
}
