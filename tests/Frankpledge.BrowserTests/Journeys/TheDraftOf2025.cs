using Frankpledge.BrowserTests.Support;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Frankpledge.BrowserTests.Journeys;

/// <summary>A real draft with the real papers about it, from the import to the issue, in a browser without scripts: the plan on a page, the pack of the
/// panel with the draft, what was heard of it and what came of that, the duties, the decision, the issue, the copies, and what a resident reads.</summary>
public sealed class TheDraftOf2025(Demonstration demonstration)
{
    private const string Area = "west-midlands";
    private const string Slug = "2025-2029";

    [Fact]
    public async Task Goes_from_import_to_issue_with_its_papers_as_threads_in_a_browser_without_scripts()
    {
        var pack = await File.ReadAllTextAsync(Shared.Path("seeds", PanelPack.File), TestContext.Current.CancellationToken);
        await using var site = await LiveSite.StartAsync(demonstration: false);
        await using var tab = await demonstration.Chromium.TabAsync(site, scripts: false);
        var office = new Office(tab, site, Area);
        await office.SetUpAsync();

        await office.ImportAsync(Shared.Path("seeds", "001_e4068da1e05d9417.txt"), "REBUILD COMMUNITY POLICING#1");
        await office.AcceptAllAsync();
        await office.ConfirmAsync("Plan on a page", IssueDesk.Ago(120), "Police and Crime Plan 2025 to 2029", Slug);
        await office.ImportAsync(Shared.Path("seeds", PanelPack.File), newVersion: true);
        await office.AcceptAllAsync();
        await office.ConfirmAsync("Statutory draft", IssueDesk.Ago(60));

        await ThreadsAsync(office, pack);
        await DutiesAsync(tab);
        await IssueAsync(tab, office);
        await ResidentAsync(site, pack, office);
    }

    /// <summary>Eight rows of feedback with the passages that came of them, nine comments on measures, two papers of the panel.</summary>
    private static async Task ThreadsAsync(Office office, string pack)
    {
        foreach (var (heard, passage) in PanelPack.Feedback(pack))
        {
            await office.AddAsync(await office.ReferenceWithinAsync(passage), "Finding", heard, "Caused", passage);
        }

        var measures = await office.ReferencesAsync(StatementKind.Measure);
        foreach (var (at, (comment, answer)) in PanelPack.OfMeasures(pack).Index())
        {
            await office.AddAsync(measures[at % measures.Count], "Recommendation", $"{comment} {answer}", "Supports");
        }

        await office.AddAsync(measures[0], "AgendaItem", "The panel was told how the plan is made", file: Shared.Path("seeds", "001_e4068da1e05d9417.txt"));
        await office.AddAsync(measures[0], "AgendaItem", "The panel was told what the public said", file: Shared.Path("seeds", "003_ede6596cfc46ebb0.txt"));
    }

    private static async Task DutiesAsync(Tab tab)
    {
        var desk = new IssueDesk(tab, Area) { Edition = "edition 2" };
        await tab.OpenAsync(desk.Gate);
        await Expect(tab.Main).ToContainTextAsync("The plan cannot be issued.");
        await desk.ConsultAsync();
        await desk.RecordAsync("PanelReported", IssueDesk.Ago(30), "report and recommendations");
        await desk.RecordAsync("RegardHad", IssueDesk.Ago(25));
        await desk.AnswerAsync("Make the measures clear to residents.", "Each measure has a plain definition.", IssueDesk.Ago(24));
        await desk.RespondAsync(answered: 1);
        await desk.DecideAsync(string.Join('\n', Enumerable.Range(1, 3).Select(number => $"{number}. The plan was considered, part {number}.")));
        await desk.RecordAsync("Issuer", IssueDesk.Ago(5), "commissioner");
        await tab.OpenAsync(desk.Gate);
        await Expect(tab.Main).ToContainTextAsync("Nothing stands in the way of issuing the plan.");
    }

    /// <summary>The draft becomes the plan as it was sent, word for word; then the copies and the launch.</summary>
    private static async Task IssueAsync(Tab tab, Office office)
    {
        await office.FreezeAsync(Slug, "Final", IssueDesk.Ago(0));
        var desk = new IssueDesk(tab, Area);
        await desk.SendCopiesAsync(IssueDesk.Ago(0));
        await desk.LaunchAsync(IssueDesk.Ago(0), "The community centre");
    }

    private async Task ResidentAsync(LiveSite site, string pack, Office office)
    {
        await using var resident = await demonstration.Chromium.TabAsync(site, scripts: false);
        await resident.OpenAsync($"/{Area}/plan");
        await Expect(resident.Main).ToContainTextAsync("Police and Crime Plan 2025 to 2029");
        foreach (var (heard, passage) in PanelPack.Feedback(pack))
        {
            await resident.OpenAsync($"/{Area}/plans/{Slug}/{await office.ReferenceWithinAsync(passage)}");
            await Expect(resident.Main).ToContainTextAsync(heard[..40]);
        }

        await resident.OpenAsync($"/{Area}/issue/1/panel-response");
        await Expect(resident.Main).ToContainTextAsync("Make the measures clear to residents.");
        await Expect(resident.Main).ToContainTextAsync("Each measure has a plain definition.");
        await resident.OpenAsync($"/{Area}/issue/1/decision");
        await Expect(resident.Main).ToContainTextAsync("The plan was considered, part 2.");
    }
}
