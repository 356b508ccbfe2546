using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>Letters with and without their accents: "e", "\u00E9" and "\u00EB" are one letter to whoever looks for a name, as they are to search.</summary>
internal static class LetterMarks
{
    /// <summary>Letters with marks that are one character each, Latin and its extensions.</summary>
    private static readonly Dictionary<char, char> Bases = Enumerable.Range('\u00C0', '\u1F00' - '\u00C0').Select(sign => (char)sign)
        .Select(sign => (Sign: sign, Parts: $"{sign}".Normalize(NormalizationForm.FormD)))
        .Where(one => one.Parts.Length > 1 && char.IsLetter(one.Parts[0]) && one.Parts.Skip(1).All(IsMark)).ToDictionary(one => one.Sign, one => one.Parts[0]);

    private static readonly ILookup<char, char> Marked = Bases.ToLookup(pair => pair.Value, pair => pair.Key);

    /// <summary>A mark that follows its letter.</summary>
    public static bool IsMark(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    public static char Base(char letter) => Bases.GetValueOrDefault(letter, letter);

    /// <summary>Finds the letter with whatever marks it has; any other sign only itself.</summary>
    public static string Pattern(char letter) => !char.IsLetter(letter) ? Regex.Escape($"{letter}")
        : $"[{Base(letter)}{string.Concat(Marked[Base(letter)])}]" + @"(?>\p{Mn}*)";
}
