using System.Net;
using Frankpledge.Web.Design.Layouts;

namespace Frankpledge.Tests.Web.Design;

public sealed class LayoutTests
{
    public static TheoryData<string> Pages => ["/design", "/design/staff"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Needs_nothing_inline_and_nothing_from_elsewhere(string path)
    {
        await using var host = await DesignHost.StartAsync();
        var page = await host.PageAsync(path);

        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        var addresses = page.QuerySelectorAll("link[href]:not([rel=canonical]), script[src], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"));
        addresses.ShouldNotBeEmpty();
        addresses.ShouldAllBe(address => address!.StartsWith("/assets/"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_landmarks_a_skip_link_and_no_id_twice(string path)
    {
        await using var host = await DesignHost.StartAsync();
        var page = await host.PageAsync(path);

        page.QuerySelector("body > a")!.GetAttribute("href").ShouldBe("#main");
        page.QuerySelectorAll("main#main").Length.ShouldBe(1);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        foreach (var label in page.QuerySelectorAll("label"))
        {
            page.GetElementById(label.GetAttribute("for")!).ShouldNotBeNull(label.OuterHtml);
        }
    }

    [Fact]
    public async Task Names_the_page_the_area_and_the_demonstration_in_the_title()
    {
        await using var host = await DesignHost.StartAsync();
        var page = await host.PageAsync("/design");

        page.Title.ShouldBe("The parts of a page - Example Police and Crime Plan - demonstration");
        page.QuerySelector(".fp-demo")!.TextContent.ShouldContain("Nothing on this page is real.");
        page.QuerySelector("link[href='/assets/colour/0b5560.css']").ShouldNotBeNull();
        page.QuerySelector(".fp-nav [aria-current=page]")!.TextContent.ShouldBe("Home");
    }

    [Fact]
    public async Task Hides_what_a_page_does_not_give()
    {
        await using var host = await DesignHost.StartAsync();
        var page = DesignHost.Parse(await (await host.Browser.GetAsync("/test/nowhere/at/all")).Content.ReadAsStringAsync());

        page.QuerySelectorAll(".fp-nav, .fp-demo, .fp-find, .fp-useful, .fp-crumbs, link[rel=canonical]").ShouldBeEmpty();
        page.QuerySelector(".fp-brand b")!.TextContent.ShouldBe("Frankpledge");
    }

    [Fact]
    public async Task The_example_pages_are_not_there_in_production()
    {
        await using var host = await DesignHost.StartAsync("Production");

        (await host.Browser.GetAsync("/design")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser.GetAsync("/design/staff")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/gwent", "/gwent", "page")]
    [InlineData("/gwent/", "/gwent", "page")]
    [InlineData("/gwent/plan/C14", "/gwent", null)]
    [InlineData("/gwent/plan", "/gwent/plan", "page")]
    [InlineData("/gwent/plan/C14", "/gwent/plan", "true")]
    [InlineData("/gwent/plan/data/old", "/gwent/plan", null)]
    [InlineData("/gwent/plan/data/old", "/gwent/plan/data", "true")]
    [InlineData("/gwent/planning", "/gwent/plan", null)]
    public void Only_the_closest_item_of_the_navigation_is_current(string path, string href, string? current)
    {
        NavItem[] nav = [new("Home", "/gwent"), new("The plan", "/gwent/plan"), new("Data", "/gwent/plan/data")];

        nav.Single(item => item.Href == href).Current(path, nav).ShouldBe(current);
    }
}
