using System.Text;

namespace Frankpledge.Statistics.Text;

/// <summary>The words of a text: runs of letters, digits and accents of any script, in lower case.</summary>
public static class Tokens
{
    /// <summary>The words of <paramref name="text"/> in their order; none for a text without letters or digits.</summary>
    /// <remarks>An apostrophe inside a word belongs to it (don't, o'clock), as does a point or comma between digits (1,000 or 3.5);
    /// hyphens part words.</remarks>
    public static IReadOnlyList<string> Of(string text)
    {
        var clean = Clean(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < clean.Length; i++)
        {
            if (Belongs(clean, i, out var length))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0 && !Joins(clean, i))
            {
                words.Add(clean[start..i]);
                start = -1;
            }

            i += length - 1;
        }

        return start < 0 ? words : [.. words, clean[start..]];
    }

    /// <summary>Composed accents, lower case, one kind of apostrophe; halves of characters that cannot be read become a sign that parts words.</summary>
    private static string Clean(string text)
    {
        var readable = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;
        return readable.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u02BC', '\'');
    }

    private static bool Belongs(string text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
        return Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    private static bool Joins(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        return text[at] == '\'' ? char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) : text[at] is '.' or ',' && char.IsDigit(text[at - 1])
            && char.IsDigit(text[at + 1]);
    }
}
