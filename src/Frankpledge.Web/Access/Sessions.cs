using System.Globalization;
using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>Opens a session in the records when somebody signs in, and looks at every request whether it still stands.</summary>
internal sealed class Sessions(AppDb db, DemonstrationGate demonstration, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string Key = ".session";

    /// <summary>How stale "last seen" may be; each writing costs a write.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Made once: every request of somebody who is signed in asks it.</summary>
    private static readonly Func<AppDb, Guid, Task<Opened?>> OpenOf = EF.CompileAsyncQuery((AppDb db, Guid id) => (
        from session in db.Set<Session>().AsNoTracking()
        join person in db.Set<Person>().AsNoTracking() on session.PersonId equals person.Id
        where session.Id == id
        select new Opened(session, person)).SingleOrDefault());

    /// <summary>A refresh after a change of one's own carries the session over; any other sign-in opens a new one.</summary>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        var id = Guid.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var person = await db.People.SingleAsync(p => p.Id == id);
        var carried = Of(context.Properties);
        if (carried is not null && await db.Sessions.SingleOrDefaultAsync(one => one.Id == carried && one.PersonId == id && one.EndedAt == null) is { } open)
        {
            open.Stamp = person.SecurityStamp;
        }
        else
        {
            open = Session.Open(person, Device.InWords(context.Request.Headers.UserAgent.ToString()), clock.GetUtcNow());
            db.Sessions.Add(open);
            context.Properties.Items[Key] = open.Id.ToString();
        }

        await db.SaveAsync(new Change(person.Name, person.Id, clock.GetUtcNow(), carried is null ? "Opened a session" : "Kept the session"));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // The page that tells of a failure must not need what may have failed.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        if (Of(context.Properties) is not { } id || !await StandsAsync(id, context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await TakeRolesAsync((ClaimsIdentity)context.Principal!.Identity!);
        context.HttpContext.Items[Key] = id;
    }

    /// <summary>A role that somebody gave or ended counts from the next click on; a session goes on with what its person holds now.</summary>
    private async Task TakeRolesAsync(ClaimsIdentity identity)
    {
        var id = Guid.Parse(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value, CultureInfo.InvariantCulture);
        RoleClaim.Replace(identity, await db.RolesHeldAsync(id, clock.Today()));
    }

    /// <summary>Says 403 where the page is not for this person, instead of leading away from the address.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>The session of this request; null for strangers.</summary>
    public static Guid? Here(HttpContext http) => http.Items[Key] as Guid?;

    /// <summary>What the cookie of a session carries.</summary>
    internal static AuthenticationProperties Properties(Session session, DateTimeOffset now) =>
        new(new Dictionary<string, string?> { [Key] = session.Id.ToString() }) { IssuedUtc = now, ExpiresUtc = now + Session.Idle };

    private static Guid? Of(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Key, out var kept) && Guid.TryParse(kept, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<bool> StandsAsync(Guid id, ClaimsPrincipal principal)
    {
        var now = clock.GetUtcNow();
        var found = await OpenOf(db, id);
        if (found is null || found.Person.Id.ToString() != principal.FindFirstValue(ClaimTypes.NameIdentifier)
            || !found.Session.Stands(found.Person.SecurityStamp, now) || !demonstration.Admits(found.Person))
        {
            return false;
        }

        if (now - found.Session.SeenAt > SeenEvery)
        {
            await db.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now));
        }

        return true;
    }

    private sealed record Opened(Session Session, Person Person);
}
