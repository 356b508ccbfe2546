using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Frankpledge.Web.Hosting.Demonstration;
using Frankpledge.Web.Modules.Plans.Commands;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class DemonstrationTests
{
    [Fact]
    public async Task Every_role_of_both_bodies_has_an_account_that_opens_from_this_machine()
    {
        await using var site = await StartAsync();

        DemonstrationAccounts.All.Count.ShouldBe(10);
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
        (await site.ReadAsync(db => db.People.CountAsync())).ShouldBe(10);
    }

    [Theory]
    [InlineData("192.0.2.7", null)]
    [InlineData("127.0.0.1", "192.0.2.7")]
    public async Task From_elsewhere_they_do_not_exist(string address, string? passedOnFor)
    {
        await using var site = await StartAsync();
        using var browser = site.Browser(IPAddress.Parse(address));
        if (passedOnFor is not null)
        {
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", passedOnFor);
        }

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
    public async Task The_terminal_names_them_and_their_password()
    {
        await using var site = await StartAsync();
        using var output = new StringWriter();

        await Welcome.WriteAsync(site.Services, site.Settings, output);

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
