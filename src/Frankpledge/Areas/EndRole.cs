using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Takes a role away from today on, and ends the person's open sessions; not where the person has roles in another area, which are no
/// business of whoever ends this one. A session that goes on has lost the role at its next click.</summary>
public sealed class EndRole(AppDb db)
{
    public Task<RoleHolding> RunAsync(Guid holdingId, DateOnly on, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var holding = await db.RoleHoldings.SingleAsync(held => held.Id == holdingId, cancel);
        var body = await db.Bodies.SingleAsync(b => b.Id == holding.BodyId, cancel);
        RefusedException.ThrowIfAny([.. await db.WhyNotManageAsync(body, on, change, cancel), .. await WhyNotAsync(holding, body, on, cancel)]);

        holding.To = on;
        var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == holding.PersonId, cancel);
        if (!person.Roles.Exists(held => held.AreaId != holding.AreaId && held.IsHeldOn(on)))
        {
            person.EndSessions();
        }

        await db.SaveAsync(change, cancel);
        return holding;
    }, cancel);

    public async Task<IReadOnlyList<Reason>> WhyNotAsync(RoleHolding holding, Body body, DateOnly on, CancellationToken cancel = default)
    {
        if (!holding.IsHeldOn(on))
        {
            return [new("RoleHasEnded", "This role has ended already.")];
        }

        var isLast = holding.Role == Role.Administrator
            && await db.AdministratorsOf(body.AreaId, body.Kind, on).CountAsync(held => held.PersonId != holding.PersonId, cancel) == 0;
        return isLast ? [new("LastAdministrator", $"{body.Title} would have no administrator left. Add another one first.")] : [];
    }
}
