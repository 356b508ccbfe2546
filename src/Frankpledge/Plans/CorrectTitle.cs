using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <param name="Title">As it should read.</param>
/// <param name="Version">The version of the plan that the person has seen.</param>
public sealed record TitleToCorrect(Guid PlanId, string Title, int Version);

/// <summary>Corrects the title of a plan, on every page and file at once. Its address stays, and the trail keeps the title that was.</summary>
public sealed class CorrectTitle(AppDb db)
{
    public async Task<Plan> RunAsync(TitleToCorrect input, Change change, CancellationToken cancel = default)
    {
        var plan = await db.Plans.SingleAsync(one => one.Id == input.PlanId, cancel);
        plan.CorrectTitle(input.Title, input.Version);
        await db.SaveAsync(change, cancel);
        return plan;
    }
}
