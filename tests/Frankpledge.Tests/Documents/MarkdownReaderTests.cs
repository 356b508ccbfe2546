using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Reads_what_marks_mean_and_not_the_marks() => Reader.Markdown("""
        ---
        title: Not text
        ---
        # Safer *streets* {#streets .wide}

        **We will** light [the parks](https://example.org) by \£4
        and more.<!-- nor this -->

        The Board\'s [own]{.underline} rule.[^1]

        [^1]: From the minutes.
        """).Outline().ShouldBe(["H1: Safer streets", "P: We will light the parks by £4 and more.", "P: The Board's own rule.", "F: From the minutes."]);

    [Fact]
    public void Reads_lists_with_their_depth_ticks_and_struck_entries()
    {
        var read = Reader.Markdown("We will:\n\n1. mend\n1. paint\n   - doors\n\n- [ ] open\n- [x] close\n- ~~burn~~\n");

        read.Outline().ShouldBe(["P: We will:", "L0: 1. mend", "L0: 2. paint", "L1: • doors", "L0: • open", "L0: • close"]);
        read.Furniture().ShouldBe(["burn"]);
    }

    [Fact]
    public void Reads_tables_without_outer_bars_and_with_escaped_ones()
    {
        var table = Reader.Markdown("Item | £\n:--- | ---:\nVets \\| vans | 1,000\n**Total** | **1,000**\n").Blocks.Single().Table.ShouldNotBeNull();

        table.Rows.ShouldBe([["Item", "£"], ["Vets | vans", "1,000"], ["Total", "1,000"]]);
        table.HeaderRows.ShouldBe(1);
    }

    [Fact]
    public void Takes_off_the_marks_of_government_pages() =>
        Reader.Markdown("$CTA\nWe will act.\n$CTA\n\n^Be warned.^\n\n%Stay away.%\n\ns1. Ring us.\ns2. Wait.\n")
        .Outline().ShouldBe(["P: We will act.", "P: Be warned.", "P: Stay away.", "L0: 1. Ring us.", "L0: 2. Wait."]);

    [Fact]
    public void Keeps_the_line_of_the_source() =>
        Reader.Markdown("# Title\n\nFirst.\n\n- one\n- two\n").Blocks.Select(block => block.Anchors[0].Line).ShouldBe([1, 3, 5, 6]);

    [Theory]
    [InlineData("Item;2031\n\"Vets; vans\";40\n\"Two\nlines\";2\n")]
    [InlineData("Item,2031\r\n\"Vets; vans\",40\r\nTwo lines,2\r\n")]
    public void Reads_cells_parted_by_commas_or_semicolons_as_a_table(string text) =>
        DocumentReader.Read("budget.csv", System.Text.Encoding.UTF8.GetBytes(text), ReadingLimits.Default).Blocks.Single().Table!.Rows
            .ShouldBe([["Item", "2031"], ["Vets; vans", "40"], ["Two lines", "2"]]);
}
