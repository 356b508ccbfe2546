using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

public sealed class PdfOddPageTests
{
    private const string Opening = "The county has many towns and villages, and in each of them people ask for much the same from us.";

    public PdfOddPageTests() => PdfFixture.NeedsPoppler();

    [Fact]
    public void A_table_set_sideways_is_read_upright_and_people_are_told()
    {
        var read = Reader.Pdf(new PdfFixture().Page().Text(50, 60, Opening).Page()
            .Up(100, 60, "Budget").Up(100, 200, "2030").Up(100, 320, "2031").Up(120, 60, "Horses").Up(120, 200, "40").Up(120, 320, "45").Up(140, 60, "Boats")
            .Up(140, 200, "60").Up(140, 320, "65")
            .Up(160, 60, "Total").Up(160, 200, "100").Up(160, 320, "110"));

        read.Blocks.Single(block => block.Kind == BlockKind.Table).Text.ShouldBe("Budget\t2030\t2031\nHorses\t40\t45\nBoats\t60\t65\nTotal\t100\t110");
        read.Notes.ShouldContain(note => note.Contains("Page 2 holds", StringComparison.Ordinal) && note.Contains("sideways", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_complained_of_without_end_is_refused_and_not_waited_for()
    {
        var file = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n" + string.Concat(Enumerable.Repeat("trailer\n<", 12_000)) + "\n%%EOF\n");

        var reason = Should.Throw<Frankpledge.Common.RefusedException>(() => DocumentReader.Read("plan.pdf", file, ReadingLimits.Default)).Reasons
            .ShouldHaveSingleItem();
        reason.Sentence.ToString().ShouldContain("it holds more faults than words");
    }

    [Fact]
    public void A_word_up_the_margin_is_ornament() =>
        Reader.Pdf(new PdfFixture().Page().Text(50, 60, Opening).Up(590, 300, "Our county")).Outline().ShouldBe(["P: " + Opening]);

    [Fact]
    public void A_large_first_letter_goes_back_to_its_word()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, "W", 30)
            .Lines(84, 64, "ardens will walk through each of the parks of the county on every evening of the", "summer, and they will be seen there.");

        Reader.Pdf(pdf).Outline()
            .ShouldBe(["P: Wardens will walk through each of the parks of the county on every evening of the summer, and they will be seen there."]);
    }

    [Fact]
    public void A_sentence_that_begins_large_and_bold_and_goes_on_in_small_letters_is_no_heading() =>
        Reader.Pdf(new PdfFixture().Page().Text(50, 60, Opening).Text(50, 90, "We will hire ninety wardens", 14, bold: true)
            .Text(50, 112, "before the summer, half of them for the coast."))
            .Outline()[1..].ShouldBe(["P: We will hire ninety wardens before the summer, half of them for the coast."]);

    [Fact]
    public void Items_whose_bullets_are_drawn_are_parted_by_their_capitals_and_the_room_that_they_leave() =>
        Reader.Pdf(new PdfFixture().Page().Text(50, 60, Opening).Text(50, 80, "We will:")
            .Lines(75, 100, "Open the harbour office on Sundays", "Hire wardens for all the parks of the coast", "Answer letters within ten days"))
            .Outline()[2..]
            .ShouldBe(["L0: • Open the harbour office on Sundays", "L0: • Hire wardens for all the parks of the coast",
                "L0: • Answer letters within ten days"]);

    [Fact]
    public void A_sentence_taken_for_a_running_line_is_told()
    {
        var pdf = new PdfFixture();
        for (var page = 0; page < 3; page++)
        {
            pdf.Page().Text(50, 60, Opening).Text(50, 80, $"There is more to say about each of them on page {"abc"[page]} of this.")
                .Text(50, 760, "We will come back to this each spring.");
        }

        Reader.Pdf(pdf).Notes.ShouldContain(note => note.Contains("“We will come back to this each spring.” (pages 1, 2, 3)", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_word_on_each_side_of_a_line_end_is_one_word_where_neither_half_is_known()
    {
        var pdf = new PdfFixture().Page()
            .Lines(50, 60, "The wardens of the county walk through many parks and along the espla-", "nade at night and make it a multi-", "purpose place.");

        Reader.Pdf(pdf).Outline().Single()
            .ShouldBe("P: The wardens of the county walk through many parks and along the esplanade at night and make it a multi-purpose place.");
    }

    [Fact]
    public void A_figure_at_the_edge_of_the_page_is_told_to_be_in_doubt()
    {
        var pdf = new PdfFixture().Page().Text(50, 60, Opening).Text(50, 100, "Budget").Text(580, 100, "2030").Text(50, 115, "Horses").Text(580, 115, "400")
            .Text(50, 130, "Boats").Text(580, 130, "6000").Text(50, 145, "Total").Text(580, 145, "6400");

        Reader.Pdf(pdf).Blocks.Single(block => block.Kind == BlockKind.Table).Table!.Doubts.ShouldHaveSingleItem().ShouldContain("edge of page 1");
    }
}
