using System.Net;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Frankpledge.Web.Hosting.Demonstration;
using Frankpledge.Web.Modules.Plans.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class DemonstrationTests
{
    [Fact]
    public async Task Every_role_of_both_bodies_has_an_account_that_opens_from_this_machine()
    {
        await using var site = await StartAsync();

        DemonstrationAccounts.All.Count.ShouldBe(11);
        DemonstrationAccounts.All.Select(account => account.Email).ShouldBeUnique();
        var people = await site.ReadAsync(db => db.People.Include(p => p.Roles).ToListAsync());
        people.Select(person => person.Email).ShouldBe(DemonstrationAccounts.All.Select(account => account.Email), ignoreOrder: true);
        foreach (var person in people)
        {
            (await site.SignedInAsync(person, DemonstrationAccounts.Password)).LedTo.ShouldBe("/account?from=sign-in");
        }
    }

    [Fact]
    public async Task A_second_start_adds_nobody()
    {
        await using var site = await StartAsync();
        await ServeVerb.PrepareAsync(site.Services, CancellationToken.None);
        (await site.ReadAsync(db => db.People.CountAsync())).ShouldBe(11);
    }

    [Fact]
    public async Task From_elsewhere_they_do_not_exist()
    {
        await using var site = await StartAsync();
        using var browser = site.Browser(IPAddress.Parse("192.0.2.7"));

        var visitor = await new Visitor(browser).OpenAsync("/sign-in");
        visitor.Page.Body!.TextContent.ShouldNotContain(DemonstrationAccounts.Password);
        await visitor.SendAsync(("Email", "policy@demonstration.example"), ("Password", DemonstrationAccounts.Password));

        visitor.Errors.Single().ShouldStartWith("The e-mail address or the password is not right.");
    }

    [Fact]
    public async Task A_session_opened_here_is_not_accepted_from_elsewhere()
    {
        await using var site = await StartAsync();
        var here = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        await here.SendAsync(("Email", "administrator@demonstration.example"), ("Password", DemonstrationAccounts.Password));
        var cookie = here.Answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("frankpledge=", StringComparison.Ordinal)).Split(';')[0];

        async Task<HttpStatusCode> OpenFrom(IPAddress address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{LoadDemonstration.Slug}/manage/people") { Headers = { { "Cookie", cookie } } };
            return (await site.Browser(address).SendAsync(request)).StatusCode;
        }

        (await OpenFrom(IPAddress.Loopback)).ShouldBe(HttpStatusCode.OK);
        (await OpenFrom(IPAddress.Parse("192.0.2.7"))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Outside_demonstration_mode_they_do_not_open()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent", demonstration: true);
        await site.UseAsync<DemonstrationAccounts, int>(async accounts =>
        {
            await accounts.CreateAsync();
            return 0;
        });

        var visitor = await new Visitor(site.Browser()).OpenAsync("/sign-in");
        await visitor.SendAsync(("Email", "policy@demonstration.example"), ("Password", DemonstrationAccounts.Password));

        visitor.Errors.Single().ShouldStartWith("The e-mail address or the password is not right.");
    }

    [Fact]
    public async Task They_have_no_power_beyond_the_demonstration()
    {
        await using var site = await StartAsync();
        var administrator = await site.ReadAsync(db => db.People.SingleAsync(p => p.Email == "administrator@demonstration.example"));
        var visitor = await site.SignedInAsync(administrator, DemonstrationAccounts.Password);

        await visitor.OpenAsync("/set-up");
        visitor.Main.ShouldContain("This installation is the demonstration. A real area needs a folder or database of its own");
        visitor.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty("no form is offered that is always refused");
        (await Given.CodeOfRefusal(() => site.AreaAsync("kent"))).ShouldBe("DemonstrationApart");
        (await site.ReadAsync(db => db.Areas.CountAsync())).ShouldBe(1);

        var area = await site.ReadAsync(db => db.Areas.Include(a => a.Bodies).SingleAsync());
        await visitor.OpenAsync($"/{area.Slug}/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}");
        await visitor.SendAsync(("Name", "Jo Miles"), ("Email", "jo@kent.example"), ("Role", "Policy"));
        visitor.Errors.ShouldBe(["This is the demonstration. Enter an address that ends in @demonstration.example."]);

        var other = await site.ReadAsync(db => db.People.SingleAsync(p => p.Email == "policy@demonstration.example"));
        await visitor.OpenAsync($"/{area.Slug}/manage/people/new-link/{other.Id}");
        visitor.Errors.ShouldBe(["The accounts of the demonstration keep the password that everybody knows."]);
        visitor.Page.QuerySelector("main form").ShouldBeNull();
        (await visitor.OpenAsync($"/{area.Slug}/manage/people")).Page.QuerySelectorAll("a[href*=new-link]").ShouldBeEmpty();
    }

    /// <summary>Everybody shares them, so nobody may shut the others out.</summary>
    [Fact]
    public async Task No_visitor_changes_how_they_are_opened()
    {
        await using var site = await StartAsync();
        var policy = await site.ReadAsync(db => db.People.SingleAsync(p => p.Email == "policy@demonstration.example"));
        var visitor = await site.SignedInAsync(policy, DemonstrationAccounts.Password);
        const string Kept = "The accounts of the demonstration keep the password that everybody knows.";
        foreach (var page in (string[])["/account/password", "/account/authenticator"])
        {
            await visitor.OpenAsync(page);
            visitor.Main.ShouldContain(Kept, customMessage: page);
            visitor.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty("no form is offered that is always refused");
        }

        var change = new Change(policy.Name, policy.Id, site.Clock.GetUtcNow(), "Trying a door");
        (await CodeAsync<ChangePassword>(use => use.RunAsync(DemonstrationAccounts.Password, "another violet anvil", change)))
            .ShouldBe("AccountOfDemonstration");
        (await CodeAsync<BeginSecondFactor>(use => use.RunAsync(DemonstrationAccounts.Password, change))).ShouldBe("AccountOfDemonstration");
        (await CodeAsync<TurnOnSecondFactor>(use => use.RunAsync("123456", change))).ShouldBe("AccountOfDemonstration");
        await site.SignedInAsync(policy, DemonstrationAccounts.Password);

        Task<string> CodeAsync<T>(Func<T, Task> act)
            where T : notnull => Given.CodeOfRefusal(() => site.UseAsync<IServiceProvider, int>(async services =>
            {
                await act(services.GetRequiredService<T>());
                return 0;
            }));
    }

    [Fact]
    public async Task A_real_area_and_the_demonstration_never_share_an_installation()
    {
        await using var real = await TestSite.StartAsync();
        await real.AreaAsync("kent");
        (await Given.CodeOfRefusal(() => real.AreaAsync("essex", demonstration: true))).ShouldBe("DemonstrationApart");

        await using var started = await real.AnotherNodeAsync(demonstration: true);
        (await Given.CodeOfRefusal(() => ServeVerb.PrepareAsync(started.Services, CancellationToken.None))).ShouldBe("DemonstrationApart");
        (await real.ReadAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_terminal_names_them_and_their_password()
    {
        await using var site = await StartAsync();
        using var output = new StringWriter();

        await Welcome.WriteAsync(site.Services, site.Settings, "http://localhost:5080", output);

        output.ToString().ShouldContain(DemonstrationAccounts.Password);
        DemonstrationAccounts.All.ShouldAllBe(account => output.ToString().Contains(account.Email));
    }

    /// <summary>The site as <c>./start</c> leaves it, with the demonstration area.</summary>
    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(demonstration: true);
        (await site.ReadAsync(db => db.Areas.SingleAsync())).IsDemonstration.ShouldBeTrue();
        return site;
    }
}
