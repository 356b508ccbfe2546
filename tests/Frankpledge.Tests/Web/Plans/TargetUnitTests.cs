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
}
