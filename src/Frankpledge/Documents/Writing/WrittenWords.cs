using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Writing;

/// <summary>Texts as their readers read them.</summary>
public static partial class WrittenWords
{
    /// <summary>Texts one after the other with single spaces; nothing but white space is made the same.</summary>
    public static string Of(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>
    /// Without the marks of a plain source that a reader does not read: <c>**bold**</c>, <c>__bold__</c>, <c>`code`</c> and the address of
    /// <c>[words](address)</c>. What only looks like a mark stays: a lone star, <c>2 * 3</c>, <c>snake_case</c>. Control characters, which no format takes,
    /// become spaces.
    /// </summary>
    public static string Read(string source)
    {
        var read = source.AsSpan().ContainsAny("*_`[") ? Marks().Replace(source, match => match.Groups["words"].Value) : source;
        read = read.Contains("**", StringComparison.Ordinal) ? LoneBold().Replace(read, "") : read;
        return read.Any(NotWritten) ? string.Concat(read.Select(sign => NotWritten(sign) ? ' ' : sign)) : read;
    }

    private static bool NotWritten(char sign) => (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r')) || sign is '\uFFFE' or '\uFFFF';

    [GeneratedRegex(
        @"\*\*(?<words>[^\s*](?:[^*]*[^\s*])?)\*\*|(?<![\p{L}\p{N}_])__(?<words>[^\s_](?:[^_]*[^\s_])?)__(?![\p{L}\p{N}_])|`(?<words>[^`\n]+)`|(?<!!)\[(?<words>[^\[\]\n]+)\]\([^()\s]*\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Bold that was opened in one sentence and closed in another leaves half a pair in each.</summary>
    [GeneratedRegex(@"(?<![*\s\p{N}])\*\*(?!\*)|(?<!\*)\*\*(?![*\s\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex LoneBold();
}
