using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The words over a list are part of every item: they are changed for all of them, compared, and in the fingerprint.</summary>
[Trait("Engine", "Both")]
public sealed class IntroducedListsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("lists-").FullName;
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        first = await Given.AConfirmedDocument(site, kent, """
            # Safer streets

            I will:

            - light every park by 2027
            - mend the lamps

            # Roads

            I expect the force to keep roads safe and to:

            - slow the traffic near schools
            - stop racing

            I will write each year what was done.
            """);
        await site.ADraftAsync(kent);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return site.DisposeAsync();
    }

    [Fact]
    public async Task Other_words_over_a_list_are_other_words_of_each_promise_in_it()
    {
        var lamps = await AtAsync("mend the lamps");
        await EditAsync(lamps, stem: "I will not:");

        var edition = await FreezeAsync();

        edition.Sha256.ShouldNotBe(first.Sha256);
        var rows = await site.ReadAsync(db => db.ChangesBetweenAsync(first, edition));
        rows.Where(row => row.Change.IsOther).Select(row => (row.Change.Kind, row.Change.After[0].Text, row.IsOwed)).ShouldBe(
        [
            (AlignmentKind.Reworded, "I will not: light every park by 2027", true), (AlignmentKind.Reworded, "I will not: mend the lamps", true),
        ]);
        var visitor = new Visitor(site.Browser());
        await visitor.OpenAsync("/kent/plans/2025-2029/changes?from=1&to=2");
        visitor.Page.QuerySelectorAll("main ins").Select(added => added.TextContent).ShouldContain(added => added.Contains("not", StringComparison.Ordinal));
        (await site.RunAsync("verify")).Output.ShouldNotContain("differs");
    }

    [Fact]
    public async Task A_statement_over_a_list_takes_its_list_along_when_it_is_reworded_and_when_it_goes()
    {
        var over = await AtAsync("I expect the force to keep roads safe and to:");
        await EditAsync(over, "I expect the force to:");

        (await StemsAsync("slow the traffic near schools", "stop racing")).ShouldBe(["I expect the force to:", "I expect the force to:"]);
        await FreezeAsync();
        (await TextAsync()).ShouldNotContain("keep roads safe");
        over = await AtAsync("I expect the force to:");
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, over.Number, over.TextNumber, "The force agreed.", Given.AChange(site)));
        (await StemsAsync("slow the traffic near schools", "stop racing")).ShouldBe([null, null]);
    }

    [Fact]
    public async Task What_is_added_between_two_items_is_an_item_and_so_is_what_an_editor_adds_behind_the_last()
    {
        var editor = new Visitor(await Given.AnEditor(site, kent));
        var lit = await AtAsync("light every park by 2027");
        await site.UseAsync<AddPassage, int>(use =>
            use.RunAsync(Asked, new(PassageForm.Statement, "count the lamps", []), lit.Number, null, Given.AChange(site)));
        var last = await AtAsync("mend the lamps");
        var part = (await site.DraftAsync(kent)).PartOf(last.Number)!.Number;
        await editor.OpenAsync($"/kent/manage/drafting/2025-2029/parts/{part}?at={last.Number}");

        await editor.SendToAsync(editor.Page.QuerySelector("form[action*='handler=Add']")!.GetAttribute("action"),
            ("fresh", "clean the lamps"), ("item", "true"));

        (await StemsAsync("count the lamps", "mend the lamps", "clean the lamps")).ShouldBe(["I will:", "I will:", "I will:"]);
        await FreezeAsync();
        (await TextAsync()).Split("I will:").Length.ShouldBe(2, "what introduces the list stands once");
    }

    private async Task<DraftPassage> AtAsync(string text) => (await site.DraftAsync(kent)).Standing.Single(one => one.Text == text);

    private async Task<List<string?>> StemsAsync(params string[] texts)
    {
        var standing = (await site.DraftAsync(kent)).Standing;
        return [.. texts.Select(text => standing.Single(one => one.Text == text).Stem)];
    }

    private Task<int> EditAsync(DraftPassage passage, string? text = null, string? stem = null) => site.UseAsync<EditPassage, int>(use =>
        use.RunAsync(Asked, new(passage.Number, passage.TextNumber, text, Stem: stem), Given.AChange(site)));

    private Task<Edition> FreezeAsync() => site.FreezeAsync(kent, EditionStage.ConsultationDraft);

    private async Task<string> TextAsync()
    {
        var path = Path.Combine(folder, "plan.txt");
        var (exit, output) = await site.RunAsync("export", "kent/2025-2029/2", "--format", "txt", "--out", path);
        exit.ShouldBe(0, output);
        return await File.ReadAllTextAsync(path);
    }
}
