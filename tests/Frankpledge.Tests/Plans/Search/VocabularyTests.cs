using Frankpledge.Plans.Search;

namespace Frankpledge.Tests.Plans.Search;

public sealed class VocabularyTests
{
    private static readonly EditionWords Words =
        new([(Guid.Empty, "Burglary and robbery fall. Neighbourhood officers reduce burglary. Victims' rights; a victim's voice. Reducing harm.")]);

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
    public void A_slip_of_the_pen_becomes_the_word_that_the_plan_has(string typed, string meant) =>
        Words.Meant(SearchTerm.Read(typed).Single()).Typed.ShouldBe(meant);

    [Fact]
    public void A_phrase_is_looked_for_as_it_was_typed() => Words.Meant(SearchTerm.Read("\"burglery fall\"").Single()).Typed.ShouldBe("\"burglery fall\"");

    [Fact]
    public void The_note_in_the_place_of_removed_words_offers_no_words_to_search() =>
        SearchWords.InMost(["Victims of [removed: somebody] come first.", "We hear all victims of [removed: somebody]."], [], [], most: 4).ShouldBe(["victims"]);

    [Fact]
    public void Names_of_the_area_and_its_bodies_are_no_words_to_try() =>
        SearchWords.InMost(["Midlands police help victims.", "Police of the Midlands hear victims."], ["Police"], ["West Midlands Police"], most: 4)
            .ShouldBe(["victims"]);

    [Fact]
    public void An_apostrophe_does_not_part_a_word() => SearchWords.Split("victim's Victims’").ShouldBe(["victims", "victims"]);
}
