using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>Wordings that plans use which nobody had in view when the rules were made.</summary>
public sealed class UnreadWordingTests
{
    [Theory]
    [InlineData("I give my word that the horse patrol will stay.")]
    [InlineData("You have our word that every letter is answered.")]
    [InlineData("I have meanwhile decided to open a shop in the old market.")]
    [InlineData("I rule out a merger with our neighbours.")]
    [InlineData("Those of us who work in my office will publish our diaries.")]
    [InlineData("We in the Commissioner's office will visit every ward.")]
    [InlineData("No child will wait for a seat at the table.")]
    [InlineData("Each submission will be read, and a digest made public.")]
    [InlineData("A fund for village halls is to be opened.")]
    [InlineData("Training by my adviser will be free to all parishes.")]
    public void An_owner_undertakes_in_more_words_than_I_will(string sentence) =>
        Sentence.Label(sentence).Kinds.ShouldHaveSingleItem().ShouldBe(StatementKind.Commitment);

    [Theory]
    [InlineData("A chief constable must have regard to the strategy.")]
    [InlineData("Every local policing body shall keep a register, says the Act.")]
    [InlineData("The force is obliged by section 22 of the Act to keep a log.")]
    [InlineData("Views should be with my office by 4 May.")]
    [InlineData("Comments should reach us before the end of March.")]
    [InlineData("Members of the public who disagree should write to us by 4 May.")]
    public void What_the_law_says_and_what_readers_may_send_is_asked_of_nobody(string sentence) =>
        Sentence.Label(sentence).Kinds.ShouldHaveSingleItem().ShouldBe(StatementKind.Narrative);

    [Theory]
    [InlineData("Hearings must be held within 90 days of arrest.", StatementKind.PartnerExpectation)]
    [InlineData("A minimum of two in five burglaries should lead to a charge.", StatementKind.Expectation)]
    [InlineData("More than a quarter of hate crimes should be solved.", StatementKind.Expectation)]
    public void A_figure_is_asked_of_those_whose_work_it_is(string sentence, StatementKind kind) =>
        Sentence.Label(sentence).Kinds.ShouldBe([kind, StatementKind.Target], ignoreOrder: true);

    [Theory]
    [InlineData("Between 40 and 60 cadets will be trained by my office.", "at_least", 40d)]
    [InlineData("The force should visit each repeat victim at least every ten days.", "within", 10d)]
    [InlineData("Entries to our summer schools will double.", "increase_by", 100d)]
    [InlineData("The force must answer complaints within five months of receipt.", "within", 5d)]
    [InlineData("The wait for a mentor should be brought to six weeks.", "reduce_to", 6d)]
    public void An_amount_is_read_with_its_words(string sentence, string comparator, double value)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe((decimal)value);
    }

    [Theory]
    [InlineData("I will offer an alarm to people aged over 65.")]
    [InlineData("I will teach consent to pupils in Year 5.")]
    [InlineData("I will publish all contracts above £25,000.")]
    [InlineData("I will take the scheme to all fourteen boroughs.")]
    public void An_age_a_school_year_and_a_threshold_are_nothing_to_be_reached(string sentence)
    {
        var labels = Sentence.Label(sentence);

        labels.Kinds.ShouldHaveSingleItem().ShouldBe(StatementKind.Commitment);
        labels.Target.ShouldBeNull();
    }

    [Theory]
    [InlineData("Calls must be picked up inside 12 seconds.", "Calls")]
    [InlineData("Renewals ought to be decided within 16 weeks.", "Renewals")]
    public void What_is_counted_is_the_noun_and_not_what_is_done_to_it(string sentence, string measure) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Measure.ShouldBe(measure);

    [Theory]
    [InlineData("You will notice:")]
    [InlineData("Residents can look forward to:")]
    public void What_people_are_to_have_is_promised(string stem) =>
        Read($"# Northshire Police and Crime Plan\n\n## Streets\n\n{stem}\n\n- a contact desk in each library\n- more wardens\n\n## Money\n\nIt is tight.\n")
            .Statements.Where(statement => statement.Role == StatementRole.Item).ShouldAllBe(item => item.Kinds.Contains(StatementKind.Commitment));

    [Fact]
    public void A_table_of_promises_below_at_a_glance_is_read_where_the_text_does_not_say_the_same_again()
    {
        const string Table = "## Priorities at a glance\n\n| Priority | What I will do | How it is measured |\n| - | - | - |\n"
            + "| Homes | Pay for better locks | Burglaries down by a tenth |\n| Roads | Train speed watch groups | Fewer deaths |\n\n";

        Read($"# Northshire Police and Crime Plan\n\n{Table}## Homes\n\nThey matter.\n").Statements.Select(statement => statement.Text)
            .ShouldContain("Train speed watch groups");
        Read($"# Northshire Police and Crime Plan\n\n{Table}## Homes\n\nI will:\n\n- Pay for better locks\n- Train speed watch groups\n\nSigns:\n\n"
            + "- Burglaries down by a tenth\n- Fewer deaths\n").Statements.Count(statement => statement.Text == "Train speed watch groups").ShouldBe(1);
    }

    [Theory]
    [InlineData("# Safer Vale\n\n## The Mayor's police and crime plan\n\n### Streets\n\nMy staff will walk them.\n\n### Buses\n\nI will ride them.\n", "Mayor")]
    [InlineData("# VALE POLICE AND CRIME COMMISSIONER\n\n## Streets\n\nI will walk them.\n\n## Buses\n\nI will ride them.\n", "PCC")]
    public void A_title_says_whose_plan_it_is_where_nothing_else_does(string plan, string owner) =>
        Read(plan).Statements[^1].Actors.ShouldHaveSingleItem().Name.ShouldBe(owner);

    private static FoundPlan Read(string text) =>
        PlanReader.Read(DocumentReader.Read("plan.md", System.Text.Encoding.UTF8.GetBytes(text), ReadingLimits.Default));
}
