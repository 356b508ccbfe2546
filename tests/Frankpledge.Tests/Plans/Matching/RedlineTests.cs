using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Tests.Plans.Matching;

public sealed class RedlineTests
{
    [Theory]
    [InlineData("I will light every park.", "I will light every park.", "I will light every park.")]
    [InlineData("I will light every park.", "I will light every park and path.", "I will light every -park. +park and path.")]
    [InlineData("By 2026 I will act.", "By 2027 I will act.", "By -2026 +2027 I will act.")]
    [InlineData("", "All new", "+All new")]
    [InlineData("All gone", "", "-All gone")]
    [InlineData("", "", "")]
    public void Words_are_kept_removed_or_added_in_reading_order(string before, string after, string expected) =>
        string.Join(' ', Redline.Of(before, after).Select(piece => Mark(piece.Kind) + piece.Text)).ShouldBe(expected);

    [Fact]
    public void Without_the_added_it_is_the_old_text_and_without_the_removed_the_new() => Check.QuickThrowOnFailure(Prop.ForAll<string[], string[]>((a, b) =>
    {
        var (old, fresh) = (Plain(a), Plain(b));
        var pieces = Redline.Of(old, fresh);
        Of(pieces, RedlineKind.Added).ShouldBe(old);
        Of(pieces, RedlineKind.Removed).ShouldBe(fresh);
        pieces.Zip(pieces.Skip(1)).ShouldAllBe(pair => pair.First.Kind != pair.Second.Kind);
    }));

    private static string Plain(string[] words) =>
        string.Join(' ', words.SelectMany(word => (word ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Of(IReadOnlyList<RedlinePiece> pieces, RedlineKind without) =>
        string.Join(' ', pieces.Where(p => p.Kind != without).Select(p => p.Text));

    private static string Mark(RedlineKind kind) => kind switch
    {
        RedlineKind.Added => "+",
        RedlineKind.Removed => "-",
        _ => "",
    };
}
