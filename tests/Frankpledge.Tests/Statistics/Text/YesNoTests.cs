using Frankpledge.Common;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class YesNoTests
{
    private static readonly string[] Colours = ["red", "blue", "green", "white", "black", "brown"];

    [Fact]
    public void Says_yes_to_what_is_like_the_texts_that_people_said_yes_to()
    {
        var judge = YesNo.Learn(
            [.. Colours.SelectMany((colour, i) => new YesNoRow[] { new($"a {colour} boat", [], $"{i}", true), new($"a {colour} house", [], $"{i}", false) })]);

        judge.Says("a yellow boat", []).ShouldBeTrue();
        judge.Says("a yellow house", []).ShouldBeFalse();
        judge.HeldBack.ShouldBe([.. Enumerable.Range(0, 12).Select(row => row % 2 == 0)]);
    }

    [Fact]
    public void Signs_tell_apart_what_words_do_not()
    {
        var judge = YesNo.Learn(
            [.. Colours.SelectMany((colour, i) => new YesNoRow[] { new(colour, ["rule:one"], $"{i}", true), new(colour, ["rule:two"], $"{i}", false) })]);

        judge.Says("yellow", ["rule:one"]).ShouldBeTrue();
        judge.Says("yellow", ["rule:two"]).ShouldBeFalse();
    }

    [Fact]
    public void What_only_one_group_shows_is_not_known_when_that_group_is_held_back()
    {
        var judge = YesNo.Learn(
            [.. Colours.SelectMany(
                colour => new YesNoRow[] { new($"a {colour} boat", [], "harbour", true), new($"a {colour} house", [], "town", false),
                    new($"a {colour} field", [], "country", false) })]);

        judge.Says("a yellow boat", []).ShouldBeTrue();
        judge.HeldBack.Where((_, row) => row % 3 == 0).ShouldAllBe(said => !said);
    }

    [Fact]
    public void Rows_that_are_not_for_training_are_judged_and_teach_nothing()
    {
        var judge = YesNo.Learn(
            [.. Colours.SelectMany(
                (colour, i) => new YesNoRow[] { new($"a {colour} boat", [], $"{i}", true), new($"a {colour} boat", [], $"{i}", false, IsTraining: false) })]);

        judge.HeldBack.ShouldAllBe(said => said);
    }

    [Fact]
    public void Nothing_cannot_be_learnt_from() => Should.Throw<RefusedException>(() => YesNo.Learn([]));
}
