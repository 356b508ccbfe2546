using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class SessionTests
{
    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));
        var copy = visitor.Answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("frankpledge=", StringComparison.Ordinal)).Split(';')[0];
        (await WithAsync(site, copy)).ShouldBe(HttpStatusCode.OK);

        await visitor.OpenAsync("/sign-out");
        await visitor.SendAsync();

        (await WithAsync(site, copy)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task However_busy_a_session_ends_after_twelve_hours_and_an_idle_one_after_eight()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (busy, idle) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        for (var hours = 0; hours < 11; hours++)
        {
            site.Clock.Move(TimeSpan.FromHours(1));
            (await busy.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
            if (hours == 8)
            {
                (await idle.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
            }
        }

        site.Clock.Move(TimeSpan.FromHours(1));
        (await busy.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
    }

    [Fact]
    public async Task The_list_names_each_browser_and_ends_one_of_them()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (here, there) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        await here.OpenAsync("/account/sessions");
        here.Page.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        var other = here.Page.QuerySelectorAll("main tbody tr").Single(row => !row.TextContent.Contains("(this one)", StringComparison.Ordinal));

        await here.SendToAsync("?handler=End", ("session", other.QuerySelector("input[name=session]")!.GetAttribute("value")!));

        await here.FollowAsync();
        here.Main.ShouldContain("That browser is signed out.");
        here.Page.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        (await there.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var victim = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        var session = await site.ReadAsync(db => db.Sessions.SingleAsync());
        var other = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await other.OpenAsync("/account/sessions");

        await other.SendToAsync("?handler=End", ("session", session.Id.ToString()));

        other.Status.ShouldBe(HttpStatusCode.OK);
        other.Errors.ShouldBe(["There is no such sign-in of yours."]);
        (await victim.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_on_every_node()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        await using var node = await site.AnotherNodeAsync();
        var (here, there) = (await site.SignedInAsync(person), await node.SignedInAsync(person));
        await here.OpenAsync("/account/sessions");

        await here.SendToAsync("?handler=Everywhere");

        (await here.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
        (await there.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
    }

    [Fact]
    public async Task A_change_of_the_password_keeps_this_session_and_ends_the_others()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy);
        var (here, there) = (await site.SignedInAsync(person), await site.SignedInAsync(person));
        await here.OpenAsync("/account/password");

        await here.SendAsync(("Current", Staffed.Password), ("Chosen", "another violet anvil"));

        here.LedTo.ShouldBe("/account?done=password", here.Main);
        (await here.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.OpenAsync("/account")).LedTo.ShouldBe("/sign-in?return=%2Faccount");
    }

    private static async Task<HttpStatusCode> WithAsync(TestSite site, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", cookie } } };
        return (await site.Browser().SendAsync(request)).StatusCode;
    }
}
