using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Search;

/// <summary>A word of a text and its place: small letters, no accents, apostrophes left out; a hyphen between letters belongs to the word.</summary>
internal readonly record struct PlacedWord(string Word, int Start, int End)
{
    public bool IsHyphened => Word.Contains('-', StringComparison.Ordinal);
}

/// <summary>Parts a text into the words that search knows. "break-in" is one word with any hyphen, "victim's" is "victims", "2,000" is "2000".</summary>
public static partial class SearchWords
{
    /// <summary>A part of a hyphened word is found by itself from this length on: "focused" finds "victim-focused", "in" does not find "break-in".</summary>
    internal const int ShortestPart = 4;

    private const int ShortestTelling = 6;

    /// <summary>The words that stand in most of the texts, each in one of its forms; small words, short ones and those of a single text left out. Those
    /// that a heading has too go first: they say what a plan is about, where "publish" and "reduce" stand in every plan. Words of the names of the area, of
    /// its bodies and of the plan are left out: they find everything.</summary>
    public static IReadOnlyList<string> InMost(IEnumerable<string> texts, IEnumerable<string> headings, IEnumerable<string> names, int most)
    {
        var named = names.SelectMany(Split).Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        var headed = headings.SelectMany(Split).Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. texts
            .SelectMany(text => Split(Inserted().Replace(text, " "))
                .Where(word => word.Length >= ShortestTelling && word.All(char.IsLetter) && !StopWords.Has(word)).Distinct())
            .GroupBy(EnglishStemmer.Stem).Where(same => same.Count() > 1 && !named.Contains(same.Key))
            .OrderByDescending(same => headed.Contains(same.Key)).ThenByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Take(most).Select(same => same.CountBy(word => word).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
                .First().Key)];
    }

    /// <summary>What stands in square brackets is an editor's, as the note in the place of a removed passage is.</summary>
    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Inserted();

    public static IEnumerable<string> Split(string text) => Place(text).Select(placed => placed.Word);

    internal static IEnumerable<PlacedWord> Place(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Continues(text, at))
            {
                at++;
            }

            yield return new(Plain(text[start..at]), start, at);
        }
    }

    /// <summary>The same with each part of a hyphened word in its own place: what phrases are compared with.</summary>
    internal static IEnumerable<PlacedWord> PlaceParts(string text)
    {
        foreach (var word in Place(text))
        {
            if (!word.IsHyphened)
            {
                yield return word;
                continue;
            }

            var start = word.Start;
            for (var at = word.Start; at <= word.End; at++)
            {
                if (at == word.End || IsHyphen(text[at]))
                {
                    if (Plain(text[start..at]) is { Length: > 0 } part)
                    {
                        yield return new(part, start, at);
                    }

                    start = at + 1;
                }
            }
        }
    }

    internal static IEnumerable<string> PartsOf(string word) => word.Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static bool Continues(string text, int at) => char.IsLetterOrDigit(text[at]) || IsUnseen(text[at])
        || ((text[at] is '\'' or '’' || IsHyphen(text[at])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    /// <summary>The plain hyphen, the true one and the one that does not break.</summary>
    private static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    /// <summary>Accents that follow their letter, and hyphens that show only at the end of a line.</summary>
    private static bool IsUnseen(char letter) => letter == '\u00AD' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormKD))
        {
            if (IsHyphen(letter))
            {
                plain.Append('-');
            }
            else if (char.IsLetterOrDigit(letter) || letter == '.')
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
