using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;

namespace Frankpledge.Tests.Plans.Matching;

public sealed class StatementMatcherTests
{
    [Theory]
    [InlineData("I will light every park by 2027.", MatchKind.Same)]
    [InlineData("I will light  every park, by 2027", MatchKind.Same)]
    [InlineData("I will light every park and path by 2029.", MatchKind.ChangedALittle)]
    [InlineData("The force should walk every beat.", MatchKind.New)]
    public void A_text_is_the_same_changed_a_little_or_new(string text, MatchKind expected) =>
        Match([(text, "A")], [("I will light every park by 2027.", "A")]).Single().Kind.ShouldBe(expected);

    [Fact]
    public void Each_known_statement_is_used_once_and_its_own_section_comes_first()
    {
        var matches = Match([("We will act.", "B"), ("We will act.", "A"), ("We will act.", "C")], [("We will act.", "A"), ("We will act.", "B")]);

        matches.Select(m => m.Known?.Reference).ShouldBe(["C2", "C1", null]);
    }

    [Fact]
    public void An_exact_match_is_not_lost_to_a_near_one_that_comes_earlier()
    {
        var matches =
            Match([("I will light every park by 2028.", "A"), ("I will light every park by 2027.", "A")], [("I will light every park by 2027.", "A")]);

        matches.Select(m => m.Kind).ShouldBe([MatchKind.New, MatchKind.Same]);
    }

    [Fact]
    public void The_nearest_of_two_alike_wins()
    {
        var matches = Match(
            [("I will fund twelve youth clubs in the north of the county.", "A"), ("I will fund nine youth clubs in the south of the county.", "A")],
            [("I will fund eight youth clubs in the south of the county.", "A"), ("I will fund ten youth clubs in the north of the county.", "A")]);

        matches.Select(m => m.Known?.Reference).ShouldBe(["C2", "C1"]);
    }

    private static IReadOnlyList<StatementMatch> Match((string Text, string Section)[] texts, (string Text, string Section)[] known) => StatementMatcher.Match(
        [.. texts.Select(t => (t.Text, (IReadOnlyList<string>)[t.Section]))],
        [.. known.Select((k, i) => new KnownStatement(Guid.CreateVersion7(), $"C{i + 1}", k.Text, [k.Section]))]);
}
