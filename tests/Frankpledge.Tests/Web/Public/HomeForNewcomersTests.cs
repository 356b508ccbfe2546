using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whoever comes for the first time sees what can be done, and every link of it leads somewhere.</summary>
[Trait("Engine", "Both")]
public sealed class HomeForNewcomersTests
{
    [Fact]
    public async Task Words_to_try_find_something_and_what_can_be_done_can_be_done()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site),
            "# Streets\nC I will visit every neighbourhood.\nC I will fund neighbourhood officers.\nC I will ask officers to stay.");
        var browser = site.Browser();
        var home = await browser.GetPageAsync("/kent");

        home.QuerySelector("[aria-labelledby=priorities]").Words().ShouldContain("The first of 3 promises: I will visit every neighbourhood.");
        var tries = home.QuerySelectorAll(".fp-tries a").ToList();
        tries.Select(link => link.TextContent).ShouldBe(["neighbourhood", "officers"]);
        foreach (var link in tries)
        {
            (await browser.GetPageAsync(link.GetAttribute("href")!)).QuerySelectorAll(".fp-st").Length.ShouldBe(2);
        }

        var can = home.QuerySelectorAll("[aria-labelledby=can] a").Select(link => link.GetAttribute("href")!).ToList();
        can.Count.ShouldBe(5);
        foreach (var address in can)
        {
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Words_to_try_are_first_those_of_the_headings()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site),
            "# Safer streets\nC I will publish figures on streets.\nC I will publish a map.\nC I will publish what streets cost.");

        (await site.Browser().GetPageAsync("/kent")).QuerySelectorAll(".fp-tries a").Select(link => link.TextContent).ShouldBe(["streets", "publish"]);
    }

    [Fact]
    public async Task Without_a_plan_nothing_is_offered_that_needs_one()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var home = await site.Browser().GetPageAsync("/kent");

        home.QuerySelectorAll(".fp-tries a").ShouldBeEmpty();
        home.QuerySelectorAll("[aria-labelledby=can] a").Select(link => link.GetAttribute("href")!.Split('?')[0])
            .ShouldBe(["/kent/glossary", "/kent/feedback", "/kent/law"]);
    }

    [Fact]
    public async Task A_page_that_is_not_there_offers_search()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        await site.FreshenAsync();

        var page = await (await site.Browser().GetAsync("/kent/no-such-page")).ReadPageAsync();

        page.QuerySelector("form[role=search]")!.GetAttribute("action").ShouldBe("/kent/search");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/kent/search");
    }

    [Fact]
    public async Task Who_is_refused_is_led_to_what_their_roles_open()
    {
        await using var site = await TestSite.StartAsync();
        var member = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.PanelMember, BodyKind.Panel));

        (await member.OpenAsync("/kent/manage/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.OpenAsync(member.Page.QuerySelector("main li a")!.GetAttribute("href")!)).Main.ShouldContain("Panel member");
    }
}
