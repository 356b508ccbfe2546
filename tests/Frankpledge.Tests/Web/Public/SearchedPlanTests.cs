using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whoever searches is told which plan is searched, and may choose another.</summary>
[Trait("Engine", "Both")]
public sealed class SearchedPlanTests : IAsyncLifetime
{
    private TestSite site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nC I will light every park.", "2021-2025", "Plan of 2021", issued: new(2021, 10, 1));
        await Given.APlan(site, kent, "# Streets\nC I will walk through every park.", "2025-2029", "Plan of 2025", issued: new(2025, 3, 31));
        await Given.APlan(site, kent, "# Streets\nC I will close every park.", "2029-2033", "Plan of 2029", stage: EditionStage.ConsultationDraft,
            issued: new(2026, 6, 1));
        browser = site.Browser();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_plan_in_force_is_searched_and_named_and_the_others_are_a_link_away()
    {
        var page = await browser.GetPageAsync("/kent/search?q=park");

        page.QuerySelector("main form p").Words().ShouldStartWith("You search the Plan of 2025 (in force).");
        page.QuerySelectorAll(".fp-st p").Select(row => row.Words()).ShouldBe(["I will walk through every park.", "Streets"]);
        page.QuerySelectorAll("main form p a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/kent/search?plan=2029-2033&q=park", "/kent/search?plan=2021-2025&q=park"]);
    }

    [Theory]
    [InlineData("2021-2025", "Plan of 2021 (over)", "light every park", "This plan is over:")]
    [InlineData("2029-2033", "Plan of 2029 (draft)", "close every park", "This is a draft.")]
    public async Task Another_plan_is_searched_by_its_link_and_its_standing_is_said(string plan, string named, string found, string notice)
    {
        var page = await browser.GetPageAsync($"/kent/search?plan={plan}&q=park");

        page.QuerySelector("main form p").Words().ShouldContain(named);
        page.QuerySelector(".fp-notice").Words().ShouldStartWith(notice);
        page.QuerySelector(".fp-st").Words().ShouldContain(found);
        page.QuerySelector(".fp-st a")!.GetAttribute("href").ShouldBe($"/kent/plans/{plan}/C1");
        (await browser.GetAsync($"/kent/search?plan={plan}&q=C1")).Headers.Location!.ToString().ShouldBe($"/kent/plans/{plan}/C1");
    }
}
