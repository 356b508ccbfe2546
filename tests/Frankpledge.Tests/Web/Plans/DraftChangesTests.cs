using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What a working draft changes against an edition, for those who may read the draft, and what freezing it would make of it.</summary>
[Trait("Engine", "Both")]
public sealed class DraftChangesTests : IAsyncLifetime
{
    private const string Draft = "/kent/manage/drafting/2025-2029";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;
    private Visitor editor = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        plan = (await Given.APlan(site, kent,
            "# Safer streets\nC I will ask Jane Roe to light every park by 2027.\nN Parks belong to everybody.\n# Victims\nC I will fund a helpline for victims.",
            stage: EditionStage.ConsultationDraft)).PlanId;
        await site.ADraftAsync(kent);
        editor = new Visitor(await Given.AnEditor(site, kent));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_untouched_draft_changes_nothing()
    {
        await editor.OpenAsync($"{Draft}/changes");

        editor.Main.ShouldContain("The draft says what the edition says, word for word.");
        var (exit, output) = await site.RunAsync("diff", "kent/2025-2029/1", "kent/2025-2029/draft", "--json");
        exit.ShouldBe(0, output);
        Kinds(output).ShouldAllBe(kind => kind == "kept");
    }

    [Fact]
    public async Task Changes_stand_word_by_word_with_the_reason_that_was_said_and_those_that_owe_one_first()
    {
        await ChangeAsync();

        await editor.OpenAsync(Draft);
        await editor.OpenAsync(editor.Page.QuerySelector("a[href$='/changes']")!.GetAttribute("href")!);

        editor.Main.ShouldContain("Against edition 1: 3 changes.");
        editor.Main.ShouldContain("A reason will be owed for 1 change of a promise for which nobody has said one here.");
        var rows = editor.Page.QuerySelectorAll("main tbody tr").ToList();
        rows[0].TextContent.ShouldContain("No reason yet.");
        rows[0].QuerySelector("ins")!.TextContent.ShouldContain("2028");
        var dropped = rows.Single(row => row.TextContent.Contains("I will fund a helpline for victims.", StringComparison.Ordinal));
        dropped.TextContent.ShouldContain("The council does it.");
        dropped.QuerySelector("a")!.GetAttribute("href").ShouldBe($"{Draft}/passages/5");
        await editor.OpenAsync($"{Draft}/changes?from=1&kind=Dropped");
        editor.Page.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        (await editor.OpenAsync($"{Draft}/changes?from=7")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_verb_compares_an_edition_with_the_draft_in_either_order()
    {
        await ChangeAsync();

        var (exit, output) = await site.RunAsync("diff", "kent/2025-2029/1", "kent/2025-2029/draft", "--json");

        exit.ShouldBe(0, output);
        Kinds(output).Where(kind => kind != "kept").Order().ShouldBe(["added", "dropped", "reworded"]);
        var reworded = Lines(output).Single(line => line.GetProperty("kind").GetString() == "reworded");
        (reworded.GetProperty("references_before")[0].GetString(), reworded.GetProperty("references_after")[0].GetString()).ShouldBe(("C1", "C1"));
        (await site.RunAsync("diff", "kent/2025-2029/draft", "kent/2025-2029/1", "--json")).Exit.ShouldBe(0);
        (await site.RunAsync("diff", "kent/2025-2029/1", "kent/nothing/draft")).Output.ShouldContain("There is no working draft of nothing here.");
    }

    [Fact]
    public async Task Nobody_of_the_panel_sees_what_a_draft_changes()
    {
        var panel = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.PanelMember, "Pat Panel")));

        (await panel.OpenAsync($"{Draft}/changes")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Before_the_button_stands_what_will_be_frozen_what_the_checks_find_and_what_was_removed_before()
    {
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));
        await site.WriteAsync(kent, "C1", "I will ask John Doe to light every park by 2027.");
        await site.WriteAsync(kent, "N1", "Parks belong to the DARN board.");

        await editor.OpenAsync($"{Draft}/freeze");
        editor.Main.ShouldContain("The checks have not looked at the draft for this page");
        editor.Main.ShouldNotContain("The checks find nothing");
        editor.Page.QuerySelector(".fp-checks").ShouldBeNull();
        await editor.OpenAsync(editor.Page.QuerySelector("a[href$='#checks']")!.GetAttribute("href")!.Replace("?", $"{Draft}/freeze?", StringComparison.Ordinal));

        editor.Main.ShouldContain("Frozen are 3 statements in 2 parts.");
        editor.Main.ShouldContain("\u201cJohn Doe\u201d. The public will read in its place: a name.");
        editor.Main.ShouldContain("\u201cDARN\u201d is explained nowhere.");
        editor.Page.QuerySelectorAll(".fp-checks a").Select(one => one.GetAttribute("href")).ShouldContain($"{Draft}/parts/1?at=3&checks=true#checks");
        await editor.SendAsync(("Stage", "ConsultationDraft"), ("OtherWords", "John Doe"));
        editor.LedTo.ShouldBe($"{Draft}?done=frozen");
        (await TextOfAsync(2)).ShouldBe("I will ask John Doe to light every park by 2027.");
    }

    [Fact]
    public async Task Words_that_nobody_says_are_others_are_removed_when_it_is_frozen_from_the_draft_too()
    {
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));
        await site.WriteAsync(kent, "C1", "I will ask Jane Roe to light every park by 2027.");

        await editor.OpenAsync($"{Draft}/freeze");
        await editor.SendAsync(("Stage", "ConsultationDraft"));

        editor.LedTo.ShouldBe($"{Draft}?done=frozen");
        (await TextOfAsync(2)).ShouldBe("I will ask [removed: a name] to light every park by 2027.");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will ask [removed: a name] to light every park by 2027.");
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_be_and_freezes_nothing()
    {
        await ChangeAsync();

        var (exit, output) = await site.RunAsync("draft", "freeze", "kent/2025-2029", "--stage", "consultation-draft", "--dry-run", "--json");

        exit.ShouldBe(0, output);
        var said = JsonDocument.Parse(output).RootElement;
        (said.GetProperty("edition").GetInt32(), said.GetProperty("statements").GetInt32(), said.GetProperty("dry_run").GetBoolean()).ShouldBe((2, 3, true));
        (said.GetProperty("changes").GetProperty("reworded").GetInt32(), said.GetProperty("changes").GetProperty("added").GetInt32()).ShouldBe((1, 1));
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(1);
        (await site.ReadAsync(db => db.PlanImports.CountAsync())).ShouldBe(1);
        (await site.RunAsync("draft", "freeze", "kent/2025-2029", "--stage", "final", "--dry-run", "--json")).Output.ShouldContain("IssueDayMissing");
        (await site.RunAsync("draft", "freeze", "kent/2025-2029", "--stage", "consultation-draft", "--json")).Exit.ShouldBe(0);
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(2);
    }

    private async Task ChangeAsync()
    {
        await site.WriteAsync(kent, "C1", "I will ask Jane Roe to light every park by 2028.");
        var helpline = await site.PassageAsync(kent, "C2");
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, helpline.Number, helpline.TextNumber, "The council does it.", Given.AChange(site)));
        await site.UseAsync<AddPassage, int>(use => use.RunAsync(Asked, new(PassageForm.Statement, "Shelters stand open at night.", []), 3, null,
            Given.AChange(site)));
    }

    private Task<string> TextOfAsync(int edition) => site.ReadAsync(db => (
        from wording in db.Wordings
        join one in db.Editions on wording.EditionId equals one.Id
        where one.Number == edition
        orderby wording.Order
        select wording.Text).FirstAsync());

    private static IEnumerable<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<string?> Kinds(string output) => Lines(output).Select(line => line.GetProperty("kind").GetString());
}
