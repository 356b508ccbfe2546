using System.Text;
using Frankpledge.Common;

namespace Frankpledge.Documents;

/// <summary>A line of a plain text as it was read, cleaned of characters that nobody sees.</summary>
/// <param name="Number">1-based; a form feed does not begin a new line.</param>
/// <param name="Text">Without spaces at either end; a tab at the end stays; blank lines are empty.</param>
/// <param name="Indent">Columns before the first letter; a tab fills up to the next multiple of four.</param>
/// <param name="Page">1-based page, counted by form feeds; null when the text has none.</param>
internal readonly record struct TextLine(int Number, string Text, int Indent, int? Page)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>Cuts <paramref name="text"/> at CR LF, LF, CR, NEL and the Unicode line and paragraph separators.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        int? page = text.Contains('\f', StringComparison.Ordinal) ? 1 : null;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !EndsLine(text[i]))
            {
                continue;
            }

            lines.Add(Clean(lines.Count + 1, text.AsSpan(start, i - start), ref page));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        return lines;
    }

    private static bool EndsLine(char letter) => letter is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static TextLine Clean(int number, ReadOnlySpan<char> raw, ref int? page)
    {
        var kept = new StringBuilder(raw.Length);
        var indent = 0;
        foreach (var letter in raw.EnumerateRunes())
        {
            switch (letter.IsBmp ? (char)letter.Value : '\0')
            {
                case '\0' when !letter.IsBmp:
                    kept.Append(NotText.IsNoncharacter(letter.Value) ? "" : letter.ToString());
                    break;
                case '\f':
                    page++;
                    break;
                case var hidden when Words.IsHidden(hidden):
                    break;
                case '\t' when kept.Length == 0:
                    indent += 4 - (indent % 4);
                    break;
                case '\t':
                    kept.Append('\t');
                    break;
                case var white when char.IsWhiteSpace(white) || char.IsControl(white):
                    indent += kept.Length == 0 ? 1 : 0;
                    kept.Append(kept.Length == 0 ? "" : " ");
                    break;
                default:
                    kept.Append(letter);
                    break;
            }
        }

        // A tab at the end is an empty last cell.
        var text = kept.ToString().TrimEnd(' ');
        return new TextLine(number, text.AsSpan().IsWhiteSpace() ? "" : text, indent, page);
    }
}
