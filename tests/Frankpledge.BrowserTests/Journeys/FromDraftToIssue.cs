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

        await desk.RecordAsync("TookOffice", new(2024, 5, 9));
        await desk.RecordAsync("DeclarationDelivered", new(2024, 5, 9));
        await desk.RecordAsync("DraftFrozen", IssueDesk.Ago(60));
        await desk.LogAsync("ChiefConstableConsulted", IssueDesk.Ago(55));
        await desk.LogAsync("ChiefConstableAnswered", IssueDesk.Ago(54));
        await desk.RecordAsync("PublicHeard", IssueDesk.Ago(50));
        await desk.RecordAsync("VictimsHeard", IssueDesk.Ago(50));
        await desk.RecordAsync("ContentsMapped", IssueDesk.Ago(49), "a b c d e ea f");
        await desk.RecordAsync("SentToPanel", IssueDesk.Ago(40));
        await desk.RecordAsync("PanelReported", IssueDesk.Ago(30), "report");
        await desk.RecordAsync("RegardHad", IssueDesk.Ago(25));
        await desk.RecordAsync("RecommendationsAnswered", IssueDesk.Ago(24), "0");
        await desk.RecordAsync("ResponsePublished", IssueDesk.Ago(23));
        await desk.RecordAsync("NothingChanged", IssueDesk.Ago(22));
        await desk.RecordAsync("ThreatsRegarded", IssueDesk.Ago(22));
        await desk.RecordAsync("EqualityFinished", IssueDesk.Ago(20));
        await desk.RecordAsync("EqualitySeen", IssueDesk.Ago(10));
        await desk.RecordAsync("Issuer", IssueDesk.Ago(5), "commissioner");

        await Expect(tab.Main).ToContainTextAsync("Nothing stands in the way of issuing the plan.");
        await tab.OpenAsync($"{Home}/issue");
        await Expect(tab.Main).ToContainTextAsync("Draft sent to the panel");
        await tab.ProveAsync();
    }
}
