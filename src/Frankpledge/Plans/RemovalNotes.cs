using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Plans;

/// <summary>The notes in a published text that stand in place of removed words: <c>[removed: a name]</c>.</summary>
public static partial class RemovalNotes
{
    /// <summary>Where they stand, in order. A note ends with the bracket that closes it, whatever brackets it has inside.</summary>
    public static IReadOnlyList<Range> In(string text)
    {
        var found = new List<Range>();
        for (var at = Next(text, 0); at >= 0; at = Next(text, found.Count == 0 ? at + 1 : Math.Max(at + 1, found[^1].End.Value)))
        {
            if (EndOf(text, at) is { } end)
            {
                found.Add(at..end);
            }
        }

        return found;
    }

    /// <summary>What is left before, between and after them: one more than there are notes.</summary>
    public static IReadOnlyList<string> Around(string text)
    {
        var (pieces, at) = (new List<string>(), 0);
        foreach (var note in In(text))
        {
            pieces.Add(text[at..note.Start]);
            at = note.End.Value;
        }

        return [.. pieces, text[at..]];
    }

    /// <summary>What each says, without the marks around it.</summary>
    public static IReadOnlyList<string> Said(string text) => [.. In(text).Select(note => text[note][RemovedWords.Marker.Length..^1])];

    /// <summary>Whether nothing is left of a text but what stands in place of removed words: then it names nobody.</summary>
    public static bool IsAllRemoved(string text) => In(text).Count > 0 && !string.Concat(Around(text)).Any(char.IsLetterOrDigit);

    /// <summary>How many beginnings a text has of what a reader takes for such a note, however it is typed.</summary>
    public static int LikeOne(string? text) => text is null ? 0 : Like().Count(text);

    public static int FirstLikeOne(string text) => Like().Match(text) is { Success: true } found ? found.Index : 0;

    /// <summary>Nobody types one: only a removal puts it where words were.</summary>
    /// <param name="before">The texts that stood there, whose notes may stay.</param>
    public static IReadOnlyList<Reason> WhyNotTyped(string? text, params IEnumerable<string?> before) =>
        LikeOne(text) > before.Select(LikeOne).Append(0).Max()
            ? [new("NoteTyped", "“[removed: ” stands where the office removed words from what it had published. Write this without it.")] : [];

    [GeneratedRegex(@"[\[\uFF3B]\s*removed\s*[:\uFF1A]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Like();

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.IndexOf(RemovedWords.Marker, from, StringComparison.Ordinal);

    private static int? EndOf(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.IndexOf(']', start) is >= 0 and var first ? first + 1 : null;
    }
}
