using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class ComparedTargetTests
{
    [Theory]
    [InlineData("I will see to it that there are 90 fewer break-ins by 2031.", "reduce_by", 90d, "break-ins")]
    [InlineData("My office will train at least 70 more mentors.", "increase_by", 70d, "mentors")]
    [InlineData("The force should make calls three minutes shorter.", "reduce_by", 3d, "minutes")]
    [InlineData("The force must bring arson 30% below the 2021 average.", "reduce_by", 30d, "percent")]
    [InlineData("By 2031 I will have half as many mentors again.", "increase_by", 50d, "percent")]
    [InlineData("By 2031 I will have twice as many mentors.", "increase_by", 100d, "percent")]
    [InlineData("By 2031 I will have half as many vacant posts.", "reduce_by", 50d, "percent")]
    public void A_figure_is_taken_off_or_put_on_where_the_words_behind_it_compare(string sentence, string comparator, double value, string unit) =>
        Reads(sentence, comparator, value, unit);

    [Theory]
    [InlineData("I aim to cut reoffending from 33% to between 22% and 26%.", "reduce_to", 26d, "percent")]
    [InlineData("I will raise attendance to between 70 and 75 per cent.", "increase_to", 70d, "percent")]
    [InlineData("I aim for a reduction of between 4 and 9 per cent in arson.", "reduce_by", 4d, "percent")]
    public void Of_a_range_the_least_that_is_promised_counts(string sentence, string comparator, double value, string unit) =>
        Reads(sentence, comparator, value, unit);

    [Theory]
    [InlineData("The force should answer 17 letters out of every 20.", 85d)]
    [InlineData("The force should visit at least 3 in 4 burgled homes.", 75d)]
    [InlineData("At least one in three reports should lead to a charge.", 33.3d)]
    public void A_share_may_be_of_any_round_whole(string sentence, double value) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Number.ShouldBe((decimal)value);

    [Theory]
    [InlineData("I want thefts of plant, which stood at 340 last year, to be no higher than 210 by 2030.", "reduce_to", 210d, null)]
    [InlineData("The force should raise it from under 200 to 260 searches a month.", "increase_to", 260d, null)]
    [InlineData("I will keep trust at or around 64%.", "maintain", 64d, "percent")]
    public void Where_a_count_stands_is_no_target(string sentence, string comparator, double value, string? unit) => Reads(sentence, comparator, value, unit);

    [Theory]
    [InlineData("The dog unit, which was cut to six handlers in 2020, will be rebuilt to 15 by the force.", "handlers")]
    [InlineData("I will install five average-speed cameras.", "average-speed cameras")]
    [InlineData("The force must cut it to 4 assaults per 1,000 shifts.", "assaults per 1,000 shifts")]
    public void A_figure_is_counted_in_the_noun_that_the_sentence_gives_it(string sentence, string unit) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Unit.ShouldBe(unit);

    [Theory]
    [InlineData("Twelve minutes is the limit.", Comparator.Within)]
    [InlineData("Sixty would be the minimum.", Comparator.AtLeast)]
    public void A_figure_that_is_said_to_be_a_limit_binds(string sentence, Comparator comparator) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Comparator.ShouldBe(comparator);

    private static void Reads(string sentence, string comparator, double value, string? unit)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe((decimal)value);
        (unit is null || target.Unit == unit).ShouldBeTrue(target.Unit);
    }
}
