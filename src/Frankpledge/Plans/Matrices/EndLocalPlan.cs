using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>Ends the plan of a local partnership: it is no column any more after its last day.</summary>
public sealed class EndLocalPlan(AppDb db)
{
    public Task<LocalPlan> RunAsync(Guid areaId, Guid id, DateOnly last, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var one = await db.LocalPlans.SingleOrDefaultAsync(plan => plan.Id == id && plan.AreaId == areaId, cancel)
            ?? throw new RefusedException("LocalPlanUnknown", "The office has not entered such a local plan here.");
        one.End(last);
        await db.SaveAsync(change, cancel);
        return one;
    }, cancel);
}
