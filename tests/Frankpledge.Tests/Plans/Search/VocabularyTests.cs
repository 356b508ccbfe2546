using Frankpledge.Plans.Search;

namespace Frankpledge.Tests.Plans.Search;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new(WordList.Split("Burglary and robbery fall. Neighbourhood officers reduce burglary. Victims' rights; a victim's voice. Reducing harm."));

    [Theory]
    [InlineData("burglary", "burglary")]
    [InlineData("burglery", "burglary")]
    [InlineData("burlgary", "burglary")]
    [InlineData("neighborhood", "neighbourhood")]
    [InlineData("nieghbourhod", "neighbourhood")]
    [InlineData("reduced", "reduced")]
    [InlineData("officer", "officer")]
    [InlineData("zebra", "zebra")]
    [InlineData("fal", "fal")]
    [InlineData("c14x", "c14x")]
    public void A_slip_of_the_pen_becomes_the_word_that_the_plan_has(string typed, string meant) => Words.Nearest(typed).ShouldBe(meant);

    [Fact]
    public void An_apostrophe_does_not_part_a_word() => WordList.Split("victim's Victims’").ShouldBe(["victims", "victims"]);
}
