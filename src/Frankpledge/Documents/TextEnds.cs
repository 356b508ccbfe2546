namespace Frankpledge.Documents;

/// <summary>How a stretch of text ends: with its sentence, or in the middle of it.</summary>
internal static class TextEnds
{
    private static readonly string[] OpenWords =
        ["a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "include", "includes", "including", "into", "is", "its", "my", "of", "on", "or", "our",
            "that", "the", "their", "this", "to", "which", "will", "with"];

    /// <summary>Whether a sentence cannot stop at <paramref name="word"/>.</summary>
    public static bool IsOpen(string word) => OpenWords.Contains(word);

    /// <summary>Whether <paramref name="word"/> is open, but may end a line that asks: "What we stand for".</summary>
    public static bool IsStranded(string word) => word is "as" or "at" or "by" or "for" or "from" or "in" or "into" or "of" or "on" or "to" or "with";

    /// <summary>Whether <paramref name="end"/> closes a sentence, a stem or a clause, whatever quotes, brackets and footnote marks stand behind it.</summary>
    public static bool EndsSentence(string end)
    {
        var text = end.AsSpan().TrimEnd("*_”’\"') ");
        text = text.EndsWith("]") && text.LastIndexOf('[') is > 0 and var note && text.Length - note < 6 ? text[..note] : text.TrimEnd(']');
        return text.IsEmpty || text[^1] is '.' or '!' or '?' or ':' or ';';
    }
}
