namespace Frankpledge.Documents;

/// <summary>Finds contents lists: they repeat the headings and are no part of the text.</summary>
internal static class TextContents
{
    /// <summary>
    /// Neighbouring lines that end in a page number behind dots, a tab or a wide gap, and whose numbers do not fall: three of them
    /// behind dots or below the word Contents, or a dozen anywhere.
    /// </summary>
    public static void Mark(IReadOnlyList<TextLine> lines, bool[] furniture)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            int last = i - 1, entries = 0, page = 0, dotted = 0;
            for (var j = i; j < lines.Count && (lines[j].IsBlank || ContentsPage(lines[j].Text) >= page); j++)
            {
                if (!lines[j].IsBlank)
                {
                    dotted += lines[j].Text.Contains("..", StringComparison.Ordinal) || lines[j].Text.Contains('…', StringComparison.Ordinal) ? 1 : 0;
                    (entries, page, last) = (entries + 1, ContentsPage(lines[j].Text)!.Value, j);
                }
            }

            if ((entries >= 3 && (dotted * 2 > entries || IsBelowContents(lines, i))) || entries >= 12)
            {
                Array.Fill(furniture, true, i, last - i + 1);
            }

            i = Math.Max(i, last);
        }
    }

    private static bool IsBelowContents(IReadOnlyList<TextLine> lines, int i)
    {
        for (var above = i; above >= 0 && above > i - 6; above--)
        {
            if (lines[above].Text.Contains("contents", StringComparison.OrdinalIgnoreCase)
                || lines[above].Text.Contains("cynnwys", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int? ContentsPage(string text)
    {
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        var gap = digits;
        while (gap > 0 && text[gap - 1] is '.' or '…' or ' ' or '\t' or '·' or '_')
        {
            gap--;
        }

        var filler = text.AsSpan(gap, digits - gap);
        var leads = filler.Contains('\t') || filler.Contains("..", StringComparison.Ordinal) || filler.Contains(". .", StringComparison.Ordinal)
            || filler.Contains('…') || filler.Contains("   ", StringComparison.Ordinal);
        return leads && text.Length - digits is > 0 and <= 3 && gap > 1 && char.IsLetterOrDigit(text[0]) && !text.AsSpan(0, gap).Contains('\t')
            && text.AsSpan(0, gap).ContainsAnyInRange('A', 'z') ? int.Parse(text.AsSpan(digits), System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
