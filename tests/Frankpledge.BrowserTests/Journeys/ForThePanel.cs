using Frankpledge.BrowserTests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Hosting.Demonstration;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>The panel's officer, without scripts: what the panel reads of the plan, what is due for it, and that the office's desks stay shut.</summary>
public sealed class ForThePanel(Demonstration demonstration)
{
    private const string Home = $"/{LoadDemonstration.Slug}";

    [Fact]
    public async Task Without_scripts_a_panel_officer_reads_the_plan_keeps_a_deadline_and_finds_the_offices_desks_shut()
    {
        await using var site = await LiveSite.StartAsync(demonstration: true);
        await using var tab = await demonstration.Chromium.TabAsync(site, scripts: false);
        await tab.OpenAsync("/sign-in");
        await tab.SignInAsync(Demonstration.Email("panel-officer"), DemonstrationAccounts.Password);
        await tab.OpenAsync($"{Home}/manage");
        await tab.ArriveAsync("Today");

        await tab.OpenAsync($"{Home}/manage/deadlines/clocks/start");
        await tab.Page.GetByLabel("Freedom of information request").CheckAsync();
        await tab.Page.GetByLabel("What is it about?").FillAsync("Papers of the last hearing");
        await IssueDesk.FillDayAsync(tab, "Started", IssueDesk.Ago(1));
        await tab.PressButtonAsync("Start this clock");
        await tab.OpenAsync($"{Home}/manage");
        await Expect(tab.Main).ToContainTextAsync("Papers of the last hearing");

        await tab.OpenAsync($"{Home}/issue");
        await tab.OpenAsync($"{Home}/plan");
        await tab.ProveAsync();
        await tab.OpenAsync($"{Home}/manage/before-issue", status: 403);
        await tab.OpenAsync($"{Home}/manage/drafting", status: 403);
    }
}
