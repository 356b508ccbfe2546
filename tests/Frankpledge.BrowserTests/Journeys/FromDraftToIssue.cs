using System.Globalization;
using Frankpledge.BrowserTests.Support;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>What the law asks before the next plan is issued, recorded duty by duty in a browser without script.</summary>
public sealed class FromDraftToIssue(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";
    private const string Gate = $"{Home}/manage/before-issue";

    [Fact]
    public async Task Without_scripts_an_office_records_duty_after_duty_until_nothing_stands_in_the_way()
    {
        await using var site = await LiveSite.StartAsync(demonstration: true);
        await using var tab = await demonstration.Chromium.TabAsync(site, scripts: false);
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Demonstration.Email("policy"), DemonstrationAccounts.Password);
        await tab.OpenAsync(Gate);
        await Expect(tab.Main).ToContainTextAsync("The plan cannot be issued.");

        await RecordAsync(tab, "TookOffice", new(2024, 5, 9));
        await RecordAsync(tab, "DeclarationDelivered", new(2024, 5, 9));
        await RecordAsync(tab, "DraftFrozen", Ago(60));
        await LogAsync(tab, "ChiefConstableConsulted", Ago(55));
        await LogAsync(tab, "ChiefConstableAnswered", Ago(54));
        await RecordAsync(tab, "PublicHeard", Ago(50));
        await RecordAsync(tab, "VictimsHeard", Ago(50));
        await RecordAsync(tab, "ContentsMapped", Ago(49), "a b c d e ea f");
        await RecordAsync(tab, "SentToPanel", Ago(40));
        await RecordAsync(tab, "PanelReported", Ago(30), "report");
        await RecordAsync(tab, "RegardHad", Ago(25));
        await RecordAsync(tab, "RecommendationsAnswered", Ago(24), "0");
        await RecordAsync(tab, "ResponsePublished", Ago(23));
        await RecordAsync(tab, "NothingChanged", Ago(22));
        await RecordAsync(tab, "ThreatsRegarded", Ago(22));
        await RecordAsync(tab, "EqualityFinished", Ago(20));
        await RecordAsync(tab, "EqualitySeen", Ago(10));
        await RecordAsync(tab, "Issuer", Ago(5), "commissioner");

        await Expect(tab.Main).ToContainTextAsync("Nothing stands in the way of issuing the plan.");
        await tab.OpenAsync($"{Home}/issue");
        await Expect(tab.Main).ToContainTextAsync("Draft sent to the panel");
        await tab.ProveAsync();
    }

    private static DateOnly Ago(int days) => CivilTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-days);

    private static async Task RecordAsync(Tab tab, string kind, DateOnly on, string detail = "")
    {
        await tab.OpenAsync($"{Gate}?kind={kind}");
        await FillAsync(tab, on, detail);
        await tab.PressButtonAsync("Record it");
        await Expect(tab.Main).ToContainTextAsync("Recorded.");
    }

    private static async Task LogAsync(Tab tab, string kind, DateOnly on)
    {
        await tab.OpenAsync($"{Gate}/chief-constable");
        await tab.Page.Locator("#kind").SelectOptionAsync(kind);
        await FillAsync(tab, on, "The draft as a whole");
        await tab.PressButtonAsync("Record it");
        await Expect(tab.Main).ToContainTextAsync("Recorded.");
    }

    private static async Task FillAsync(Tab tab, DateOnly on, string detail)
    {
        foreach (var (part, value) in new[] { ("Day", on.Day), ("Month", on.Month), ("Year", on.Year) })
        {
            await tab.Page.Locator($"[name='day.{part}']").FillAsync(value.ToString(CultureInfo.InvariantCulture));
        }

        await tab.Page.Locator("#person").FillAsync("P. Lead, policy lead");
        await tab.Page.Locator("#document").FillAsync("The paper, on the website");
        await tab.Page.Locator("#detail").FillAsync(detail);
    }
}
