using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class FloorsAndCeilingsTests
{
    [Theory]
    [InlineData("By 2031 I want no more than 40 deaths a year.", "within", 40d, "deaths a year")]
    [InlineData("The force must hold vacancies below 6%.", "within", 6d, "percent")]
    [InlineData("The force must get the wait down to no more than nine weeks.", "reduce_to", 9d, "weeks")]
    [InlineData("The force should have no more than 30 vacant posts, against 71 last year.", "reduce_to", 30d, "vacant posts")]
    [InlineData("The force should raise attendance to at least 80 per cent.", "increase_to", 80d, "percent")]
    [InlineData("The force must keep a reserve of at least 3%.", "at_least", 3d, "percent")]
    [InlineData("Reserves will not be allowed to fall under 2% of the budget.", "at_least", 2d, "percent")]
    public void A_bound_is_a_change_only_where_a_word_of_change_or_todays_figure_says_so(string sentence, string comparator, double value, string unit) =>
        Reads(sentence, comparator, value, unit);

    [Theory]
    [InlineData("The Chief Constable has to find £7.5 million of savings by 2030.", "equals", 7_500_000d)]
    [InlineData("Savings of £640,000 must be found by the force by 2030.", "equals", 640_000d)]
    [InlineData("I will take £90,000 out of the cost of my office by 2030.", "reduce_by", 90_000d)]
    [InlineData("I will hold the cost of my office below £2 million.", "within", 2_000_000d)]
    public void Money_that_is_saved_is_a_target_and_given_to_nobody(string sentence, string comparator, double value)
    {
        Reads(sentence, comparator, value, "pounds");
        Sentence.Label(sentence).Kinds.ShouldNotContain(StatementKind.Resource);
    }

    [Theory]
    [InlineData("I will hold 40 walkabouts each year.", "equals", 40d, "walkabouts a year")]
    [InlineData("The force must cut thefts from just under half to 30 per cent.", "reduce_to", 30d, "percent")]
    [InlineData("The force should see knife crime fall at least 4% by 2030.", "reduce_by", 4d, "percent")]
    [InlineData("There should be at most five complaints for every thousand journeys on the force's buses.", "within", 5d, "complaints per thousand journeys")]
    public void A_figure_is_read_with_how_often_it_comes_and_what_it_is_said_of(string sentence, string comparator, double value, string unit) =>
        Reads(sentence, comparator, value, unit);

    [Fact]
    public void A_rank_is_reached_as_it_is_written() =>
        Sentence.Label("The force should be in the top eight by 2030.").Target.ShouldNotBeNull().ShouldSatisfyAllConditions(
            target => target.Grade.ShouldBe("top eight"), target => target.Comparator.ShouldBe(Comparator.IncreaseTo), target => target.Unit.ShouldBeNull());

    private static void Reads(string sentence, string comparator, double value, string unit)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe((decimal)value);
        target.Unit.ShouldBe(unit);
    }
}
