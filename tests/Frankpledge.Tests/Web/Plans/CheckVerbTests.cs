using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Checks;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What the checks find, at the command line: in a file, and in an edition that is published here.</summary>
[Trait("Engine", "Both")]
public sealed class CheckVerbTests : IAsyncLifetime
{
    private const string Text = "# Safer streets\nC I will light every park with the DARN board.\nC I will meet the banks.\nE I expect the force to patrol.";

    private readonly string folder = Directory.CreateTempSubdirectory("check").FullName;
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_edition_is_checked_with_its_references_and_what_hangs_on_them()
    {
        var (exit, printed) = await site.RunAsync("check", "kent/2025-2029/1", "--json");

        exit.ShouldBe(0, printed);
        var found = Lines(printed);
        var form = found.Single(one => one.GetProperty("check").GetString() == "acronyms");
        form.GetProperty("statement").GetString().ShouldBe("C1");
        form.GetProperty("sentence").GetString().ShouldBe("“DARN” is explained nowhere. Write it out.");
        form.GetProperty("rule").ValueKind.ShouldBe(JsonValueKind.Null);
        form.GetProperty("severity").GetString().ShouldBe("warning");
        form.GetProperty("words").GetString().ShouldBe("I will light every park with the DARN board.");
        found.ShouldContain(one => one.GetProperty("check").GetString() == "contents" && one.GetProperty("severity").GetString() == "law"
            && one.GetProperty("rule").GetString() == "R22");
        found.Single(one => one.GetProperty("check").GetString() == "orphans").GetProperty("sentence").GetString()!.ShouldContain("C1, C2, E1");
    }

    [Fact]
    public async Task A_reason_on_the_thread_of_a_promise_answers_for_it()
    {
        await Given.AnEntry(site, kent, "C1", Given.ATheme(site));

        var (_, printed) = await site.RunAsync("check", "kent/2025-2029/1", "--json");

        var orphans = Lines(printed).Where(one => one.GetProperty("check").GetString() == "orphans")
            .Select(one => one.GetProperty("sentence").GetString()!).ToList();
        orphans.ShouldContain(said => said.Contains("nobody says why these are there: C2, E1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_edition_the_newest_is_checked_and_an_answer_is_told_with_its_finding()
    {
        await Given.APlan(site, kent, Text + "\nC I will plant trees with the ZOLT board.", plan: await site.ReadAsync(db => Task.FromResult(db.Plans.Single().Id)),
            stage: EditionStage.StatutoryDraft);
        var form = Lines((await site.RunAsync("check", "kent/2025-2029", "--json")).Output)
            .Single(one => one.TryGetProperty("sentence", out _) && one.GetProperty("sentence").GetString()!.Contains("ZOLT", StringComparison.Ordinal));
        form.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        await site.UseAsync<AnswerFinding, CheckAnswer>(use => use.RunAsync(new(kent.Id, "2025-2029", null, site.Today), form.GetProperty("code").GetString()!,
            "Everybody here knows it.", 0, Given.AChange(site)));

        var answered = Lines((await site.RunAsync("check", "kent/2025-2029", "--json")).Output)
            .Single(one => one.TryGetProperty("sentence", out _) && one.GetProperty("sentence").GetString()!.Contains("ZOLT", StringComparison.Ordinal));

        (answered.GetProperty("answer").GetString(), answered.GetProperty("answer_is_old").GetBoolean()).ShouldBe(("Everybody here knows it.", false));
        (await site.RunAsync("check", "kent/2025-2029")).Output.ShouldSatisfyAllConditions(said => said.ShouldContain("Answered: Everybody here knows it."),
            said => said.ShouldContain("edition 2 of 2025-2029, the newest that stands (statutory draft)"));
    }

    [Fact]
    public async Task A_file_is_checked_without_records_and_people_read_where_and_why()
    {
        var file = Path.Combine(folder, "plan.md");
        await File.WriteAllTextAsync(file, "# Safer streets: Police and Crime Plan 2026\n\n## Parks\n\nI will light every park with the DARN board.\n", TestContext.Current.CancellationToken);

        var (exit, printed) = await site.RunAsync("check", file);

        exit.ShouldBe(0, printed);
        printed.ShouldContain("Short forms (1). A reader who does not know a short form stops at it.");
        printed.ShouldContain("Warning, line 5: “DARN” is explained nowhere. Write it out.");
        printed.ShouldContain("Law, R22: No passage sets out how the chief constable will report.");
    }

    [Fact]
    public async Task What_is_neither_a_file_nor_an_edition_is_refused_in_words()
    {
        var (exit, printed) = await site.RunAsync("check", "nowhere.md", "--json");

        exit.ShouldBe(1);
        printed.ShouldContain("TextNotFound");
        (await site.RunAsync("check", "kent/2025-2029/7")).Output.ShouldContain("has no edition 7");
    }

    /// <summary>A stale page is written anew before the test fails, so that the difference can be read and committed.</summary>
    [Fact]
    public async Task The_page_of_the_documentation_has_every_check_with_its_reason()
    {
        var (path, page) = (Path.Combine(Shared.Repository(), "docs", "checks.md"), (await site.RunAsync("checks", "--markdown")).Output);
        if (!File.Exists(path) || await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) != page)
        {
            await File.WriteAllTextAsync(path, page, TestContext.Current.CancellationToken);
            Assert.Fail("docs/checks.md was stale and has been written anew: read the difference and commit it.");
        }

        page.ShouldContain("| `acronyms` | Short forms |");
    }

    private static List<JsonElement> Lines(string printed) =>
        [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
