using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

public sealed class OtherWaysOfReading(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task By_keyboard_alone_a_reader_skips_the_navigation_searches_and_opens_a_statement()
    {
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync($"{Home}/search");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.Locator(":focus")).ToHaveTextAsync("Skip to main content");
        await Expect(tab.Page.Locator(":focus")).ToBeInViewportAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await TabToAsync(tab, "#q");
        await tab.Page.Keyboard.TypeAsync("knife");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("Search the plan");

        await TabToAsync(tab, ".fp-st a");
        await SeesTheFocusAsync(tab);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.ArriveAsync("knife");
    }

    [Fact]
    public async Task Every_stop_of_the_tab_key_on_the_home_page_can_be_seen()
    {
        await using var tab = await demonstration.TabAsync(width: 360);
        await tab.OpenAsync(Home);
        var stops = 0;
        while (stops < 80)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            if (await tab.Page.Locator(":focus:not(body)").CountAsync() == 0)
            {
                break;
            }

            await SeesTheFocusAsync(tab);
            stops++;
        }

        stops.ShouldBeInRange(15, 79);
    }

    [Fact]
    public async Task Without_scripts_a_reader_searches_filters_and_opens_an_older_edition()
    {
        await using var tab = await demonstration.TabAsync(scripts: false);
        await tab.OpenAsync(Home);
        await tab.Page.GetByLabel("Ask what was promised").FillAsync("burglery");
        await tab.Page.GetByLabel("Ask what was promised").PressAsync("Enter");
        await Expect(tab.Main).ToContainTextAsync("We looked for “burglary”.");

        await tab.Main.Locator(".fp-st").Filter(new() { HasText = "Reduce burglary and robbery" }).GetByRole(AriaRole.Link).ClickAsync();
        await tab.ArriveAsync("Reduce burglary and robbery");
        await tab.Main.GetByRole(AriaRole.Link, new() { Name = "Statutory draft" }).ClickAsync();
        await Expect(tab.Main).ToContainTextAsync("This is an older edition: Statutory draft");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "The plan", Exact = true }).ClickAsync();
        await tab.Page.GetByLabel("Show kinds of statement").GetByRole(AriaRole.Link, new() { Name = "Promises" }).ClickAsync();
        await Expect(tab.Main.GetByRole(AriaRole.Status)).ToContainTextAsync("statements.");
    }

    private static async Task TabToAsync(Tab tab, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            if (await tab.Page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not reach {selector}.");
    }

    /// <summary>On the screen, not covered, and marked by an outline, a ground or a line.</summary>
    private static async Task SeesTheFocusAsync(Tab tab)
    {
        var hidden = await tab.Page.EvaluateAsync<string?>("""
            () => {
              const focused = document.activeElement, box = focused.getBoundingClientRect(), style = getComputedStyle(focused);
              const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
              const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && (focused.contains(middle) || middle?.contains(focused));
              const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
              return seen && marked ? null : focused.outerHTML.slice(0, 160) + (seen ? " has no mark of focus" : " is out of sight");
            }
            """);
        hidden.ShouldBeNull();
    }
}
