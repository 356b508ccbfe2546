using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Access;

/// <summary>Puts a person's current roles into the session; the security stamp ends the session when they change.</summary>
internal sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options, AppDb db, TimeProvider clock)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var today = clock.Today();
        var held = await (
            from holding in db.RoleHoldings
            join body in db.Bodies on holding.BodyId equals body.Id
            join area in db.Areas on holding.AreaId equals area.Id
            where holding.PersonId == user.Id && holding.From <= today && (holding.To == null || holding.To > today)
            select new RoleClaim(area.Slug, body.Kind, holding.Role)).ToListAsync();
        identity.AddClaims(held.Distinct().Select(role => role.ToClaim()));
        identity.AddClaim(new Claim("name", user.Name));
        return identity;
    }
}
