using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class TextDocumentReaderTests
{
    [Fact]
    public void Leaves_out_a_running_header_that_falls_inside_a_sentence()
    {
        var text = string.Join("\n\n",
            "Safer Wexley Police and Crime Plan 2021-2025", "We will fund the refuge and", "Safer Wexley Police and Crime Plan 2021-2025",
            "the helpline. More will follow.",
            "Safer Wexley Police and Crime Plan 2021-2025", "The end.");

        var blocks = Read(text);

        Paragraphs(blocks).ShouldBe(["We will fund the refuge and the helpline. More will follow.", "The end."]);
        blocks.Count(block => block.Kind == BlockKind.Furniture).ShouldBe(3);
    }

    [Fact]
    public void Knows_the_line_of_every_stretch_of_a_joined_paragraph()
    {
        var block = Read("First words of a long sentence that\n\n\n\ngoes on behind the page turn.").ShouldHaveSingleItem();

        block.Anchors.Select(anchor => anchor.Line).ShouldBe([1, 5]);
        block.PlaceAt(block.Text.IndexOf("goes", StringComparison.Ordinal)).Line.ShouldBe(5);
        block.PlaceAt(3).Line.ShouldBe(1);
    }

    [Fact]
    public void Keeps_a_sub_heading_that_comes_back_in_every_chapter()
    {
        var text = string.Concat(Enumerable.Range(1, 4)
            .Select(i => $"Theme {(char)('A' + i)}\n\nOpening words of it.\n\nOur commitments\n\nWe will act on number {i}.\n\n"));

        Read(text).Count(block => block.Kind == BlockKind.Heading && block.Text == "Our commitments").ShouldBe(4);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("* ")]
    [InlineData("o ")]
    [InlineData("o\t")]
    [InlineData("• ")]
    [InlineData("•")]
    [InlineData("– ")]
    [InlineData("\uF0B7 ")]
    [InlineData("1. ", "2. ")]
    [InlineData("(a) ", "(b) ")]
    [InlineData("i) ", "ii) ")]
    public void Reads_list_items_without_their_marker(string first, string? second = null)
    {
        var blocks = Read($"We will:\n\n{first}open a base\n{second ?? first}hire officers\n");

        blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => block.Text).ShouldBe(["open a base", "hire officers"]);
    }

    [Fact]
    public void Reads_the_i_of_a_lettered_list_as_a_letter()
    {
        var text = "We will:\n" + string.Concat("abcdefghijk".Select(letter => $"{letter}) do thing {letter}\n"));

        Read(text).Count(block => block.Kind == BlockKind.ListItem).ShouldBe(11);
    }

    [Fact]
    public void Nests_items_by_indent_and_by_the_hollow_bullet()
    {
        var blocks = Read("We will:\n• cut the wait:\no to five days\n• hire\n  - ten officers\n");

        blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => block.Depth).ShouldBe([0, 1, 0, 1]);
    }

    [Fact]
    public void Reads_numbered_paragraphs_as_running_text()
    {
        var blocks =
            Read("Background\n\n1. The law asks for a plan. It must be published.\n\n2. The panel has seen it.\n\nNext steps\n\n3. It will be issued in May.\n");

        Paragraphs(blocks).Count.ShouldBe(3);
        blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Label).ShouldBe(["1.", "2.", "3."]);
    }

    [Fact]
    public void Joins_wrapped_lines_and_mends_cut_words()
    {
        var text = "The Commissioner will work with neigh-\nbourhood teams and with the multi-\nagency hub in every district, so that\nthe multi-agency work goes on and each\nneighbourhood is heard.\n\nAnother paragraph that is wrapped at\nthe same width as the one above it.\n";

        Paragraphs(Read(text))[0]
            .ShouldBe("The Commissioner will work with neighbourhood teams and with the multi-agency hub in every district, so that the multi-agency work goes on and each neighbourhood is heard.");
    }

    [Fact]
    public void Leaves_out_a_contents_list_with_dot_leaders()
    {
        var blocks =
            Read("Contents\n\nSafer streets .......... 4\nVictims ............... 9\nMoney ................ 12\n\nSafer streets\n\nStreets will be safer.\n");

        blocks.Count(block => block.Kind == BlockKind.Furniture).ShouldBe(3);
        blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text).ShouldBe(["Contents", "Safer streets"]);
    }

    [Fact]
    public void Reads_a_table_by_tabs_with_its_caption_and_empty_cells()
    {
        var table = Read("Spending\n\n\t2024 £m\t2025 £m\nStaff\t40.1\t41.0\nLess:\t\t\nIncome\t-2.0\t-2.5\n")
            .Single(block => block.Kind == BlockKind.Table).Table!;

        table.Caption.ShouldBe("Spending");
        table.HeaderRows.ShouldBe(1);
        table.Rows.Count.ShouldBe(4);
        table.Rows[1].ShouldBe(["Staff", "40.1", "41.0"]);
        table.Rows[2].ShouldBe(["Less:", "", ""]);
    }

    [Fact]
    public void Reads_a_Markdown_table_without_its_rule()
    {
        var table = Read("| Pledge | When |\n|---|---:|\n| Open a base | 2026 |\n").ShouldHaveSingleItem().Table!;

        table.HeaderRows.ShouldBe(1);
        table.Rows.ShouldBe([["Pledge", "When"], ["Open a base", "2026"]]);
    }

    [Fact]
    public void Takes_headings_by_mark_by_number_and_by_standing_alone()
    {
        var blocks =
            Read("## **Marked and bold**\n\nText below it is here.\n\ni. Numbered heading\n\nMore text stands here.\n\nStanding alone\n\nLast of the text.\n");

        blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => (block.Text, block.Level, block.Label))
            .ShouldBe([("Marked and bold", 2, null), ("Numbered heading", 0, "i."), ("Standing alone", 0, null)]);
    }

    [Fact]
    public void Reads_footnotes_apart_from_the_text()
    {
        var blocks = Read("Crime fell.[^1]\n\n[^1]: Budget book, table 4.\n");

        blocks.Select(block => block.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Footnote]);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Counts_lines_alike_whatever_ends_them(string end)
    {
        var blocks = Read($"One sentence here.{end}{end}Another one there.");

        blocks.Select(block => block.Anchors[0].Line).ShouldBe([1, 3]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Reads_the_encodings_that_offices_use(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("The Mayor’s £40m – “fair funding”.")];

        TextDocumentReader.Read("plan.txt", bytes).Blocks.ShouldHaveSingleItem().Text.ShouldBe("The Mayor’s £40m – “fair funding”.");
    }

    [Fact]
    public void Reads_UTF_16_that_lost_its_mark()
    {
        TextDocumentReader.Read("plan.txt", Encoding.Unicode.GetBytes("The force will publish it.")).Blocks[0].Text.ShouldBe("The force will publish it.");
    }

    private static IReadOnlyList<Block> Read(string text) => TextDocumentReader.Read("plan.txt", text).Blocks;

    private static List<string> Paragraphs(IReadOnlyList<Block> blocks) =>
        [.. blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text)];
}
