using Frankpledge.BrowserTests.Support;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

public sealed class SigningIn(Demonstration demonstration)
{
    [Fact]
    public async Task A_member_of_staff_is_led_to_the_page_that_was_wanted_and_out_again()
    {
        await using var tab = await demonstration.TabAsync(width: 360);
        await tab.OpenAsync($"/{LoadDemonstration.Slug}/manage/plans");
        await tab.ArriveAsync("Sign in");

        await tab.Main.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter your e-mail address.");
        await Expect(tab.Page.Locator(":focus")).ToContainTextAsync("Enter your e-mail address.");
        await tab.ProveAsync();

        await tab.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        await tab.ArriveAsync("Plans");

        await tab.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.ArriveAsync("Sign in");
        await tab.OpenAsync($"/{LoadDemonstration.Slug}/manage/plans");
        await tab.ArriveAsync("Sign in");
    }

    [Fact]
    public async Task An_account_asks_for_a_code_once_an_authenticator_app_is_set_up()
    {
        // The accounts of the demonstration belong to everybody, and take no second factor.
        const string Email = "ada.lane@kent.example", Password = "violet anvil drifts home";
        await using var site = await LiveSite.StartAsync(demonstration: false);
        await using var tab = await demonstration.Chromium.TabAsync(site);
        await tab.OpenAsync("/");
        await tab.Page.GetByLabel("Police area").SelectOptionAsync("kent");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada Lane");
        await tab.Page.GetByLabel("E-mail address").FillAsync(Email);
        await tab.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await tab.PressButtonAsync("Set up the area");
        await tab.ArriveAsync("Today");

        await tab.OpenAsync("/account");
        await tab.ArriveAsync("Ada Lane");
        await tab.FollowAsync("Codes from an authenticator app");
        await tab.ArriveAsync("Codes from an authenticator app");
        await tab.Page.GetByLabel("Your present password").FillAsync(Password);
        await tab.PressButtonAsync("Show me a key");
        var key = await tab.Page.Locator("#key").InnerTextAsync();
        await tab.ProveAsync();
        await tab.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.Code(key));
        await tab.PressButtonAsync("Turn on");
        await Expect(tab.Page.Locator("#recovery-codes li")).ToHaveCountAsync(10);
        await tab.ProveAsync();
        await tab.PressButtonAsync("I have kept them");
        await Expect(tab.Main).ToContainTextAsync("A code from your authenticator app is asked for");

        await tab.FollowAsync("Sign out");
        await tab.PressButtonAsync("Sign out");
        await tab.ArriveAsync("Sign in");
        await tab.SignInAsync(Email, Password);
        await tab.ArriveAsync("Enter the code from your app");
        await tab.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.Code(key, step: 1));
        await tab.PressButtonAsync("Continue");
        await tab.ArriveAsync("Today");
    }

    [Fact]
    public async Task Without_scripts_a_policy_lead_signs_in_and_accepts_a_statement()
    {
        var import = await Uploads.UploadAsync(demonstration.Site, "without-scripts.md", Uploads.Small);
        await using var tab = await demonstration.TabAsync(scripts: false);
        await tab.OpenAsync($"/{LoadDemonstration.Slug}/manage/plans/imports/{import}");
        await tab.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        await tab.FollowAsync("Review what was found");
        await Expect(tab.Main.Locator(".fp-counter")).ToContainTextAsync("0 of 5 reviewed");

        await tab.PressButtonAsync("Accept");

        await Expect(tab.Main.Locator(".fp-counter")).ToContainTextAsync("1 of 5 reviewed");
    }
}
