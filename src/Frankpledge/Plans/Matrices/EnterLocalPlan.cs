using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>Enters the plan of a local partnership, to be held against the objectives of the area's plan.</summary>
public sealed class EnterLocalPlan(AppDb db)
{
    public Task<LocalPlan> RunAsync(Guid areaId, LocalPlanToEnter input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(LocalPlan.WhyNotEnter(input, await db.LocalPlans.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel)));
        var made = new LocalPlan
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, Name = input.Name!.Trim(), Place = input.Place!.Trim(), Document = input.Document!.Trim(),
            Since = input.Since, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.LocalPlans.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
