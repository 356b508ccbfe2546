using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>A table of a working draft is changed cell by cell, on its page and at the command line, and what two write at once is never lost.</summary>
[Trait("Engine", "Both")]
public sealed class DraftCellsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;
    private DraftPassage table = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.AConfirmedDocument(site, kent, """
            # Money

            I will pay for what I promise.

            | What | Cost |
            | --- | --- |
            | Patrols | £4 |
            | Parks | £3 |
            """);
        await site.ADraftAsync(kent);
        editor = new(await Given.AnEditor(site, kent));
        table = await TableAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Cells_are_changed_rows_come_and_go_and_the_history_says_which()
    {
        await editor.OpenAsync(Page);
        editor.Page.QuerySelectorAll("#Cells textarea").Select(cell => cell.TextContent).ShouldBe(["What", "Cost", "Patrols", "£4", "Parks", "£3", "", ""]);

        await SendAsync("What", "Cost", "Patrols", "£5", "", "", "Paths", "£1");

        editor.LedTo.ShouldBe($"{Page}&done=saved#now");
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Paths | £1");
        await editor.OpenAsync($"/kent/manage/drafting/{GivenDrafts.Slug}/passages/{table.Number}");
        editor.Page.QuerySelector("ol del")!.TextContent.ShouldContain("£4");
        editor.Page.QuerySelector("ol ins")!.TextContent.ShouldContain("£5");
        await editor.OpenAsync($"/kent/manage/drafting/{GivenDrafts.Slug}");
        await editor.SendToFormAsync("form[action='?handler=Undo']");
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £4; Parks | £3");
    }

    [Fact]
    public async Task A_changed_cell_is_told_before_and_after_the_draft_is_frozen()
    {
        await editor.OpenAsync(Page);
        await SendAsync("What", "Cost", "Patrols", "£5", "Parks", "£3", "", "");
        await editor.OpenAsync($"/kent/manage/drafting/{GivenDrafts.Slug}/changes");
        var tables = editor.Page.QuerySelector("section[aria-labelledby=tables]")!;
        tables.TextContent.ShouldContain("1 table is not the same.");
        editor.Main.ShouldContain("No heading and no statement has changed.");
        editor.Main.ShouldNotContain("word for word");
        (tables.QuerySelector("td del")!.TextContent, tables.QuerySelector("td ins")!.TextContent).ShouldSatisfyAllConditions(
            cell => cell.Item1.ShouldContain("£4"), cell => cell.Item2.ShouldContain("£5"));
        tables.QuerySelectorAll("tbody tr").Length.ShouldBe(1, "the other rows are as before");

        var said = await site.RunAsync("diff", $"kent/{GivenDrafts.Slug}/1", $"kent/{GivenDrafts.Slug}/draft", "--tables");
        said.Output.ShouldContain("[-Patrols | £4-]{+Patrols | £5+}");
        var frozen = await site.RunAsync("draft", "freeze", $"kent/{GivenDrafts.Slug}", "--stage", "consultation-draft");
        frozen.Output.ShouldContain("1 table not the same");
        await site.FreshenAsync();
        (await site.Browser().GetPageAsync($"/kent/plans/{GivenDrafts.Slug}/changes?from=1&to=2")).QuerySelector("section[aria-labelledby=tables] td ins")!
            .TextContent.ShouldContain("£5");
    }

    [Fact]
    public async Task Whoever_saves_a_table_second_is_shown_what_differs_and_keeps_what_was_typed()
    {
        await editor.OpenAsync(Page);
        (await site.RunAsync("draft", "cell", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--row", "2", "--cell", "2", "--text", "£6")).Exit.ShouldBe(0);

        await SendAsync("What", "Cost", "Patrols", "£5", "Parks", "£3", "", "");

        editor.Errors.Single().ShouldContain("changed this text meanwhile");
        editor.Page.QuerySelector("#conflict del")!.TextContent.ShouldContain("£6");
        editor.Page.QuerySelectorAll("#Cells textarea")[3].TextContent.ShouldBe("£5");
        (await RowsAsync()).ShouldContain("£6");
        await SendAsync([.. editor.Page.QuerySelectorAll("#Cells textarea").Select(cell => cell.TextContent)]);
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Parks | £3");
    }

    [Fact]
    public async Task A_table_that_somebody_changed_before_it_is_dropped_is_not_said_to_hold_typed_cells()
    {
        await editor.OpenAsync(Page);
        await site.RunAsync("draft", "cell", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--row", "2", "--cell", "2", "--text", "£6");

        await editor.SendToFormAsync("form[action$='handler=Drop']", ("Why", "Not needed."));

        editor.Errors.Single().ShouldContain("changed this text meanwhile");
        editor.Page.QuerySelector("#conflict").ShouldBeNull();
        (await RowsAsync()).ShouldContain("£6");
    }

    [Theory]
    [InlineData("Leave a row with words in it", "", "", "", "", "", "")]
    [InlineData("Each row of this table has 2 cells.", "What", "Cost", "Patrols")]
    [InlineData("Write this without it.", "What", "Cost", "[removed: a name]", "£4")]
    public async Task What_is_no_table_is_refused_with_what_is_wrong(string said, params string[] cells)
    {
        await editor.OpenAsync(Page);

        await SendAsync(cells);

        editor.Errors.Single().ShouldContain(said);
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £4; Parks | £3");
    }

    [Fact]
    public async Task The_command_line_says_which_cells_there_are_and_a_table_has_no_sentence()
    {
        string[] cell = ["draft", "cell", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--text", "£6"];
        (await site.RunAsync([.. cell, "--row", "9", "--cell", "1"])).Output.ShouldContain("the table has 3 rows of 2 cells");
        (await site.RunAsync("draft", "edit", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--text", "Words")).Output.ShouldContain("A table has no sentence.");
        (await site.RunAsync([.. cell, "--row", "4", "--cell", "1"])).Exit.ShouldBe(0);
        (await RowsAsync()).ShouldEndWith("£6 | ");
    }

    private string Page => $"/kent/manage/drafting/{GivenDrafts.Slug}/parts/1?at={table.Number}";

    private async Task SendAsync(params string[] cells)
    {
        var token = editor.Page.QuerySelector("form:has(#Cells) input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var seen = editor.Page.QuerySelector("form:has(#Cells) input[name=Seen]")!.GetAttribute("value")!;
        await editor.PostAsync($"{Page}&handler=Cells", [.. cells.Select(cell => ("Cells", cell)), ("Seen", seen), ("__RequestVerificationToken", token)]);
    }

    private async Task<DraftPassage> TableAsync() => (await site.DraftAsync(kent)).Standing.Single(one => one.Form == PassageForm.Table);

    private async Task<string> RowsAsync() => DraftPassage.Said((await TableAsync()).Rows!);
}
