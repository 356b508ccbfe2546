using System.Net;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class NoPlanYetTests
{
    [Fact]
    public async Task A_missing_page_offers_to_search_a_plan_only_where_there_is_one()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await site.FreshenAsync();
        var visitor = await new Visitor(site.Browser()).OpenAsync("/kent/no-such-page/at-all");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Page.QuerySelectorAll("a[href='/kent']").ShouldNotBeEmpty();
        visitor.Page.QuerySelectorAll("[href='/kent/search'], [action='/kent/search']").ShouldBeEmpty();
        visitor.Main.ShouldContain("has published no plan here yet");

        await Given.APlan(site, kent);
        await site.FreshenAsync();

        (await visitor.OpenAsync("/kent/no-such-page/at-all")).Page.QuerySelectorAll("[href='/kent/search'], [action='/kent/search']").Length.ShouldBe(3, "in the menu, the box and the page");
    }

    [Theory]
    [InlineData("/kent/search?q=neighbour")]
    [InlineData("/kent/search")]
    [InlineData("/kent/data")]
    [InlineData("/kent")]
    public async Task A_page_about_the_plan_says_that_there_is_none_yet(string address)
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);

        var main = (await new Visitor(site.Browser()).OpenAsync(address)).Main;

        main.ShouldContain("has not published a plan here yet");
        main.ShouldNotContain("Nothing found");
        main.ShouldNotContain("the edition that stands now");
    }
}
