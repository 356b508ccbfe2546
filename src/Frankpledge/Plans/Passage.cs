using System.Text;
using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>
/// Words to be taken out of a text, and what is put in their place. They are found as whole words, in capitals or not, across a line break, with whatever
/// apostrophe, hyphen or accent somebody typed: "Ann" is not taken out of "annual", "O'Neil" goes with "O\u2019Neil" and "Zoe" with "Zo\u00EB", as search
/// finds them.
/// </summary>
internal sealed class Passage(string words, string note)
{
    private const string Apostrophes = "'\u2018\u2019\u02BC\u2032`\u00B4";

    /// <summary>Signs without width, which nobody sees between the letters of a name.</summary>
    private const string Invisible = "[\u200B-\u200D\u2060\uFEFF]*";
    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private readonly Regex pattern = new(
        @"(?<![\p{L}\p{N}])"
            + string.Join(@"\s+", words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(Letters)) + @"(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public string Note => note;

    /// <summary>Words that have a note among them are looked for with it; all others around the notes only, which are nobody's words to remove.</summary>
    private readonly bool hasNote = words.Contains(RemovedWords.Marker, StringComparison.Ordinal);

    /// <summary>What the one note says that the words are; null where they are others, or more.</summary>
    public string? OnlyNote { get; } = RemovalNotes.In(words.Trim()) is [{ Start.Value: 0 } only] && only.End.Value == words.Trim().Length
        ? RemovalNotes.Said(words.Trim())[0] : null;

    public bool IsIn(string? text) => text is not null && Whole(text) is var whole && pattern.IsMatch(whole)
        && (!whole.Contains(RemovedWords.Marker, StringComparison.Ordinal) || Places(whole).Count > 0);

    /// <summary>The notes in a text that say the words. Such a note is removed as a whole only: what it says is no word of the plan.</summary>
    public IEnumerable<string> NotesIn(string text) =>
        hasNote ? [] : RemovalNotes.In(text).Select(place => text[place]).Where(one => pattern.IsMatch(Whole(one[RemovedWords.Marker.Length..])));

    public string Without(string text)
    {
        if (!IsIn(text))
        {
            return text;
        }

        var whole = Whole(text);
        return Enumerable.Reverse(Places(whole)).Aggregate(whole, (left, place) => $"{left[..place.Start]}{note}{left[place.End..]}");
    }

    /// <summary>Where a place of a text is once the passage is out of it; one inside the passage comes to stand behind the note.</summary>
    /// <param name="place">0-based, in characters.</param>
    public int Moved(string text, int place)
    {
        if (!IsIn(text))
        {
            return place;
        }

        var at = Whole(text[..Math.Min(place, text.Length)]).Length;
        return Places(Whole(text)).Where(found => found.Start < at)
            .Aggregate(at, (moved, found) => moved + note.Length - (Math.Min(at, found.End) - found.Start));
    }

    public string? WithoutOrNull(string? text) => text is null ? null : Without(text);

    /// <summary>
    /// How to change what was read out of some texts: a label goes with the passage also where it is only a part of it, "Smith" out of "Ann Smith", or
    /// runs over its edge. One that still stands in the rest of the texts was not read out of the passage alone, and stays.
    /// </summary>
    /// <param name="texts">The texts as they are, with the passage; labels may be among them.</param>
    public Func<string, string> InLabelsOf(IEnumerable<string?> texts)
    {
        var before = texts.OfType<string>().Distinct().ToList();
        var hit = before.FindAll(IsIn).SelectMany(text => new[] { text, Tokenizer.Clean(text) }).Distinct().ToList();
        var asRead = new Passage(Tokenizer.Clean(words), note);
        var rest = before.FindAll(text => text.Length > words.Length || !new Passage(text, "").IsIn(words));
        return label => IsIn(label) ? Without(label) : asRead.IsIn(label) ? asRead.Without(label)
            : label.Any(char.IsLetter) && hit.Exists(text => text.Contains(label, StringComparison.OrdinalIgnoreCase))
                && new Passage(label, "") is var part && hit.Exists(part.IsIn)
                && !rest.Exists(text => text != label && part.IsIn(asRead.Without(Tokenizer.Clean(Without(text)))))
            ? note : label;
    }

    /// <summary>In small letters without marks, with one kind of apostrophe and of hyphen: sign for sign, so that places stay.</summary>
    internal static string Folded(string text) => string.Create(text.Length, text, (signs, from) =>
    {
        for (var at = 0; at < signs.Length; at++)
        {
            signs[at] = Apostrophes.Contains(from[at], StringComparison.Ordinal) ? '\''
                : Hyphens.Contains(from[at], StringComparison.Ordinal) ? '-' : char.ToLowerInvariant(LetterMarks.Base(from[at]));
        }
    });

    private List<(int Start, int End)> Places(string text)
    {
        var (found, from) = (new List<(int, int)>(), 0);
        foreach (var (start, end) in hasNote ? [] : RemovalNotes.In(text).Select(place => (place.Start.Value, place.End.Value)))
        {
            Add(from, start);
            from = end;
        }

        Add(from, text.Length);
        return found;

        void Add(int start, int end) =>
            found.AddRange(pattern.Matches(text[start..end]).Select(match => (start + match.Index, start + match.Index + match.Length)));
    }

    /// <summary>Whether a number was read out of the passage: the texts state it, and do not without it.</summary>
    /// <param name="texts">The texts as they are, with the passage.</param>
    public Func<decimal, bool> NumbersOutOf(IEnumerable<string?> texts)
    {
        var hit = texts.OfType<string>().Where(IsIn).ToList();
        var left = hit.SelectMany(text => StatedNumbers.In(Without(text))).ToHashSet();
        var gone = hit.SelectMany(StatedNumbers.In).Concat(hit.Count == 0 ? [] : StatedNumbers.In(words)).Where(number => !left.Contains(number)).ToHashSet();
        return gone.Contains;
    }

    /// <summary>The letters of a word, whatever invisible sign parts them; two s are one sharp s.</summary>
    private static string Letters(string word) => string.Join(Invisible,
        Regex.Matches(word.Replace("\u00DF", "ss", StringComparison.Ordinal).Replace("\u1E9E", "ss", StringComparison.Ordinal), "ss|.", RegexOptions.IgnoreCase)
            .Select(sign => sign.Length == 2 ? $"(?:ss|s{Invisible}s|\u00DF|\u1E9E)" : LetterMarks.IsMark(sign.Value[0]) ? "" : Letter(sign.Value[0])));

    private static string Letter(char letter) => Apostrophes.Contains(letter, StringComparison.Ordinal) ? $"[{Regex.Escape(Apostrophes)}]"
        : Hyphens.Contains(letter, StringComparison.Ordinal) ? $"[{Hyphens[1..]}-]"
        : LetterMarks.Pattern(letter);

    /// <summary>Letters with their accents as one character each; hyphens that only show at the end of a line are left out.</summary>
    private static string Whole(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal).Normalize();
}
