using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

public sealed class ReadingThePlan(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task A_resident_finds_a_promise_in_spite_of_a_slip_and_reads_how_its_wording_came_about()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync(Home);
        await tab.ArriveAsync("What was promised");

        await tab.Page.GetByLabel("Ask what was promised").FillAsync("burglery");
        await tab.Page.GetByLabel("Ask what was promised").PressAsync("Enter");
        await tab.ArriveAsync("Search the plan");
        await Expect(tab.Main).ToContainTextAsync("We looked for “burglary”.");

        await tab.Main.Locator(".fp-st").Filter(new() { HasText = "Reduce burglary and robbery" }).GetByRole(AriaRole.Link).ClickAsync();
        await tab.ArriveAsync("Reduce burglary and robbery");
        var reference = tab.Place.Split('/')[^1];

        await tab.Main.GetByRole(AriaRole.Link, new() { Name = "Statutory draft" }).ClickAsync();
        await tab.ArriveAsync("Police and Crime Plan 2025 to 2029");
        await Expect(tab.Main).ToContainTextAsync("This is an older edition: Statutory draft");
        await Expect(tab.Page.Locator($"[id={reference}]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_by_kind_and_by_actor_leave_what_has_both()
    {
        await using var tab = await demonstration.TabAsync(width: 360);
        await tab.OpenAsync($"{Home}/plans/2025-2029");
        await tab.Page.GetByLabel("Show kinds of statement").GetByRole(AriaRole.Link, new() { NameRegex = new("^Expectations [0-9]") }).ClickAsync();
        var expectations = await CountAsync(tab);

        await tab.Page.GetByLabel("Show statements by who acts").GetByRole(AriaRole.Link).Nth(2).ClickAsync();
        await Expect(tab.Page.Locator(".fp-chips [aria-current]")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator(".fp-chips [aria-current]").First).ToContainTextAsync("Expectations");
        await Expect(tab.Page.Locator(".fp-chips [aria-current]").Last).Not.ToContainTextAsync("Anybody");

        var both = await CountAsync(tab);
        both.ShouldBeInRange(1, expectations - 1);
        await tab.ProveAsync();
    }

    [Fact]
    public async Task A_reference_leads_straight_to_its_statement()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/search");
        await tab.Main.GetByRole(AriaRole.Searchbox).FillAsync("c1");
        await tab.Main.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await tab.Page.WaitForURLAsync("**/plans/2025-2029/C1");
        await tab.ProveAsync();
    }

    [Fact]
    public async Task On_paper_the_words_stay_and_the_controls_go()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/plans/2025-2029/whole");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(tab.Page.GetByRole(AriaRole.Navigation).First).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".fp-find")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".fp-demo")).ToBeVisibleAsync();
        await Expect(tab.Main.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        (await tab.Page.PdfAsync()).Length.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task On_paper_what_was_folded_is_open()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync("/design");
        var folded = tab.Page.Locator("details:not([open]) > :not(summary)").First;
        await Expect(folded).ToBeHiddenAsync();

        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(folded).ToBeVisibleAsync();
    }

    /// <summary>How many statements are shown; the page must say the same.</summary>
    private static async Task<int> CountAsync(Tab tab)
    {
        var said = tab.Main.GetByRole(AriaRole.Status);
        await Expect(said).ToContainTextAsync("statements.");
        var shown = await tab.Main.Locator(".fp-st").CountAsync();
        await Expect(said).ToContainTextAsync($"{shown} statements.");
        return shown;
    }
}
