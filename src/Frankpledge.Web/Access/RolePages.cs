using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Access;

/// <summary>Which pages of the staff's navigation a role opens: asked of the policies, so that no description promises what is not there.</summary>
internal sealed class RolePages(IOptions<AuthorizationOptions> policies)
{
    public IEnumerable<StaffNavLine> Of(BodyKind kind, Role role) => StaffNav.Lines.Where(line => policies.Value.GetPolicy(line.Policy)!.Requirements
        .OfType<HoldsRoleHere>().Any(needed => needed.In(kind).Contains(role)));
}
