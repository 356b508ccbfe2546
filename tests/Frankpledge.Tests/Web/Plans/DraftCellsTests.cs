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
        (await site.Browser().GetStringAsync($"/kent/plans/{GivenDrafts.Slug}/changes.csv?from=1&to=2")).TrimEnd().Split('\n')[^1].TrimEnd()
            .ShouldBe("cell,,£4,£5,,,Money,Money,false,,,,,,1,2,2,2,Cost,false");
        (await site.RunAsync("diff", $"kent/{GivenDrafts.Slug}/1", $"kent/{GivenDrafts.Slug}/2", "--tables", "--json")).Output.ShouldContain("""{"row_before":2,"row_after":2,"column":2,"head":"Cost","before":"£4","after":"£5"}""");
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

    [Fact]
    public async Task Somebody_without_the_right_to_edit_suggests_rows_in_the_table_and_an_editor_accepts_them_cell_by_cell()
    {
        var analyst = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Frankpledge.Areas.Contract.Role.Performance, "Perry Analyst")));
        await analyst.OpenAsync(Page);
        analyst.Page.QuerySelector("form:has(#Cells) button[type=submit]")!.TextContent.ShouldBe("Suggest");
        await SendAsync(analyst, "SuggestCells", ["What", "Cost", "Patrols", "£5", "", "", "Paths", "£1"], ("NewRow", "1"), ("Why", "As agreed."));

        analyst.LedTo.ShouldBe($"{Page}&done=suggested#now");
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £4; Parks | £3");
        await analyst.OpenAsync($"/kent/manage/drafting/{GivenDrafts.Slug}/suggestions");
        analyst.Page.QuerySelectorAll(".fp-notes table caption").Select(one => one.TextContent).ShouldBe(
            ["Row 2 with other words", "Row 3 struck out", "A new row behind row 1"]);
        await editor.OpenAsync(Page);
        var rows = editor.Page.QuerySelectorAll(".fp-suggestion").ToList();
        rows.ConvertAll(one => one.QuerySelector("p")!.TextContent.Trim()).ShouldAllBe(one => one == "A row of the table, suggested by Perry Analyst, 22 November");
        (rows[0].QuerySelectorAll("td").Length, rows[0].QuerySelector("td del")!.TextContent, rows[0].QuerySelector("td ins")!.TextContent)
            .ShouldBe((2, "removed: £4", "added: £5"));
        rows[0].TextContent.ShouldContain("Why: As agreed.");
        await editor.SendToFormAsync(".fp-suggestion form[action*='handler=Accept']");
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Parks | £3");
        await site.RunAsync("draft", "cell", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--row", "3", "--cell", "2", "--text", "£6");
        await editor.OpenAsync(Page);
        editor.Page.QuerySelector(".fp-suggestion")!.TextContent.ShouldContain("Row 3 does not stand in the table any more as it was");
        await editor.SendToFormAsync(".fp-suggestion form[action*='handler=Accept']");
        editor.Errors.Single().ShouldStartWith("Row 3 does not stand in the table any more as it was");
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Parks | £6");
    }

    [Fact]
    public async Task A_table_that_says_what_it_said_suggests_nothing()
    {
        await editor.OpenAsync(Page);
        await SendAsync(editor, "SuggestCells", ["What", "Cost", "Patrols", "£4", "Parks", "£3", "", ""]);
        editor.Errors.Single().ShouldStartWith("The table says what it said.");
    }

    [Fact]
    public async Task The_command_line_suggests_a_row_and_shows_it_as_it_was_and_as_it_would_be()
    {
        string[] suggest = ["draft", "suggest", "kent/" + GivenDrafts.Slug, $"{table.Number}", "--change", "row", "--by", "Perry", "--json"];
        (await site.RunAsync([.. suggest, "--row", "2", "--cells", "Patrols", "£5"])).Exit.ShouldBe(0);
        (await site.RunAsync([.. suggest, "--row", "3", "--new", "--cells", "Paths", "£1"])).Exit.ShouldBe(0);
        (await site.RunAsync([.. suggest, "--row", "3", "--why", "Too dear."])).Exit.ShouldBe(0);
        (await site.RunAsync(suggest)).Output.ShouldContain("Choose the row that is to change.");

        var shown = System.Text.Json.JsonDocument.Parse((await site.RunAsync("draft", "show", "kent/" + GivenDrafts.Slug, "--json")).Output).RootElement
            .EnumerateArray().Last();
        shown.GetProperty("rows")[1][1].GetString().ShouldBe("£4");
        shown.GetProperty("suggestions").EnumerateArray().Select(one => one.GetProperty("row").GetRawText().Replace("\u00A3", "£", StringComparison.Ordinal)).ShouldBe(
        [
            """{"place":2,"was":["Patrols","£4"],"would":["Patrols","£5"]}""", """{"place":3,"was":null,"would":["Paths","£1"]}""",
            """{"place":3,"was":["Parks","£3"],"would":null}""",
        ]);
        (await site.RunAsync("draft", "accept-all", "kent/" + GivenDrafts.Slug, "--person", "Perry")).Exit.ShouldBe(0);
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Paths | £1");
    }

    private string Page => $"/kent/manage/drafting/{GivenDrafts.Slug}/parts/1?at={table.Number}";

    private Task SendAsync(params string[] cells) => SendAsync(editor, "Cells", cells);

    private async Task SendAsync(Visitor visitor, string handler, string[] cells, params (string, string)[] more)
    {
        var token = visitor.Page.QuerySelector("form:has(#Cells) input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var seen = visitor.Page.QuerySelector("form:has(#Cells) input[name=Seen]")!.GetAttribute("value")!;
        await visitor.PostAsync($"{Page}&handler={handler}",
            [.. cells.Select(cell => ("Cells", cell)), ("Seen", seen), ("__RequestVerificationToken", token), .. more]);
    }

    private async Task<DraftPassage> TableAsync() => (await site.DraftAsync(kent)).Standing.Single(one => one.Form == PassageForm.Table);

    private async Task<string> RowsAsync() => DraftPassage.Said((await TableAsync()).Rows!);
}
