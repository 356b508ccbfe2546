using System.Security.Claims;
using Frankpledge.Areas;

namespace Frankpledge.Web.Access;

internal static class Administers
{
    /// <summary>The kinds of body of <paramref name="area"/> that the signed-in person administers.</summary>
    public static IReadOnlyList<BodyKind> AdministersIn(this ClaimsPrincipal person, PoliceArea area) =>
        [.. RoleClaim.Of(person).Where(held => held.Area == area.Slug && held.Role == Role.Administrator).Select(held => held.Kind).Distinct().Order()];
}
