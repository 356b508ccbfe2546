using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>Says whether what reviewers of an area changed is to correct what the rules say of its next documents.</summary>
public sealed class SwitchLearning(AppDb db)
{
    /// <returns>Whether that was not so already.</returns>
    public Task<bool> RunAsync(Guid areaId, bool isOff, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.Areas.SingleAsync(a => a.Id == areaId, cancel);
        var isNew = area.IsLearningOff != isOff;
        area.SwitchLearning(isOff);
        await db.SaveAsync(change, cancel);
        return isNew;
    }, cancel);
}
