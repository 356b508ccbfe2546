using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>What the law asks before the next plan is issued, recorded duty by duty in a browser without script.</summary>
public sealed class FromDraftToIssue(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task Without_scripts_an_office_records_duty_after_duty_until_nothing_stands_in_the_way()
    {
        await using var site = await LiveSite.StartAsync(demonstration: true);
        await using var tab = await demonstration.Chromium.TabAsync(site, scripts: false);
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        var desk = new IssueDesk(tab, LoadDemonstration.Slug);
        await tab.OpenAsync(desk.Gate);
        await Expect(tab.Main).ToContainTextAsync("The plan cannot be issued.");

        await desk.ConsultAsync();
        await desk.RecordAsync("PanelReported", IssueDesk.Ago(30), "report");
        await desk.RecordAsync("RegardHad", IssueDesk.Ago(25));
        await desk.RespondAsync(answered: 0);
        await desk.RecordAsync("Issuer", IssueDesk.Ago(5), "commissioner");

        await Expect(tab.Main).ToContainTextAsync("Nothing stands in the way of issuing the plan.");
        await tab.OpenAsync($"{Home}/issue");
        await Expect(tab.Main).ToContainTextAsync("Draft sent to the panel");
        await tab.ProveAsync();
    }
}
