namespace Frankpledge.Documents.Html;

/// <summary>Refuses pages that open far more elements than they close, before a parser builds a tree of them.</summary>
internal static class HtmlNesting
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        // These close themselves when the next one opens.
        "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup", "optgroup", "rp", "rt", "html", "head", "body",
    };

    public static void Check(string source, Reading reading)
    {
        var depth = 0;
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            var closes = source[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < source.Length && end - start < 40 && char.IsAsciiLetterOrDigit(source[end]))
            {
                end++;
            }

            if (end == start || Void.Contains(source[start..end]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > 4 * reading.Limits.Nesting)
            {
                throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
            }
        }
    }
}
