using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>
/// The fingerprint of a run of words of which nothing, or next to nothing, is left beside the note: by what stands around them they could not be known
/// again. The words themselves are kept nowhere.
/// </summary>
/// <param name="Words">How many words and figures were hashed.</param>
/// <param name="At">Which of them is the first that was removed, 0-based.</param>
/// <param name="Count">How many were removed.</param>
/// <param name="IsAll">Whether they were all of their text, so that only a text of the very same words is meant: of two words many a sentence has both.</param>
public sealed partial record RemovedPrint(int Words, int At, int Count, bool IsAll, string Sha256)
{
    /// <summary>From so many words on a run is known again wherever it stands.</summary>
    private const int Telling = 4;

    /// <param name="removal">The removal's id: the same words have another fingerprint in each.</param>
    /// <param name="texts">The texts of the plan before the words went.</param>
    internal static IReadOnlyList<RemovedPrint> Of(Guid removal, string passage, Passage without, IEnumerable<string> texts)
    {
        var words = Read(passage);
        var found = new List<RemovedPrint>();
        if (words.Count >= Telling)
        {
            found.Add(new(words.Count, 0, words.Count, false, Hash(removal, words)));
        }

        foreach (var text in texts.Where(text => without.IsIn(text) && RemovedWords.Of(without.Without(text)) is null).Distinct())
        {
            var all = Read(text);
            if (RunAt(all, words) is { } at && !(words.Count == all.Count && words.Count >= Telling))
            {
                found.Add(new(all.Count, at, words.Count, true, Hash(removal, all)));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>Where the words stand in a text, as that text writes them.</summary>
    internal IEnumerable<string> In(Guid removal, string text)
    {
        var all = Read(text);
        for (var first = 0; first + Words <= all.Count && (!IsAll || (first == 0 && Words == all.Count)); first++)
        {
            if (Hash(removal, all.Skip(first).Take(Words)) == Sha256)
            {
                yield return text[all[first + At].Start..all[first + At + Count - 1].End];
            }
        }
    }

    private static int? RunAt(List<Token> all, List<Token> words)
    {
        for (var at = 0; words.Count > 0 && at + words.Count <= all.Count; at++)
        {
            if (all.Skip(at).Take(words.Count).Select(one => one.Word).SequenceEqual(words.Select(one => one.Word), StringComparer.Ordinal))
            {
                return at;
            }
        }

        return null;
    }

    private static string Hash(Guid removal, IEnumerable<Token> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{removal:D}\n{string.Join(' ', words.Select(one => one.Word))}")));

    private static List<Token> Read(string text) =>
        [.. Word().Matches(text).Select(match => new Token(Passage.Folded(match.Value.Normalize()).Replace("\u00AD", "", StringComparison.Ordinal),
            match.Index, match.Index + match.Length))];

    private sealed record Token(string Word, int Start, int End);

    /// <summary>Marks between words make no others, as a comma does not; an apostrophe, a soft hyphen and an accent are part of theirs.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}%£€$](?:[\p{L}\p{N}\p{M}\u00AD]|['\u2018\u2019](?=\p{L}))*")]
    private static partial Regex Word();
}
