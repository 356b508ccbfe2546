using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>The coverage of a plan that is over or withdrawn says so, and its address stays its own.</summary>
[Trait("Engine", "Both")]
public sealed class CoverageOfPlansTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.");
        await APlan(site, kent, "# Roads\nC I will buy cameras.", slug: "2029-2033", title: "Second plan", issued: new(2026, 10, 1));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("?plan=2025-2029", "2025-2029", "")]
    [InlineData("?plan=2025-2029&show=all", "2025-2029", "&show=all")]
    [InlineData("", "2029-2033", "")]
    public async Task A_page_has_the_permanent_address_of_its_own_plan_and_a_banner_where_that_is_not_in_force(string asked, string plan, string show)
    {
        var page = await site.Browser().GetPageAsync($"/kent/coverage{asked}");

        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe($"http://localhost/kent/coverage?plan={plan}{show}");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/kent/coverage", StringComparison.Ordinal))
            .ShouldAllBe(href => href.Contains($"plan={plan}"));
        page.Body.Words().Contains("This plan is over:", StringComparison.Ordinal).ShouldBe(plan == "2025-2029");
        (page.QuerySelector("a[href='/kent/plans/2029-2033']") is not null).ShouldBeTrue();
    }

    [Fact]
    public async Task A_plan_of_which_every_edition_is_withdrawn_says_so_with_its_note_and_leads_to_the_one_in_force()
    {
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "Published by mistake."), AChange(site)));
        var browser = site.Browser();

        var page = await browser.GetPageAsync("/kent/coverage?plan=2025-2029");
        page.Body.Words().ShouldContain("Published by mistake.");
        page.Body.Words().ShouldNotContain("I will light parks.");
        page.QuerySelector("a[href='/kent/plans/2029-2033']").ShouldNotBeNull();
        var data = JsonDocument.Parse(await browser.GetStringAsync("/kent/coverage.json?plan=2025-2029")).RootElement;
        (data.GetProperty("withdrawn_note").GetString(), data.GetProperty("rows").GetArrayLength()).ShouldBe(("Published by mistake.", 0));
        (await browser.GetStringAsync("/kent/coverage.csv?plan=2025-2029")).Trim('\uFEFF', '\r', '\n').ShouldStartWith("reference,text,");
        (await browser.GetAsync(new Uri("/kent/coverage?plan=1999-2003", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/kent/plan/C1", HttpStatusCode.Redirect)]
    [InlineData("/kent/plan/whole", HttpStatusCode.Redirect)]
    [InlineData("/kent/plan/data.csv", HttpStatusCode.Redirect)]
    [InlineData("/kent/plan/roads", HttpStatusCode.Redirect)]
    [InlineData("/kent/plan/editions/1", HttpStatusCode.Redirect)]
    [InlineData("/kent/plan/C1.json", HttpStatusCode.NotFound)]
    [InlineData("/kent/plan/X9", HttpStatusCode.NotFound)]
    [InlineData("/kent/plan/C2", HttpStatusCode.NotFound)]
    [InlineData("/kent/plan/editions/1/C1", HttpStatusCode.NotFound)]
    public async Task A_short_address_leads_only_to_what_is_there(string path, HttpStatusCode status)
    {
        var answer = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.Redirect)
        {
            (await site.Browser().GetAsync(answer.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
