using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>A role as the signed-in session carries it: in which area, in which kind of body.</summary>
internal sealed record RoleClaim(string Area, BodyKind Kind, Role Role)
{
    private const string Type = "frankpledge:role";

    private Claim ToClaim() => new(Type, $"{Area}/{Kind}/{Role}");

    /// <summary>Puts these in the place of those that the identity carries.</summary>
    public static void Replace(ClaimsIdentity identity, IEnumerable<RoleClaim> held)
    {
        identity.FindAll(Type).ToList().ForEach(identity.RemoveClaim);
        identity.AddClaims(held.Distinct().Select(role => role.ToClaim()));
    }

    public static IEnumerable<RoleClaim> Of(ClaimsPrincipal person) =>
        from claim in person.FindAll(Type)
        let parts = claim.Value.Split('/')
        select new RoleClaim(parts[0], Enum.Parse<BodyKind>(parts[1]), Enum.Parse<Role>(parts[2]));
}

internal static class RolesHeld
{
    /// <summary>Made once: every request of somebody who is signed in asks it.</summary>
    private static readonly Func<AppDb, Guid, DateOnly, IAsyncEnumerable<RoleClaim>> OfPerson = EF.CompileAsyncQuery((AppDb db, Guid person, DateOnly day) =>
        from holding in db.Set<RoleHolding>().AsNoTracking()
        join body in db.Set<Body>().AsNoTracking() on holding.BodyId equals body.Id
        join area in db.Set<PoliceArea>().AsNoTracking() on holding.AreaId equals area.Id
        where holding.PersonId == person && holding.From <= day && (holding.To == null || holding.To > day)
        select new RoleClaim(area.Slug, body.Kind, holding.Role));

    /// <summary>The roles that a person holds on a day, in every area.</summary>
    public static async Task<IReadOnlyList<RoleClaim>> RolesHeldAsync(this AppDb db, Guid person, DateOnly day)
    {
        var held = new List<RoleClaim>();
        await foreach (var role in OfPerson(db, person, day))
        {
            held.Add(role);
        }

        return held;
    }
}
