using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class PdfTextTableTests
{
    public PdfTextTableTests() => PdfFixture.NeedsPoppler();

    [Fact]
    public void Cells_set_to_the_middle_are_cells_of_narrow_columns()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "The county has many towns and villages, and in each of them people ask for much the same.");
        Row(pdf, 100, 0, ["Priority"], ["What I will do"], ["How measured"]);
        Row(pdf, 124, 12, ["Burglary in", "homes and", "farms"], ["I will fund a burglary team", "in every town of the county", "and publish what it finds."],
            ["Burglaries", "recorded each", "year"]);
        Row(pdf, 172, 12, ["Victims"], ["I will open a helpline that", "answers day and night, in", "English and in Welsh."],
            ["Calls answered", "within a minute"]);
        Row(pdf, 220, 12, ["Roads"], ["I will paint every crossing", "near a school by 2028."], ["Deaths on roads"]);
        pdf.Text(50, 270, "I will publish the counts each month so that everybody in the county can see them all.");

        var table = Reader.Pdf(pdf).Blocks.Single(block => block.Kind == BlockKind.Table);
        table.Text.ShouldBe(
            "Priority\tWhat I will do\tHow measured\nBurglary in homes and farms\tI will fund a burglary team in every town of the county and publish what it finds.\tBurglaries recorded each year\n"
                + "Victims\tI will open a helpline that answers day and night, in English and in Welsh.\tCalls answered within a minute\n"
                + "Roads\tI will paint every crossing near a school by 2028.\tDeaths on roads");

        // Each cell is set to the middle of its row too.
        static void Row(PdfFixture pdf, double top, double pitch, params string[][] cells)
        {
            var height = cells.Max(cell => cell.Length);
            foreach (var (column, cell) in cells.Index())
            {
                foreach (var (at, line) in cell.Index())
                {
                    pdf.Centred(90 + (125 * column), top + (pitch * (at + ((height - cell.Length) / 2.0))), line);
                }
            }
        }
    }

    [Fact]
    public void Columns_that_stand_near_each_other_are_parted_and_a_name_of_two_lines_ends_no_table()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "The county has many towns and villages, and in each of them people ask for much the same.");
        Row(pdf, 100, ["Area", "Officers", "Lead", "Grade"]);
        Row(pdf, 124, ["Harton", "12", "Ann Bell", "Good"]);
        Row(pdf, 148, ["Upper Wexley", "9", "Bo Li", "Poor"]);
        Row(pdf, 178, ["Vale", "110", "", "Good"]);
        pdf.Centred(164, 172, "Christopher").Centred(164, 184, "Smith");
        Row(pdf, 208, ["Total", "131", "", ""]);

        var table = Reader.Pdf(pdf).Blocks.Single(block => block.Kind == BlockKind.Table);
        table.Text.ShouldBe("Area\tOfficers\tLead\tGrade\nHarton\t12\tAnn Bell\tGood\nUpper Wexley\t9\tBo Li\tPoor\nVale\t110\tChristopher Smith\tGood\nTotal\t131\t\t");

        static void Row(PdfFixture pdf, double top, string[] cells)
        {
            foreach (var (middle, cell) in new[] { 64.0, 112, 164, 214 }.Zip(cells).Where(cell => cell.Second.Length > 0))
            {
                pdf.Centred(middle, top, cell);
            }
        }
    }

    [Fact]
    public void A_table_of_text_without_lines_keeps_rows_whose_cells_wrap_to_different_heights()
    {
        var table = Table(Header()
            .Text(50, 112, "Rural theft")
            .Lines(170, 112, "We will mark the tools of every", "farm that asks us to, and we will", "patrol the lanes at lambing.")
            .Lines(380, 112, "Thefts from farms", "Tools marked")
            .Text(50, 148, "Roads").Lines(170, 148, "We will put a speed camera on the", "moor road.").Text(380, 148, "Deaths and injuries"));

        table.HeaderRows.ShouldBe(1);
        table.Rows.ShouldBe([
            ["Aim", "What we will do", "How we shall know"],
            ["Rural theft", "We will mark the tools of every farm that asks us to, and we will patrol the lanes at lambing.", "Thefts from farms Tools marked"],
            ["Roads", "We will put a speed camera on the moor road.", "Deaths and injuries"]], Rows);
    }

    [Fact]
    public void Bullets_inside_the_cells_of_a_table_are_items_of_the_cell()
    {
        var table = Table(Header()
            .Text(50, 112, "Rural theft").Text(170, 112, "•").Lines(182, 112, "mark the tools of every farm that", "asks us to").Text(170, 136, "•")
            .Text(182, 136, "patrol the lanes at night").Text(380, 112, "Thefts")
            .Text(50, 148, "Roads").Text(170, 148, "•").Lines(182, 148, "put a camera on the moor road that", "sees at night").Text(380, 148, "Deaths"));

        table.Rows[1][1].ShouldBe("• mark the tools of every farm that asks us to • patrol the lanes at night");
        table.Parts.Where(part => part.Row == 1).Select(part => (part.Kind, part.Label, table.Rows[1][1].Substring(part.Start, part.Length)))
            .ShouldBe([(BlockKind.ListItem, "•", "mark the tools of every farm that asks us to"), (BlockKind.ListItem, "•", "patrol the lanes at night")]);
    }

    [Fact]
    public void A_name_at_the_middle_of_its_row_belongs_to_all_of_the_row_where_white_space_parts_the_rows()
    {
        var table = Table(Header()
            .Text(50, 130, "Rural theft")
            .Lines(170, 118, "We will mark the tools of every", "farm that asks us to, and we will", "patrol the lanes at lambing.")
            .Text(50, 178, "Roads").Lines(170, 166, "We will put a speed camera on the", "moor road and another one on the", "road to the quarry.")
            .Text(380, 178, "Deaths"));

        table.Rows.Select(row => row[0]).ShouldBe(["Aim", "Rural theft", "Roads"]);
        table.Rows[2][1].ShouldBe("We will put a speed camera on the moor road and another one on the road to the quarry.");
    }

    [Fact]
    public void A_heading_below_a_table_of_text_is_no_row_of_it()
    {
        var read = Reader.Pdf(Header()
            .Text(50, 112, "Rural theft").Lines(170, 112, "We will mark the tools of every", "farm that asks us to.").Text(380, 112, "Thefts")
            .Text(50, 136, "Roads").Lines(170, 136, "We will put a speed camera on the", "moor road.").Text(380, 136, "Deaths")
            .Text(50, 164, "Next steps", bold: true)
            .Text(50, 180, "All of this will be put to the panel in spring, and the panel will say what it thinks of it then."));

        read.Outline()[^2..]
            .ShouldBe(["H1: Next steps", "P: All of this will be put to the panel in spring, and the panel will say what it thinks of it then."]);
    }

    private static PdfFixture Header() =>
        new PdfFixture().Page().Text(50, 60, "What follows says in a table what we will do about each of the aims, and how we shall know it.")
        .Text(50, 100, "Aim", bold: true).Text(170, 100, "What we will do", bold: true).Text(380, 100, "How we shall know", bold: true);

    private static TableCells Table(PdfFixture pdf) => Reader.Pdf(pdf).Blocks.Single(block => block.Kind == BlockKind.Table).Table!;

    private static readonly IEqualityComparer<IReadOnlyList<string>> Rows =
        EqualityComparer<IReadOnlyList<string>>.Create((one, other) => one!.SequenceEqual(other!), row => row.Count);
}
