using Frankpledge.BrowserTests.Support;
using Frankpledge.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

public sealed class FromNothingToAPlan(Demonstration demonstration)
{
    [Fact]
    public async Task An_office_sets_up_its_area_imports_its_plan_reviews_it_and_sees_it_public()
    {
        await using var site = await LiveSite.StartAsync(demonstration: false);
        await using var tab = await demonstration.Chromium.TabAsync(site);
        await SetUpAsync(tab);
        await UploadAsync(tab);
        await ReviewAsync(tab);

        await using var resident = await demonstration.Chromium.TabAsync(site, width: 360);
        await resident.OpenAsync("/kent/plans/2025-2029", status: 404);
        await ConfirmAsync(tab);
        await resident.OpenAsync("/kent/plans/2025-2029");
        await resident.ArriveAsync("Kent Police and Crime Plan");
        await resident.OpenAsync("/kent/search?q=burglary");
        await Expect(resident.Main.Locator(".fp-st").First).ToContainTextAsync("burglary");
    }

    private static async Task SetUpAsync(Tab tab)
    {
        await tab.OpenAsync("/");
        await tab.ArriveAsync("Set up a police area");
        await tab.PressButtonAsync("Set up the area");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await tab.ProveAsync();

        await tab.Page.GetByLabel("Police area").SelectOptionAsync("kent");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada Lane");
        await tab.Page.GetByLabel("E-mail address").FillAsync("ada.lane@kent.example");
        await tab.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("violet anvil drifts home");
        await tab.PressButtonAsync("Set up the area");
        await tab.ArriveAsync("Today");
    }

    private static async Task UploadAsync(Tab tab)
    {
        await tab.FollowAsync("Import a document");
        await tab.ArriveAsync("Import a document");
        await tab.Page.GetByLabel("The document").SetInputFilesAsync(Path.Combine(Shared.Repository(), "src/Frankpledge.Web/Hosting/Demonstration/plan.md"));
        await tab.PressButtonAsync("Upload");

        await tab.Main.GetByRole(AriaRole.Link, new() { Name = "Review what was found" }).WaitForAsync();
        await tab.ArriveAsync("plan.md");
    }

    private static async Task ReviewAsync(Tab tab)
    {
        await tab.FollowAsync("Review what was found");
        await tab.ArriveAsync("Review the import");
        var together = tab.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept the .* sure ones? together") });
        var draw = tab.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Draw .* to check|Check them one by one)$") });
        while (await together.CountAsync() == 0)
        {
            if (await draw.CountAsync() > 0)
            {
                await draw.ClickAsync();
                await Expect(draw).ToHaveCountAsync(0);
                continue;
            }

            var counter = await tab.Main.Locator(".fp-counter").InnerTextAsync();
            await tab.Page.Keyboard.PressAsync("a");
            await Expect(tab.Main.Locator(".fp-counter")).Not.ToHaveTextAsync(counter, new() { UseInnerText = true });
        }

        await together.ClickAsync();
        await Expect(tab.Main).ToContainTextAsync("Every statement is settled.");
        await tab.ProveAsync();
    }

    private static async Task ConfirmAsync(Tab tab)
    {
        await tab.FollowAsync("Confirm as an edition");
        await tab.ArriveAsync("Confirm as an edition");
        await tab.Page.GetByLabel("Title of the plan").FillAsync("Kent Police and Crime Plan");
        await tab.Page.GetByLabel("Address of the plan").FillAsync("2025-2029");
        await tab.Page.GetByLabel("Final").CheckAsync();
        await tab.Page.GetByLabel("Day").FillAsync("26");
        await tab.Page.GetByLabel("Month").FillAsync("3");
        await tab.Page.GetByLabel("Year").FillAsync("2025");
        await tab.PressButtonAsync("Check your answers");
        await tab.ArriveAsync("Check before you confirm");
        await tab.PressButtonAsync("Confirm and publish");
        await tab.ArriveAsync("The plan is public");
        await tab.FollowAsync("See the public plan");
        await tab.ArriveAsync("Kent Police and Crime Plan");
    }
}
