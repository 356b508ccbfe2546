using System.Security.Claims;
using Frankpledge.Areas;

namespace Frankpledge.Web.Access;

/// <summary>A role as the signed-in session carries it: in which area, in which kind of body.</summary>
internal sealed record RoleClaim(string Area, BodyKind Kind, Role Role)
{
    private const string Type = "frankpledge:role";

    public Claim ToClaim() => new(Type, $"{Area}/{Kind}/{Role}");

    public static IEnumerable<RoleClaim> Of(ClaimsPrincipal person) =>
        from claim in person.FindAll(Type)
        let parts = claim.Value.Split('/')
        select new RoleClaim(parts[0], Enum.Parse<BodyKind>(parts[1]), Enum.Parse<Role>(parts[2]));
}
