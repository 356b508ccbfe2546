namespace Frankpledge.Documents;

/// <summary>Refuses Markdown nested deeper than a tree can hold, before one is built.</summary>
internal static class MarkdownNesting
{
    private const int LongestNumber = 9;

    /// <summary>Counts the marks that open a level at the beginning of a line, and brackets that stay open in a paragraph.</summary>
    public static void Check(string text, Reading reading)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = 0;
            var rest = line.TrimStart(" \t");
            while (depth <= reading.Limits.Nesting && Mark(rest) is > 0 and var mark)
            {
                depth++;
                rest = rest[mark..].TrimStart(" \t");
            }

            if (depth > reading.Limits.Nesting && line.Trim("-* \t").Length > 0)
            {
                throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
            }
        }
    }

    /// <summary>The length of what opens a quotation or an item: "&gt;", "-", "12.", "iv)"; 0 where nothing does.</summary>
    private static int Mark(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is '>' or '-' or '*' or '+')
        {
            return text.IsEmpty ? 0 : 1;
        }

        var number = 0;
        while (number < LongestNumber && number < text.Length && char.IsAsciiLetterOrDigit(text[number]))
        {
            number++;
        }

        return number > 0 && number + 1 < text.Length && text[number] is '.' or ')' && text[number + 1] is ' ' or '\t' ? number + 1 : 0;
    }
}
