namespace Frankpledge.Documents;

/// <summary>Finds tables in plain text: cells parted by tabs, by bars as in Markdown, or by wide gaps.</summary>
internal static class TextTables
{
    /// <summary>How many lines from <paramref name="start"/> on are rows of one table; 0 when there is none.</summary>
    public static int Rows(IReadOnlyList<TextLine> lines, bool[] furniture, int start)
    {
        var style = Style(lines[start].Text);
        if (style == '\0' && lines[start].Indent >= 4 && start + 1 < lines.Count && Style(lines[start + 1].Text) == '\t')
        {
            style = '\t';
        }

        var end = style == '\0' ? start : start + 1;
        while (end > start && end < lines.Count && !furniture[end] && (Style(lines[end].Text) == style || IsRowOf(style, lines[end].Text)))
        {
            end++;
        }

        var least = style switch { '|' => 2, '\t' => 2, _ => 3 };
        return end - start >= least ? end - start : 0;
    }

    /// <summary>The rows as cells; a first row without figures above rows with figures is a header, and so is the row above a Markdown rule.</summary>
    public static TableCells Read(IReadOnlyList<TextLine> lines, int start, int count)
    {
        var rows = new List<IReadOnlyList<string>>(count);
        var headers = 0;
        for (var i = start; i < start + count; i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Count > 0 && cells.All(cell => cell.Length > 0 && cell.Trim('-', ':').Length == 0))
            {
                headers = rows.Count;
                continue;
            }

            rows.Add(cells);
        }

        var looksHeaded = rows.Count > 1 && rows[0].Skip(1).Any(cell => cell.Any(char.IsLetter)) && !rows[0].Skip(1).Any(IsFigure);
        return new TableCells(rows, null, headers > 0 ? headers : looksHeaded ? 1 : 0);
    }

    private static bool IsFigure(string cell) =>
        cell.Length > 0 && cell.Any(char.IsAsciiDigit) && !cell.Any(char.IsLetter) && cell is not [_, _, _, _, '-' or '/', ..];

    private static char Style(string text)
    {
        if (text.Length < 3)
        {
            return '\0';
        }

        var words = TextMarker.At(text) is { } marker ? text[marker.Length..] : text;
        return words.Contains('\t', StringComparison.Ordinal) ? '\t'
            : text[0] == '|' && text.IndexOf('|', 1) > 0 ? '|'
            : words.Length == text.Length && Gaps(text) is var gaps && (gaps >= 2 || (gaps == 1 && char.IsAsciiDigit(text[^1]))) ? ' '
            : '\0';
    }

    private static bool IsRowOf(char style, string text) => style == '|' && text.StartsWith('|');

    private static int Gaps(string text)
    {
        var gaps = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == ' ' && text[i + 1] == ' ' && text[i + 2] == ' ')
            {
                gaps++;
                while (i + 1 < text.Length && text[i + 1] == ' ')
                {
                    i++;
                }
            }
        }

        return gaps;
    }

    private static List<string> Cells(TextLine line)
    {
        // A tab before the first letter is an empty first cell.
        if (line.Text.Contains('\t', StringComparison.Ordinal) || line.Indent >= 4)
        {
            var cells = line.Text.Split('\t').Select(cell => cell.Trim()).ToList();
            if (line.Indent >= 4)
            {
                cells.InsertRange(0, Enumerable.Repeat("", line.Indent / 4));
            }

            return cells;
        }

        return line.Text.StartsWith('|')
            ? line.Text.Trim('|').Split('|').Select(cell => cell.Trim()).ToList()
            : line.Text.Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
    }
}
