using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Tells a raised note mark from raised letters that belong to the words, such as the ending of 31st or the 2 of m2.</summary>
internal static partial class NoteMarks
{
    /// <summary>True when <paramref name="raised"/>, set behind <paramref name="before"/>, points to a note and is no part of the words.</summary>
    public static bool Is(string raised, StringBuilder before)
    {
        var tail = before.ToString(Math.Max(0, before.Length - 12), Math.Min(12, before.Length));
        return Mark().IsMatch(raised) && !(Power().IsMatch(raised) && UnitAtEnd().IsMatch(tail));
    }

    /// <summary>A digit that is raised as a letter of its own, such as ³.</summary>
    public static bool IsRaisedDigit(char letter) => letter is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    /// <summary>Whether a raised digit behind <paramref name="before"/> points to a note:
    /// behind a figure, a stop or a word, but not behind a unit or a letter of a formula.</summary>
    public static bool Points(StringBuilder before)
    {
        var letters = 0;
        while (letters < before.Length && letters < 3 && char.IsLetter(before[before.Length - 1 - letters]))
        {
            letters++;
        }

        return before.Length > 0 && letters is 0 or > 2;
    }

    [GeneratedRegex(@"^\s*[\[(]?(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|[*†‡§¶]{1,3}|[a-z])[\])]?[\s,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*[23]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Power();

    /// <summary>A measure of length that may be squared, as a word of its own or right behind its number.</summary>
    [GeneratedRegex(@"(?:^|[\s\d/])(?:[kcm]?m|ft|yd|in)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAtEnd();
}
