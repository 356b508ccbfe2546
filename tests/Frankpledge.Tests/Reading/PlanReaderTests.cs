using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

public sealed class PlanReaderTests
{
    [Fact]
    public void Cuts_sentences_but_not_at_abbreviations_figures_names_or_quotes()
    {
        Texts("# Streets\n\nMr. Will Turner of St. Anne's paid £1.7 million, e.g. for No. 10 Ferry Lane. J. R. Hartley said: \"Stop. Think.\" Was it enough? The U.K. average (see p. 12) is lower... We will act.\n")
            .ShouldBe([
                "Mr. Will Turner of St. Anne's paid £1.7 million, e.g. for No. 10 Ferry Lane.", "J. R. Hartley said: \"Stop. Think.\"", "Was it enough?",
                "The U.K. average (see p. 12) is lower...", "We will act."]);
    }

    [Fact]
    public void A_bracketed_sentence_is_one_of_its_own()
    {
        Texts("# Complaints\n\nThe target is 110 days. (In May it took 217 days). We will work on it.\n")
            .ShouldBe(["The target is 110 days.", "(In May it took 217 days).", "We will work on it."]);
    }

    [Theory]
    [InlineData("We will act. We will pay. The town is old. I expect the force to help.", false)]
    [InlineData("The panel met. It heard three reports. We will act. The town is old. The chair thanked everybody.", true)]
    public void A_paper_in_which_few_sentences_promise_anything_is_doubted(string text, bool doubted) =>
        Read($"# Streets\n\n{text}\n").Notes.Any(note => note.Contains("not the plan itself", StringComparison.Ordinal)).ShouldBe(doubted);

    [Fact]
    public void Who_says_I_is_never_the_force_and_is_in_doubt_where_the_document_does_not_say_who_it_is()
    {
        var plan = Read("# Streets\n\nI will publish a report on burglary every quarter. West Midlands Police will answer the phone.\n").Statements;

        plan[0].Actors.ShouldNotContain(actor => actor.Name.Contains("Police"));
        plan[0].Confidence.ShouldBeLessThan(0.9);
        plan[0].Why.ShouldContain("the document does not say who \"I\" is");
        plan[1].Kinds.ShouldBe([StatementKind.Expectation]);
        plan[1].Actors.Single().Name.ShouldBe("West Midlands Police");
    }

    [Fact]
    public void A_quotation_that_fills_a_paragraph_is_one_statement()
    {
        Texts("# Money\n\n“The formula is old. It is unfair. Poor places lose most by it.”: Chief Inspector\n\nWe will campaign.\n").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("We will open a shop in every town", "We will open a shop in every town.", true)]
    [InlineData("“We will open a shop in every town.”", "We will open a shop in every town.", true)]
    [InlineData("**We will open a shop in every town. The town is old and needs one.**",
        "We will open a shop in every town.|The town is old and needs one.", true)]
    [InlineData("We will open a shop in every village.", "We will open a shop in every town.", false)]
    [InlineData("We will act.", "We will act.", false)]
    public void What_is_set_apart_and_stands_in_the_text_too_is_taken_once_and_told(string apart, string sentences, bool isQuote)
    {
        var plan = Read($"# Streets\n\n{apart}\n\nThe panel met in May. {sentences.Replace('|', ' ')} It heard us.\n");

        foreach (var sentence in sentences.Split('|'))
        {
            plan.Statements.Count(one => one.Text.Trim('“', '”', '*').StartsWith(sentence.TrimEnd('.'), StringComparison.Ordinal))
                .ShouldBe(sentence.Length < 20 ? 2 : 1);
        }

        plan.Notes.Any(note => note.Contains("a quotation set apart that the text has too", StringComparison.Ordinal)).ShouldBe(isQuote);
    }

    [Fact]
    public void An_item_of_two_sentences_is_one_statement_with_its_stem()
    {
        var items = Read("# Work\n\nWe will:\n\n- hire a lead. She starts in May.\n- act\n").Statements;

        items.Select(item => (item.Role, item.Stem, item.Text)).ShouldBe([
            (StatementRole.Item, "We will:", "hire a lead. She starts in May."), (StatementRole.Item, "We will:", "act")]);
    }

    [Theory]
    [InlineData("I will:", false)]
    [InlineData("The Mayor will:", false)]
    [InlineData("My priorities are:", false)]
    [InlineData("Guiding principles:", false)]
    [InlineData("Objective 1:", false)]
    [InlineData("Cut burglary by:", true)]
    [InlineData("To achieve this, we will:", false)]
    [InlineData("I expect Borsetshire Police to:", false)]
    [InlineData("The priorities of the Youth Commission are:", true)]
    [InlineData("I will publish information on my website, including:", true)]
    [InlineData("There will also be a focus on:", true)]
    public void A_stem_counts_when_it_says_something(string stem, bool counts)
    {
        var statements = Read($"# Theme\n\nWe will act now.\n\n{stem}\n\n- reports of the board\n- spending of the office\n").Statements;

        statements.Any(statement => statement.Role == StatementRole.Stem && statement.Text == stem).ShouldBe(counts);
        statements.Count(statement => statement.Stem == stem).ShouldBe(2);
    }

    [Fact]
    public void A_question_or_a_purpose_on_a_line_of_its_own_heads_what_stands_below()
    {
        var plan = Read(
            "Safer roads\n\nI will fund cameras.\n\nTo cut collisions:\n\nVale Police will…\n\n- stop speeding\n\nHow will we know?\n\nI will publish figures. Who pays for this? We all do.\n");

        plan.Statements.Select(statement => (string.Join(" > ", statement.Section), statement.Stem, statement.Text)).ShouldBe([
            ("Safer roads", null, "I will fund cameras."),
            ("Safer roads > To cut collisions:", "Vale Police will…", "stop speeding"),
            ("How will we know?", null, "I will publish figures."),
            ("How will we know?", null, "Who pays for this?"),
            ("How will we know?", null, "We all do."),
        ]);
    }

    [Fact]
    public void A_list_of_the_theme_below_its_first_sub_heading_belongs_to_the_theme()
    {
        var plan = Read(
            "# One\n\nI will:\n\n- act on a\n\nText of one.\n\n# Two\n\nI will:\n\n- act on b\n\nText of two.\n\n# Three\n\n## Rights\n\n1. To be heard\n2. To be told\n\nI will:\n\n- act on c\n");

        var item = plan.Statements[^1];
        item.Section.ShouldBe(["Three"]);
        item.SectionAlt.ShouldBe(["Three", "Rights"]);
        plan.Statements[^2].Section.ShouldBe(["Three", "Rights"]);
    }

    [Fact]
    public void Says_what_stands_on_two_lines()
    {
        var statement = Read("# Theme\n\nWe will keep every other\n\n\n\nstation open. Then more.\n").Statements[0];

        (statement.Line, statement.LineEnd).ShouldBe((3, 7));
    }

    [Fact]
    public void Cells_are_no_statements_unless_they_promise()
    {
        Texts("# Pledges\n\nWe will be judged by these.\n\n| Pledge | Lead |\n|---|---|\n| The Mayor will appoint a Victims' Champion. | Mayor |\n| Review of the contact centre | Chief Constable |\n\n| Measure | Now |\n|---|---|\n| Burglary | 4,120 |\n")
            .ShouldBe(["We will be judged by these.", "The Mayor will appoint a Victims' Champion."]);
    }

    [Fact]
    public void Marks_another_language_and_reads_it_with_its_own_words()
    {
        var plan = Read(
            "# Safety\n\nI will fund the police and the wardens of the town. The force will be there for you.\n\nByddaf yn ariannu mwy o swyddogion yn y dref.\n");

        plan.MainLanguage.ShouldBe("en");
        var welsh = plan.Statements.Single(statement => statement.Language == "cy");
        welsh.Kinds.ShouldBe([StatementKind.Commitment, StatementKind.Measure, StatementKind.Resource], ignoreOrder: true);
    }

    [Fact]
    public void Refuses_a_document_without_sentences()
    {
        Should.Throw<RefusedException>(() => Read("")).Reasons[0].Code.ShouldBe("NothingToRead");
        Should.Throw<RefusedException>(() => Read("# Heading\n")).Reasons[0].Code.ShouldBe("NoStatements");
    }

    [Fact]
    public void A_document_that_is_all_summary_is_read_whole_and_that_is_told()
    {
        var plan = Read("# Executive summary\n\nWe will mend the lamps in the lane.\n\n## Lamps\n\nWe will paint the bridge.\n");

        plan.Statements.Select(statement => statement.Text).ShouldBe(["We will mend the lamps in the lane.", "We will paint the bridge."]);
        plan.Notes.ShouldContain(note => note.Contains("the whole document was read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plan.md")]
    [InlineData("plan.txt")]
    public void Numbered_headings_over_dashes_and_numbered_paragraphs_are_no_list(string name)
    {
        const string Text =
            "Executive summary\n-----------------\n\nEverything is set out below.\n\n1. Lamps and lanes\n------------------\n\n1.1 We will mend the lamps in the lane.\n\n2. Bridges\n----------\n\n2.1 We will paint the bridge.\n";
        var plan = PlanReader.Read(DocumentReader.Read(name, System.Text.Encoding.UTF8.GetBytes(Text), ReadingLimits.Default));

        plan.Statements.Select(statement => $"{statement.Section[0]}: {statement.Text}")
            .ShouldBe(["Lamps and lanes: We will mend the lamps in the lane.", "Bridges: We will paint the bridge."]);
    }

    [Fact]
    public void A_row_of_links_to_the_parts_is_no_statement()
    {
        const string Text =
            "# Lamps plan\n\n[Lamps](#a) · [Bridges](#b) · [Paths](#c)\n\n## Lamps\n\nWe will mend them.\n\n## Bridges\n\nWe will paint them.\n\n## Paths\n\nWe will sweep them.\n";
        var plan = PlanReader.Read(DocumentReader.Read("plan.md", System.Text.Encoding.UTF8.GetBytes(Text), ReadingLimits.Default));

        plan.Statements.Select(statement => statement.Text).ShouldBe(["We will mend them.", "We will paint them.", "We will sweep them."]);
    }

    private static FoundPlan Read(string text) => PlanReader.Read(TextDocumentReader.Read("plan.md", text));

    private static List<string> Texts(string text) => [.. Read(text).Statements.Select(statement => statement.Text)];
}
