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

    [Fact]
    public async Task Every_link_on_every_public_page_of_an_area_without_a_plan_answers()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var visitor = new Visitor(site.Browser());
        var links = new Dictionary<string, string>();
        var queue = new Queue<string>((await site.PagesAsync()).Where(page => page.ViewEnginePath.Contains("/Pages/Public/", StringComparison.Ordinal))
            .Select(page => page.Address()).Where(address => address.StartsWith("/kent", StringComparison.Ordinal)));
        var opened = new HashSet<string>();
        while (queue.TryDequeue(out var address))
        {
            if (!opened.Add(address) || (await visitor.OpenAsync(address)).Status != HttpStatusCode.OK)
            {
                continue;
            }

            foreach (var link in visitor.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(link => link.Length > 0))
            {
                var to = new Uri(new Uri($"http://localhost{address}"), link);
                if (to.Host == "localhost" && to.Scheme == "http" && links.TryAdd(to.PathAndQuery, address)
                    && to.PathAndQuery.Split('?')[0] is var path && path.StartsWith("/kent", StringComparison.Ordinal) && !path.Contains('.'))
                {
                    queue.Enqueue(to.PathAndQuery);
                }
            }
        }

        var broken = new List<string>();
        foreach (var (to, from) in links)
        {
            using var answer = await site.Browser().GetAsync(to);
            broken.AddRange((int)answer.StatusCode >= 400 ? [$"{from}: {to} {answer.StatusCode}"] : []);
        }

        opened.Count.ShouldBeGreaterThan(15);
        links.Count.ShouldBeGreaterThan(20);
        broken.ShouldBeEmpty();
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
