using System.Text;
using Frankpledge.Common;

namespace Frankpledge.Documents;

/// <summary>Cleans letters and spaces as they come out of office formats.</summary>
internal static class Words
{
    /// <summary>Any run of white space becomes one space; invisible characters go; ligatures become letters.</summary>
    /// <param name="withSigns">Whether a raised digit that points at a note leaves a sign of it.</param>
    public static string Clean(string text, bool withSigns = false)
    {
        var clean = new StringBuilder(text.Length);
        var gap = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                && NotText.IsNoncharacter(char.ConvertToUtf32(letter, text[i + 1])))
            {
                i++;
            }
            else if (char.IsWhiteSpace(letter) || letter is '\u00A0' or '\u202F' or '\u2007')
            {
                gap = clean.Length > 0;
            }
            else if (!gap && NoteMarks.IsRaisedDigit(letter) && NoteMarks.Points(clean))
            {
                var end = i + 1;
                while (end < text.Length && NoteMarks.IsRaisedDigit(text[end]))
                {
                    end++;
                }

                if (withSigns)
                {
                    NoteSigns.Append(clean, NoteSigns.Typed(text[i..end].Normalize(NormalizationForm.FormKC)));
                }

                i = end - 1;
            }
            else if (!IsHidden(letter) && !(char.IsControl(letter) && letter != '\t'))
            {
                if (gap)
                {
                    clean.Append(' ');
                    gap = false;
                }

                Append(clean, letter);
            }
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, char letter)
    {
        if (letter is >= '\uFB00' and <= '\uFB06')
        {
            clean.Append(letter.ToString().Normalize(NormalizationForm.FormKC));
        }
        else
        {
            clean.Append(letter == '\u2011' ? '-' : letter);
        }
    }

    /// <summary>Characters that nobody sees: soft hyphens, joiners, marks of byte order and of an object,
    /// those that turn the order of letters round, and what is no character.</summary>
    public static bool IsHidden(char letter) =>
        letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFFFC' || NotText.TurnsLetters(letter)
            || NotText.IsNoncharacter(letter);
}
