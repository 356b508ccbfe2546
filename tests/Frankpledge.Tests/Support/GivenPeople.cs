using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>Somebody with a role in the area's local policing body, or in its panel for the panel's roles.</summary>
    public static async Task<Person> APerson(TestSite site, PoliceArea area, Role role = Role.Policy, string name = "Ada Editor")
    {
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().Date);
        var body = role is Role.PanelOfficer or Role.PanelMember ? area.Panel(today) : area.LocalPolicingBody(today);
        return await site
            .UseAsync<AddPerson, Person>(
                async add => (await add.RunAsync(new PersonToAdd(body.Id, name, $"{Guid.CreateVersion7():N}@example.org", role, today), AChange(site))).Person);
    }

    /// <summary>An e-mail about somebody's work in the area's office that could not be sent.</summary>
    public static async Task<Guid> AFailedMail(TestSite site, PoliceArea area)
    {
        var person = await APerson(site, area);
        return await site.ReadAsync(async db =>
        {
            new Outbox(db, new MailSwitch(true))
                .Put(new MailReader(person.Id, person.Name, person.Email), area.Id, person.Roles[0].BodyId, MailKind.Alerts, MailContent.Nothing,
                    site.Clock.GetUtcNow());
            await db.SaveAsync(AChange(site));
            await db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.FailedAt, site.Clock.GetUtcNow()));
            return (await db.Mails.AsNoTracking().SingleAsync()).Id;
        });
    }

    /// <summary>A browser in which the person is signed in, without the sign-in page.</summary>
    public static Task<HttpClient> ABrowserOf(TestSite site, Person person) => site.UseAsync<IServiceProvider, HttpClient>(async services =>
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Person>>()
            .CreateAsync((await people.FindByIdAsync(person.Id.ToString()))!);
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = site.Clock.GetUtcNow();
        var db = services.GetRequiredService<AppDb>();
        var session = Session.Open(await db.People.SingleAsync(p => p.Id == person.Id), "A test", now);
        db.Sessions.Add(session);
        await db.SaveAsync(AChange(site));
        var ticket = new AuthenticationTicket(principal, Sessions.Properties(session, now), IdentityConstants.ApplicationScheme);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}");
        return browser;
    });

    /// <summary>A browser of somebody who may edit the area's plan.</summary>
    public static async Task<HttpClient> AnEditor(TestSite site, PoliceArea area, string name = "Ada Editor") =>
        await ABrowserOf(site, await APerson(site, area, Role.Policy, name));
}
