using Frankpledge.Reading;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Tests.Web.Plans;

public sealed class TargetUnitTests
{
    [Theory]
    [InlineData(1, "weeks", "within 1 week")]
    [InlineData(2, "weeks", "within 2 weeks")]
    [InlineData(1, "hours", "within 1 hour")]
    [InlineData(1, "percent", "within 1%")]
    public void A_span_of_time_is_one_week_and_two_weeks(int number, string unit, string said)
    {
        var target = new Target("", Comparator.Within, number, null, unit);

        TargetWords.Sentence(target).ShouldBe(said);
        TargetWords.Line(target).ShouldBe($": {said}");
    }

    [Fact]
    public void What_is_to_be_done_is_not_said_to_be_counted_and_an_amount_that_names_what_it_counts_stands_alone()
    {
        Facts(new("offices", Comparator.AtLeast, 10, null, "offices open")).ShouldBe(["MeasureLabel: offices", "WantedLabel: at least 10 offices open"]);
        Facts(new("times a year", Comparator.Equals, 12, null, "times a year")).ShouldBe(["WantedLabel: 12 times a year"]);
        Facts(new("times a year", Comparator.AtLeast, 12, null, "times a year")).ShouldBe(["WantedLabel: at least 12 times a year"]);
        Facts(new("Map every service", Comparator.Due, Deadline: Deadline.Read("by March 2027", null)))
            .ShouldBe(["DueLabel: Map every service", "DueWhenLabel: by March 2027"]);

        static IEnumerable<string> Facts(Target target) => TargetWords.Facts(target).Select(fact => $"{fact.Label}: {fact.Words}");
    }
}
