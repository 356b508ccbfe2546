using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Gives a person a role in a body from a day on.</summary>
public sealed class GrantRole(AppDb db)
{
    public async Task RunAsync(Guid personId, Guid bodyId, Role role, DateOnly from, Change change, CancellationToken cancel = default)
    {
        var body = await db.Bodies.SingleAsync(b => b.Id == bodyId, cancel);
        RefusedException.ThrowIfAny(WhyNot(body, role));
        if (await db.RoleHoldings.AnyAsync(r => r.PersonId == personId && r.BodyId == bodyId && r.Role == role && r.To == null, cancel))
        {
            return;
        }

        db.RoleHoldings.Add(new RoleHolding { Id = Guid.CreateVersion7(), PersonId = personId, AreaId = body.AreaId, BodyId = bodyId, Role = role, From = from });
        var person = await db.People.SingleAsync(p => p.Id == personId, cancel);

        // A changed stamp ends the sessions that were opened under the old roles.
        person.SecurityStamp = Guid.CreateVersion7().ToString("N");
        await db.SaveAsync(change, cancel);
    }

    /// <summary>The panel's roles belong to the panel, the others to the local policing body: they have different employers.</summary>
    public static IReadOnlyList<Reason> WhyNot(Body body, Role role)
    {
        var ofPanel = role is Role.PanelOfficer or Role.PanelMember;
        return role == Role.Administrator || ofPanel == (body.Kind == BodyKind.Panel)
            ? []
            : [new("RoleOfAnotherBody", ofPanel ? $"{body.Title} has no panel roles. Choose the panel." : $"{body.Title} is a panel. Choose panel officer or panel member.", "R91")];
    }
}
