using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class PdfReaderTests
{
    public PdfReaderTests() => PdfFixture.NeedsPoppler();

    [Fact]
    public void Reads_the_left_column_before_the_right_and_what_spans_both_in_its_place()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "Safer streets for everyone in the county", 18, bold: true)
            .Lines(50, 100, "Left one speaks of burglary in the", "towns and of what the force does", "about it every single day.",
                "Nobody should fear the night in", "their own home or garden.")
            .Lines(310, 100, "Right one speaks of the roads and", "of those who are hurt on them in", "each and every year since then.",
                "Speed kills more people than all", "the knives in all the drawers.")
            .Text(50, 200, "A line over both columns closes the page and ends what was said in them above.");

        Reader.Pdf(pdf).Outline().ShouldBe([
            "H1: Safer streets for everyone in the county",
            "P: Left one speaks of burglary in the towns and of what the force does about it every single day. Nobody should fear the night in their own home or garden.",
            "P: Right one speaks of the roads and of those who are hurt on them in each and every year since then. Speed kills more people than all the knives in all the drawers.",
            "P: A line over both columns closes the page and ends what was said in them above."]);
    }

    [Fact]
    public void Joins_a_sentence_across_a_page_turn_and_leaves_header_and_page_number_out()
    {
        var pdf = new PdfFixture();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Page().Text(50, 20, "The plan for the county")
                .Lines(50, 80,
                    $"Page {page} opens with a sentence on {new[] { "burglary", "roads", "victims" }[page - 1]}. It goes on and on until the foot of the page, where", "it has not yet come to an end because there is so much that has to be said about the").Text(280, 770, $"Page {page} of 3");
        }

        var read = Reader.Pdf(pdf);

        read.Pages.ShouldBe(3);
        read.Outline().Count.ShouldBe(1);
        read.Outline()[0].ShouldContain("said about the Page 2 opens");
        var paragraph = read.Blocks.Single(block => block.Kind == BlockKind.Paragraph);
        paragraph.Anchors.Select(anchor => anchor.Page).ShouldBe([1, 2, 3]);
        paragraph.PlaceAt(paragraph.Text.IndexOf("Page 3", StringComparison.Ordinal)).Page.ShouldBe(3);
        read.Furniture().ShouldContain("Page 2 of 3");
        read.Furniture().Count(text => text == "The plan for the county").ShouldBe(3);
    }

    [Fact]
    public void Undoes_hyphenation_but_keeps_the_hyphens_of_the_language()
    {
        var pdf = new PdfFixture().Page().Lines(50, 60,
            "The commissioner will reduce burglary and the commissioner will prevent it by a com-",
            "missioner's fund. Neighbourhood teams matter, and each neighbour-", "hood has long-term needs. The most important thing is to think in the long-",
            "term and to keep every neighbourhood safe, as the commissioner has promised to do.");

        Reader.Pdf(pdf).Outline().Single().ShouldBe(
            "P: The commissioner will reduce burglary and the commissioner will prevent it by a commissioner's fund. Neighbourhood teams matter, and each neighbourhood has long-term needs. "
            + "The most important thing is to think in the long-term and to keep every neighbourhood safe, as the commissioner has promised to do.");
    }

    [Fact]
    public void Ranks_headings_by_size_and_weight_below_the_title_of_the_cover()
    {
        var pdf = new PdfFixture().Page().Text(50, 300, "Police and Crime Plan", 30, bold: true)
            .Page().Text(50, 60, "1. Victims", 18, bold: true).Text(50, 90, "Services", 10, bold: true)
            .Lines(50, 110, "Victims come first in everything that we do, and they always have come first with us.",
                "They will come first in the years to come as well, whatever may happen to our money.")
            .Text(50, 150, "Rights", 10, bold: true)
            .Lines(50, 170, "The Code gives victims twelve rights, and we will see to it that they are all honoured.",
                "Nobody should have to ask twice for what the law says that they are entitled to have.");

        Reader.Pdf(pdf).Outline().Where(line => line[0] == 'H').ShouldBe(["H0: Police and Crime Plan", "H1: 1. Victims", "H2: Services", "H2: Rights"]);
    }

    [Fact]
    public void Reads_bullets_and_numbers_with_hanging_indents_and_depth()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "I will make sure that all of the following things are done in the years to come by the force:")
            .Text(60, 80, "•").Lines(75, 80, "reduce burglary in every town of the county and do so without taking", "officers from anywhere else")
            .Text(85, 104, "-").Text(95, 104, "in homes").Text(60, 122, "•").Text(75, 122, "help victims").Text(50, 146, "3.1")
            .Text(80, 146, "The panel meets in public.");

        Reader.Pdf(pdf).Outline().Skip(1).ShouldBe([
            "L0: • reduce burglary in every town of the county and do so without taking officers from anywhere else", "L1: - in homes", "L0: • help victims",
            "P: 3.1 The panel meets in public."]);
    }

    [Fact]
    public void Reads_a_table_and_goes_on_with_it_on_the_next_page_under_its_repeated_header()
    {
        var pdf = new PdfFixture().Page().Text(50, 600, "The money of the force comes from two sources, and it is spent on the things shown here.")
            .Text(50, 630, "How it is spent").Text(250, 645, "2030 £m").Text(350, 645, "2031 £m");
        Row(pdf, 660, "Employees", "469.91", "465.32");
        Row(pdf, 675, "Premises and all that", "23.08", "17.54");
        pdf.Text(50, 687, "belongs to them");
        pdf.Page().Text(250, 60, "2030 £m").Text(350, 60, "2031 £m");
        Row(pdf, 75, "Total", "492.99", "482.86");
        pdf.Text(50, 110, "The force has spent less than it had planned to spend, as the table on this page shows.");

        var read = Reader.Pdf(pdf);

        var table = read.Blocks.Single(block => block.Kind == BlockKind.Table);
        table.Table!.Caption.ShouldBe("How it is spent");
        table.Text.ShouldBe("\t2030 £m\t2031 £m\nEmployees\t469.91\t465.32\nPremises and all that belongs to them\t23.08\t17.54\nTotal\t492.99\t482.86");
        read.Outline()[^1].ShouldStartWith("P: The force has spent");

        static void Row(PdfFixture pdf, double top, string label, string first, string second) =>
            pdf.Text(50, top, label).Text(260, top, first).Text(360, top, second);
    }

    [Fact]
    public void Keeps_footnotes_out_of_the_text_and_the_contents_list_as_furniture()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "Contents", 14, bold: true).Text(50, 90, "Victims ........................ 2")
            .Text(50, 105, "A heading too long for one line of the")
            .Text(50, 117, "contents ..................... 3").Text(50, 132, "Money ........................ 9")
            .Page().Text(50, 60, "Crime fell by a tenth in the past year", 10).Text(216, 58, "1", 6)
            .Lines(50, 84, "Nobody knows why it did so, but everybody has an idea of why it might have done, and",
                "so have we. We set it out in the chapters that follow, with the evidence that we found.")
            .Text(50, 700, "1 Source: the force's own counts, which are not official.", 7);

        var read = Reader.Pdf(pdf);

        read.Outline()[0].ShouldBe("P: Crime fell by a tenth in the past year");
        read.Outline()[^1].ShouldBe("F: 1 Source: the force's own counts, which are not official.");
        read.Furniture()
            .ShouldBe(["Contents", "Victims ........................ 2", "A heading too long for one line of the", "contents ..................... 3",
                "Money ........................ 9"]);
    }
}
