using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

public sealed record FirstStepsToHide(Guid AreaId, bool Hidden, DateOnly On);

/// <summary>Takes the first steps off Today, or shows them again.</summary>
public sealed class HideFirstSteps(AppDb db)
{
    /// <returns>Whether that was not so already.</returns>
    public Task<bool> RunAsync(FirstStepsToHide input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.Areas.Include(a => a.Bodies).SingleAsync(a => a.Id == input.AreaId, cancel);
        RefusedException.ThrowIfAny(await db.WhyNotManageAsync(area.LocalPolicingBody(input.On), input.On, change, cancel));
        var isNew = area.FirstStepsHidden != input.Hidden;
        area.HideFirstSteps(input.Hidden);
        await db.SaveAsync(change, cancel);
        return isNew;
    }, cancel);
}
