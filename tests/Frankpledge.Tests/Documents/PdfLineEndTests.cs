namespace Frankpledge.Tests.Documents;

/// <summary>What word processors and browsers make of the ends of lines and pages when they print a plan.</summary>
public sealed class PdfLineEndTests
{
    private const string Full = "I will work with every partner to reduce the harm that is done on our roads and in our ";

    public PdfLineEndTests() => PdfFixture.NeedsPoppler();

    [Fact]
    public void A_number_that_fills_its_indent_still_counts_an_item() => Reader.Pdf(new PdfFixture().Page()
        .Text(50, 60, "I will:").Text(50, 80, "9. ").Text(68, 80, "Light every park.").Text(50, 100, "10.Mend every road.")
        .Text(50, 120, "11.Walk every beat.")).Outline()
        .ShouldBe(["P: I will:", "L0: 9. Light every park.", "L0: 10. Mend every road.", "L0: 11. Walk every beat."]);

    [Fact]
    public void A_figure_with_decimals_and_a_time_stay_whole() =>
        Reader.Pdf(new PdfFixture().Page().Lines(50, 60, "10.5 officers came for each call at 10.30am, said the report.")).Outline()
        .ShouldBe(["P: 10.5 officers came for each call at 10.30am, said the report."]);

    [Fact]
    public void A_dash_that_a_full_line_left_to_the_next_begins_no_item() => Reader.Pdf(new PdfFixture().Page()
        .Lines(50, 60, Full + "towns", "- which are closely linked to drink - and I will publish what comes of it", "each year.")).Outline()
        .ShouldBe([$"P: {Full}towns - which are closely linked to drink - and I will publish what comes of it each year."]);

    [Fact]
    public void A_letter_in_brackets_in_a_sentence_begins_no_item() => Reader.Pdf(new PdfFixture().Page()
        .Lines(50, 60, Full + "towns (a) and", "(b) recover from what was done to them.")).Outline()
        .ShouldBe([$"P: {Full}towns (a) and (b) recover from what was done to them."]);

    [Fact]
    public void Dashes_below_a_stem_are_items_still() => Reader.Pdf(new PdfFixture().Page()
        .Text(50, 60, "I will do these things in every town and village of the county, each year, with all of our partners:").Text(50, 80, "- light every park")
        .Text(50, 100, "- mend every road")).Outline()
        .Skip(1).ShouldBe(["L0: - light every park", "L0: - mend every road"]);

    [Fact]
    public void An_item_at_the_foot_of_a_page_ends_before_a_paragraph_on_the_next() => Reader.Pdf(new PdfFixture()
        .Page().Text(50, 60, "I will:").Text(68, 80, "•")
        .Text(86, 80, "work in partnership to reduce crime on every bus, train and tram of the county each day")
        .Page().Lines(50, 60, "We know that people want to be safe there, and that many of them are not so at night.", "They told us so.")).Outline()
        .ShouldBe(["P: I will:", "L0: • work in partnership to reduce crime on every bus, train and tram of the county each day",
            "P: We know that people want to be safe there, and that many of them are not so at night. They told us so."]);

    [Fact]
    public void A_few_compound_words_that_also_stand_whole_do_not_make_a_typesetter_who_hyphenates()
    {
        var pdf = new PdfFixture().Page()
            .Lines(50, 60, "The reoffending and the antisocial and the underage are three words that stand whole in this text here.", "It speaks of re-",
                "offending and of anti-", "social and of under-", "age and of pre-", "trial and of in-",
            "depth and of self-", "harm and of re-", "telling and of co-", "location and of non-", "crime and of cross-", "border and of mid-", "term things.");

        var text = string.Join(' ', Reader.Pdf(pdf).Outline());

        text.ShouldContain("in-depth");
        text.ShouldContain("re-telling");
        text.ShouldContain("cross-border");
    }

    [Fact]
    public void A_header_said_again_on_the_next_page_parts_no_table()
    {
        var pdf = new PdfFixture();
        Rows(pdf.Page().Text(50, 60, "The money is spent as the table says, year by year and for each of these things:"), 700, 0);
        pdf.Page();
        pdf.Text(200, 40, "2031").Text(300, 40, "2032");
        Rows(pdf, 66, 3);

        var tables = Reader.Pdf(pdf).Blocks.Where(block => block.Table is not null).ToList();

        tables.SelectMany(table => table.Table!.Rows).Select(row => row[0]).Where(name => name.StartsWith("Fund", StringComparison.Ordinal)).Count()
            .ShouldBe(6);
        tables.ShouldHaveSingleItem();
    }

    private static void Rows(PdfFixture pdf, double top, int first)
    {
        if (first == 0)
        {
            pdf.Text(200, top - 14, "2031").Text(300, top - 14, "2032");
        }

        for (var at = 0; at < 3; at++)
        {
            pdf.Text(50, top + (14 * at), $"Fund {first + at}").Text(200, top + (14 * at), $"{first + at}.00").Text(300, top + (14 * at), $"{first + at}.50");
        }
    }
}
