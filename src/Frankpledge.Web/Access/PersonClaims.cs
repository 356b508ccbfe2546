using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Access;

/// <summary>Puts a person's name and current roles into the session.</summary>
internal sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options, AppDb db, TimeProvider clock)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        RoleClaim.Replace(identity, await db.RolesHeldAsync(user.Id, clock.Today()));
        identity.AddClaim(new Claim("name", user.Name));
        return identity;
    }
}
