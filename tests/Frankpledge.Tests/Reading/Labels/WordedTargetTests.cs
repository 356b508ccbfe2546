using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class WordedTargetTests
{
    [Theory]
    [InlineData("I aim for a reduction of 8 per cent in arson.", "reduce_by", 8d, "percent")]
    [InlineData("I aim for growth of more than 5 per cent in referrals.", "increase_by_more_than", 5d, "percent")]
    [InlineData("I aim for a fall of six percentage points in truancy.", "reduce_by", 6d, "percentage points")]
    [InlineData("I aim to raise the share of satisfied tenants from 60 per cent to 72 by 2029.", "increase_to", 72d, "percent")]
    [InlineData("I will see that there are a quarter fewer thefts.", "reduce_by", 25d, "percent")]
    [InlineData("The force should restore it to 66 per cent.", "restore_to", 66d, "percent")]
    [InlineData("The force should see each caller inside 12 minutes.", "within", 12d, "minutes")]
    [InlineData("I will bring the number of wardens up to 30.", "increase_to", 30d, null)]
    [InlineData("Six shelters will be opened by my office.", "equals", 6d, "shelters")]
    [InlineData("I want no more than 18 per cent of tenants to be repeat victims.", "within", 18d, "percent")]
    [InlineData("I want the number of inspections to go up from 480 a year to at least 750.", "increase_to", 750d, "inspections a year")]
    [InlineData("The force must lift breath tests from 900 to 1,500 a month.", "increase_to", 1500d, "tests a month")]
    [InlineData("My panel will look at one stop in every ten.", "at_least", 10d, "percent")]
    [InlineData("I want confidence back at 62 per cent.", "restore_to", 62d, "percent")]
    [InlineData("I will double the number of wardens to eighteen.", "increase_to", 18d, null)]
    [InlineData("By 2031 half the fleet must be electric.", "increase_to", 50d, "percent")]
    [InlineData("By 2030 I intend that 60 per cent of those in need will be in treatment.", "increase_to", 60d, "percent")]
    [InlineData("My target is a reoffending rate of 20 per cent by 2029.", "reduce_to", 20d, "percent")]
    [InlineData("I will recruit 40 trained mentors.", "equals", 40d, "mentors")]
    [InlineData("I will bring the number of people who volunteer in our towns up to 50 by May 2027.", "increase_to", 50d, null)]
    [InlineData("I will hold the cost of my office below 2 per cent of the budget.", "within", 2d, "percent")]
    [InlineData("The force should answer every letter in ten days or less.", "within", 10d, "days")]
    public void Reads_an_amount_from_the_words_around_it(string sentence, string comparator, double value, string? unit)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.Name().ShouldBe(comparator);
        target.Number.ShouldBe((decimal)value);
        (unit is null || target.Unit == unit).ShouldBeTrue(target.Unit);
    }

    [Theory]
    [InlineData("I will visit all yards within four miles of the border.")]
    [InlineData("I will write to those under 25.")]
    [InlineData("I will read files where the victim withdrew within a week.")]
    public void Takes_a_number_that_only_describes_for_none_to_be_reached(string sentence) => Sentence.Label(sentence).Target.ShouldBeNull();

    [Theory]
    [InlineData("I will keep 12 shelters open, with at least one in every town.")]
    [InlineData("I will keep 12 shelters open, including at least two by the sea.")]
    public void Where_a_number_is_to_be_found_is_no_target_of_its_own(string sentence)
    {
        var labels = Sentence.Label(sentence);

        labels.MoreTargets.ShouldBeEmpty();
        labels.Target.ShouldNotBeNull().Number.ShouldBe(12);
    }

    [Fact]
    public void Reads_a_grade_that_is_the_least()
    {
        var target = Sentence.Label("I want the force to be at least Good at custody.").Target.ShouldNotBeNull();

        (target.Comparator, target.Grade).ShouldBe((Comparator.AtLeast, "Good"));
    }

    [Theory]
    [InlineData("I will open the hub by Michaelmas 2027.", "by Michaelmas 2027")]
    [InlineData("I will open the hub by St Anne's Day 2027.", "by St Anne's Day 2027")]
    [InlineData("I will open the hub before next winter.", "before next winter")]
    [InlineData("I will open the hub by this time next year.", "by this time next year")]
    [InlineData("I will open the hub by the 2028 inspection.", "by the 2028 inspection")]
    [InlineData("I will open the hub by the first anniversary of this plan.", "by the first anniversary of this plan")]
    [InlineData("I will publish it by the end of every May.", "by the end of every May")]
    [InlineData("I will publish it by 31 May each year.", "by 31 May each year")]
    [InlineData("I will open the hub by the end of quarter two.", "by the end of quarter two")]
    [InlineData("I will open the hub in year three.", "in year three")]
    [InlineData("I will open the hub in the first quarter of 2027/28.", "in the first quarter of 2027/28")]
    [InlineData("I will open the hub within our first fifty days.", "within our first fifty days")]
    [InlineData("I will reply within four months of publication.", "within four months of publication")]
    [InlineData("I will open the hub in time for the new school year.", "in time for the new school year")]
    [InlineData("I will set out the route at the May 2027 meeting.", "at the May 2027 meeting")]
    [InlineData("I will open the hub before the summer is out.", "before the summer is out")]
    [InlineData("I will open the hub by the spring of next year.", "by the spring of next year")]
    [InlineData("I will open the hub by the summer recess.", "by the summer recess")]
    [InlineData("I will open the hub before the clocks go back.", "before the clocks go back")]
    [InlineData("I will open the hub by the time the precept is set.", "by the time the precept is set")]
    [InlineData("I will open the hub by the year's end.", "by the year's end")]
    [InlineData("I will open the hub by the end of Q2.", "by the end of Q2")]
    [InlineData("I will open the hub in my first hundred days.", "in my first hundred days")]
    [InlineData("I will open the hub at the half-way point.", "at the half-way point")]
    [InlineData("I will open the hub in the new year.", "in the new year")]
    public void Finds_the_day_in_words_that_name_it(string sentence, string deadline) =>
        Sentence.Label(sentence).Target.ShouldNotBeNull().Deadline.ShouldNotBeNull().Words.ShouldBe(deadline);
}
