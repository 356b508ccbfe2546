using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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

    [Fact]
    public async Task What_is_not_there_keeps_the_menu_and_the_foot_of_the_area_and_what_may_not_be_seen_those_of_its_staff()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent);
        await site.FreshenAsync();
        var reader = await site.SignedInAsync(await site.PersonAsync(kent, Role.PanelMember));
        var home = Frame(await reader.OpenAsync("/kent"));

        (await reader.OpenAsync("/kent/nothing-here")).Status.ShouldBe(HttpStatusCode.NotFound);
        Frame(reader).ShouldBe(home);
        var desk = Frame(await reader.OpenAsync("/kent/manage"));
        (await reader.OpenAsync("/kent/manage/plans")).Status.ShouldBe(HttpStatusCode.Forbidden);
        Frame(reader).ShouldBe(desk);

        home.ShouldContain("Police and Crime Plan 2025 to 2029");
        home.ShouldContain("/kent/privacy");
    }

    [Fact]
    public async Task The_parent_of_every_address_of_a_plan_leads_to_the_list_of_plans()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        (await site.Browser().GetAsync("/kent/plans")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Given.APlan(site, kent, slug: "2021-2025", title: "The plan before", issued: new(2021, 10, 1));
        await Given.APlan(site, kent);

        var answer = await site.Browser().GetAsync("/kent/plans");

        (answer.StatusCode, answer.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/kent/plans/2025-2029/editions"));
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/editions")).QuerySelector("main").Words().ShouldContain("The plan before");
    }

    private static string Frame(Visitor reader) =>
        $"{Menu(reader)} {reader.Page.QuerySelector(".fp-brand").Words()} {string.Join(" ", reader.Page.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")))}";

    private static string Menu(Visitor reader) => string.Join(" ", reader.Page.QuerySelectorAll("nav.fp-nav a").Select(link => link.GetAttribute("href")));

    private static bool IsPageOfAnArea(CompiledPageActionDescriptor page) => page.ViewEnginePath.Contains("/Pages/Public/", StringComparison.Ordinal);
}
