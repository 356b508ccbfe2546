using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>
/// Words to be taken out of a text, and what is put in their place. They are found as whole words, in capitals or not, across a line break, with whatever
/// apostrophe or hyphen somebody typed and however an accent is stored: "Ann" is not taken out of "annual", and "O'Neil" goes with "O\u2019Neil".
/// </summary>
internal sealed class Passage(string words, string note)
{
    private const string Apostrophes = "'\u2018\u2019\u02BC\u2032`\u00B4";
    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private readonly Regex pattern = new(
        @"(?<![\p{L}\p{N}])"
            + string.Join(@"\s+", words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Concat(word.Select(Letter)))) + @"(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public string Note => note;

    public bool IsIn(string? text) => text is not null && pattern.IsMatch(Whole(text));

    public string Without(string text) => IsIn(text) ? pattern.Replace(Whole(text), note.Replace("$", "$$", StringComparison.Ordinal)) : text;

    public string? WithoutOrNull(string? text) => text is null ? null : Without(text);

    /// <summary>
    /// How to change what was read out of some texts: a label goes with the passage also where it is only a part of it, "Smith" out of "Ann Smith", or
    /// runs over its edge. One that still stands in the rest of the texts was not read out of the passage alone, and stays.
    /// </summary>
    /// <param name="texts">The texts as they are, with the passage; labels may be among them.</param>
    public Func<string, string> InLabelsOf(IEnumerable<string?> texts)
    {
        var before = texts.OfType<string>().Distinct().ToList();
        var hit = before.FindAll(IsIn);
        return label => IsIn(label) ? Without(label)
            : label.Any(char.IsLetter) && hit.Exists(text => text.Contains(label, StringComparison.OrdinalIgnoreCase))
                && new Passage(label, "") is var part && hit.Exists(part.IsIn) && !before.Exists(text => text != label && part.IsIn(Without(text)))
            ? note : label;
    }

    private static string Letter(char letter) => Apostrophes.Contains(letter, StringComparison.Ordinal) ? $"[{Regex.Escape(Apostrophes)}]"
        : Hyphens.Contains(letter, StringComparison.Ordinal) ? $"[{Hyphens[1..]}-]"
        : Regex.Escape($"{letter}");

    /// <summary>Letters with their accents as one character each; hyphens that only show at the end of a line are left out.</summary>
    private static string Whole(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal).Normalize();
}
