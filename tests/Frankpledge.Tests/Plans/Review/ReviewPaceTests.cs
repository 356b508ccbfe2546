using Frankpledge.Plans.Review;

namespace Frankpledge.Tests.Plans.Review;

public sealed class ReviewPaceTests
{
    [Theory]
    [InlineData(0.4, "less than a second")]
    [InlineData(1.2, "1 second")]
    [InlineData(4.6, "5 seconds")]
    public void Who_decides_faster_than_a_second_is_not_said_to_take_none(double seconds, string said) => $"{new ReviewPace(seconds).Each}".ShouldBe(said);
}
