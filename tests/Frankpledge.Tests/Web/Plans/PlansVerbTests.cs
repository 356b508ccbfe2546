using System.Text.Json;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What the pages do about the standing of a plan, the command line does too.</summary>
[Trait("Engine", "Both")]
public sealed class PlansVerbTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park.", "2021-2025", issued: new(2021, 10, 1));
        await Given.APlan(site, kent, issued: new(2025, 3, 31));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("2025-03-30", "ToCome", "InForce")]
    [InlineData("2025-03-31", "InForce", "Over")]
    public async Task List_tells_the_standing_of_every_edition_on_a_day(string day, string later, string earlier)
    {
        var listed = (await JsonAsync("plans", "list", "kent", "--on", day, "--json")).EnumerateArray()
            .ToDictionary(one => one.GetProperty("plan").GetString()!, one => one.GetProperty("standing").GetString());

        (listed["2025-2029"], listed["2021-2025"]).ShouldBe((later, earlier));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_removed_and_removes_nothing()
    {
        string[] line = ["plans", "redact", "kent", "2021-2025", "--passage", "JANE ROE", "--note", "a name", "--why", "She asked us to"];

        var look = await JsonAsync([.. line, "--dry-run", "--json"]);

        look.GetProperty("dry_run").GetBoolean().ShouldBeTrue();
        look.GetProperty("statements").EnumerateArray().Select(one => one.GetString()).ShouldBe(["C1"], "capital and small letters are the same");
        (await site.RunAsync([.. line, "--dry-run"])).Output.ShouldContain("It would be removed from C1. Nothing is removed.");
        (await site.ReadAsync(db => db.Wordings.Where(one => one.Text.Contains("Jane Roe")).CountAsync())).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Withdraw_undo_and_redact_answer_with_what_the_public_reads()
    {
        var redacted =
            await JsonAsync("plans", "redact", "kent", "2021-2025", "--passage", "Jane Roe", "--note", "a name", "--why", "She asked us to", "--json");
        var import =
            await site.ReadAsync(db => db.PlanImports.Where(one => one.State == ImportState.Confirmed).OrderByDescending(one => one.Id).Select(one => one.Id)
                .FirstAsync());
        var undone = await JsonAsync("plans", "undo", "kent", $"{import}", "--note", "The wrong file.", "--why", "The wrong file", "--json");
        var withdrawn = await JsonAsync("plans", "withdraw", "kent", "2021-2025", "1", "--note", "Taken back.", "--why", "A test", "--json");

        redacted.GetProperty("statements").EnumerateArray().Select(one => one.GetString()).ShouldBe(["C1"]);
        (undone.GetProperty("edition").GetInt32(), undone.GetProperty("withdrawn_note").GetString()).ShouldBe((1, "The wrong file."));
        withdrawn.GetProperty("withdrawn_note").GetString().ShouldBe("Taken back.");
        (await site.ReadAsync(db => db.Editions.CountAsync(edition => edition.WithdrawnAt != null))).ShouldBe(2);
    }

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (exit, output) = await site.RunAsync(args);
        exit.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
