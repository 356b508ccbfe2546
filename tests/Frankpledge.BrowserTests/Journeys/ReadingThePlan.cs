using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Demonstration;
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
        await Expect(tab.Main).ToContainTextAsync("This is an older edition.");
        await Expect(tab.Page.Locator($"[id={reference}]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_by_kind_and_by_actor_leave_what_has_both()
    {
        await using var tab = await demonstration.TabAsync(width: 360);
        await tab.OpenAsync($"{Home}/plan");
        await tab.Page.GetByLabel("Show kinds of statement").GetByRole(AriaRole.Link, new() { Name = "Expectations", Exact = false }).First.ClickAsync();
        await tab.ArriveAsync("Police and Crime Plan");
        var expectations = await tab.Main.Locator(".fp-st").CountAsync();

        var actor = tab.Page.GetByLabel("Show statements by who acts").GetByRole(AriaRole.Link).Nth(1);
        var (name, count) = Split(await actor.InnerTextAsync());
        await actor.ClickAsync();
        await Expect(tab.Page.GetByLabel("Show statements by who acts").Locator("[aria-current]")).ToContainTextAsync(name);

        await tab.ArriveAsync("Police and Crime Plan");
        var both = await tab.Main.Locator(".fp-st").CountAsync();
        both.ShouldBeLessThanOrEqualTo(expectations);
        both.ShouldBe(count);
    }

    [Fact]
    public async Task A_reference_leads_straight_to_its_statement()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/search");
        await tab.Main.GetByRole(AriaRole.Searchbox).FillAsync("c1");
        await tab.Main.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await tab.Page.WaitForURLAsync("**/plan/C1");
        await tab.ProveAsync();
    }

    [Fact]
    public async Task On_paper_the_words_stay_and_the_controls_go()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/plan/whole");
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

    private static (string Name, int Count) Split(string chip) =>
        (chip[..chip.LastIndexOf(' ')].Trim(), int.Parse(chip[chip.LastIndexOf(' ')..], System.Globalization.CultureInfo.InvariantCulture));
}
