using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Documents;
using static Frankpledge.Tests.Documents.DocxFixture;

namespace Frankpledge.Tests.Reading;

/// <summary>The table of what will be done, in every format: rows name themes, cells hold lists, measures stand beside promises.</summary>
public sealed class CellPledgesTests
{
    private const string Opening = "The Commissioner for Oakshire listens to people in every village, and this table says what follows from what they said.";

    private static readonly string[] Expected =
    [
        "Rural crime > Thefts (What I will do) Buy forty trackers for tractors", "Rural crime > Thefts (What I will do) Visit every farm that was robbed",
        "Rural crime > Thefts (How we will measure it) Number of tractors stolen",
        "Rural crime > Roads (What I will do) Lend speed meters to ten parishes",
    ];

    [Fact]
    public void Reads_word_cells_by_their_items() => Statements(Reader.Docx(
        Styled("Rubrik1", "Rural crime") + Paragraph(Opening) + Rows(
            [Paragraph("Theme"), Paragraph("What I will do"), Paragraph("How we will measure it")],
            [Paragraph("Thefts"), Item(2, 0, "Buy forty trackers for tractors") + Item(2, 0, "Visit every farm that was robbed"),
                Item(2, 0, "Number of tractors stolen")],
            [Paragraph("Roads"), Paragraph("Lend speed meters to ten parishes"), "<w:p/>"]))).ShouldBe(Expected);

    [Fact]
    public void Reads_web_cells_by_their_items() => Statements(Reader.Html(
        $"<main><h1>Rural crime</h1><p>{Opening}</p><table><tr><th>Theme</th><th>What I will do</th><th>How we will measure it</th></tr>"
        + "<tr><td>Thefts</td><td><ul><li>Buy forty trackers for tractors<li>Visit every farm that was robbed</ul></td><td><p>Number of tractors stolen</p></td></tr>"
        + "<tr><td>Roads</td><td>Lend speed meters to ten parishes</td><td></td></tr></table></main>")).ShouldBe(Expected);

    [Fact]
    public void Reads_markdown_cells_by_their_line_ends() => Statements(Reader.Markdown(
        $"# Rural crime\n\n{Opening}\n\n| Theme | What I will do | How we will measure it |\n|---|---|---|\n"
        + "| Thefts | - Buy forty trackers for tractors<br>- Visit every farm that was robbed | Number of tractors stolen |\n| Roads | Lend speed meters to ten parishes | |\n")).ShouldBe(Expected);

    [Fact]
    public void A_promise_has_the_kind_that_its_header_says_and_its_measure_stands_beside_it()
    {
        var plan = PlanReader.Read(Reader.Html(
            $"<main><h1>Rural crime</h1><p>{Opening}</p><table><tr><th>Theme</th><th>I will</th><th>How we will measure it</th></tr>"
            + "<tr><td>Thefts</td><td><ul><li>buy trackers for tractors</ul></td><td>Number of tractors stolen</td></tr></table></main>"));

        var promise = plan.Statements.Single(statement => statement.Text.StartsWith("buy", StringComparison.Ordinal));
        promise.Kinds.ShouldBe([StatementKind.Commitment]);
        var measure = plan.Statements.Single(statement => statement.Text == "Number of tractors stolen");
        (measure.Stem, measure.Section[^1]).ShouldBe(("How we will measure it", "Thefts"));
        measure.Kinds.ShouldBe([StatementKind.Measure]);
        measure.Actors.ShouldBe(promise.Actors);
        measure.Target.ShouldBeNull();
    }

    [Fact]
    public void A_cell_that_reaches_down_names_all_its_rows()
    {
        var plan = PlanReader.Read(Reader.Html(
            $"<main><h1>Rural crime</h1><p>{Opening}</p><table><tr><th>Theme</th><th>Actions</th></tr><tr><td rowspan=2>Thefts</td><td>Buy forty trackers for tractors</td></tr><tr><td>Visit every farm that was robbed</td></tr></table></main>"));

        plan.Statements.Where(statement => statement.Section is [.., "Thefts"]).Select(statement => statement.Text)
            .ShouldBe(["Buy forty trackers for tractors", "Visit every farm that was robbed"]);
    }

    [Fact]
    public void A_list_in_a_cell_keeps_the_line_that_introduces_it() => Statements(Reader.Docx(
        Styled("Rubrik1", "Rural crime") + Paragraph(Opening)
        + Rows([Paragraph("I will:") + Item(2, 0, "hire two vets") + Item(2, 0, "mend the bridge"),
            Paragraph("The Chief Constable should:") + Item(2, 0, "patrol at night")]))).ShouldBe([
            "Rural crime (I will:) hire two vets", "Rural crime (I will:) mend the bridge", "Rural crime (The Chief Constable should:) patrol at night"]);

    [Fact]
    public void A_table_of_figures_has_no_statements() => Statements(Reader.Html(
        $"<main><h1>Rural crime</h1><p>{Opening}</p><table><tr><th>Measure</th><th>2030</th><th>Results</th></tr><tr><td>Tractors stolen</td><td>40</td><td>38</td></tr></table></main>")).ShouldBeEmpty();

    private static List<string> Statements(SourceDocument document) =>
        [.. PlanReader.Read(document).Statements.Where(statement => statement.Text != Opening)
            .Select(statement => $"{string.Join(" > ", statement.Section)} {(statement.Stem is null ? "" : $"({statement.Stem}) ")}{statement.Text}")];

    private static string Rows(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>"))}</w:tbl>";
}
