using System.Net;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class SameMenuTests
{
    [Fact]
    public async Task Every_public_page_of_an_area_has_the_menu_of_its_home_page()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var reader = new Visitor(site.Browser());
        var home = Menu(await reader.OpenAsync($"/{LoadDemonstration.Slug}"));
        var others = new List<string>();
        var pages = (await site.PagesAsync()).Where(IsPageOfAnArea).Select(page => page.AttributeRouteInfo!.Template!)
            .Where(template => template.TrimStart('/').StartsWith("{area}", StringComparison.Ordinal) && template.Count(sign => sign == '{') == 1)
            .Select(template => template.TrimStart('/').Replace("{area}", LoadDemonstration.Slug)).Distinct().ToList();
        foreach (var page in pages)
        {
            await reader.OpenAsync($"/{page}");
            if (reader.Status == HttpStatusCode.OK && Menu(reader) != home)
            {
                others.Add($"{page}: {Menu(reader)}");
            }
        }

        home.ShouldContain("/search");
        pages.Count.ShouldBeGreaterThan(8);
        others.ShouldBeEmpty();
    }

    private static string Menu(Visitor reader) => string.Join(" ", reader.Page.QuerySelectorAll("nav.fp-nav a").Select(link => link.GetAttribute("href")));

    private static bool IsPageOfAnArea(CompiledPageActionDescriptor page) => page.ViewEnginePath.Contains("/Pages/Public/", StringComparison.Ordinal);
}
