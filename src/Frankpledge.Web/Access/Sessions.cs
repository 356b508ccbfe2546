using System.Globalization;
using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Access;

/// <summary>Looks at every request whether the session still stands: a changed password or role ends it at the next click.</summary>
internal sealed class Sessions(AppDb db, DemonstrationGate demonstration, IOptions<IdentityOptions> identity) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!await StandsAsync(context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>Says 403 where the page is not for this person, instead of leading away from the address.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<bool> StandsAsync(ClaimsPrincipal session)
    {
        if (!Guid.TryParse(session.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        return person is not null && demonstration.Admits(person)
            && person.SecurityStamp == session.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
