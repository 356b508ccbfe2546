namespace Frankpledge.Documents;

/// <summary>Refuses Markdown nested deeper than a tree can hold, before one is built.</summary>
internal static class MarkdownNesting
{
    /// <summary>Counts the marks that open a level at the beginning of a line, and brackets that stay open in a paragraph.</summary>
    public static void Check(string text, Reading reading)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = 0;
            foreach (var letter in line)
            {
                if (letter is not ('>' or '-' or '*' or '+' or ' ' or '\t'))
                {
                    break;
                }

                depth += letter is ' ' or '\t' ? 0 : 1;
            }

            if (depth > reading.Limits.Nesting && line.Trim("-* \t").Length > 0)
            {
                throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
            }
        }
    }
}
