using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>
/// Takes the meaning from the marks inside a paragraph, or a table, that is longer than any that people write, or opens more brackets than it closes: the
/// parser of Markdown compares every mark in a paragraph with those before it, so that 40,000 stars would take it minutes, and gives up over a hundred open
/// brackets. The letters stay.
/// </summary>
internal static partial class MarkdownLongText
{
    /// <summary>Longest paragraph whose marks are read, in characters, inclusive.</summary>
    public const int Longest = 10_000;

    /// <summary>Most brackets open at once in a paragraph whose marks are read, inclusive.</summary>
    private const int MostOpen = 50;

    private const int MostCells = 250;

    /// <param name="lines">The lines of the text.</param>
    /// <returns>The same number of lines, and how many paragraphs lost their marks.</returns>
    public static (IReadOnlyList<string> Lines, int Unmarked) Quiet(IReadOnlyList<string> lines)
    {
        var quiet = lines.ToArray();
        var (first, length, unmarked) = (0, 0L, 0);
        var (open, mostOpen) = (0, 0);
        for (var at = 0; at < quiet.Length; at++)
        {
            // The parser gives every row as many cells as the longest has.
            if (quiet[at].AsSpan().Count('|') > MostCells)
            {
                quiet[at] = quiet[at].Replace("|", "\\|", StringComparison.Ordinal);
                unmarked++;
            }
        }

        for (var at = 0; at <= lines.Count; at++)
        {
            if (at == lines.Count || (Opens(lines[at]) && !(at > first && IsRow(lines[at]) && IsRow(lines[at - 1]))))
            {
                if (length > Longest || mostOpen > MostOpen)
                {
                    unmarked++;
                    for (var line = first; line < at; line++)
                    {
                        quiet[line] = Quiet(quiet[line]);
                    }
                }

                (first, length, open, mostOpen) = (at, 0, 0, 0);
            }

            var next = at == lines.Count ? "" : lines[at];
            length += next.Length;
            foreach (var mark in Brackets().EnumerateMatches(next))
            {
                open = next[mark.Index] switch { '[' => open + 1, ']' => Math.Max(0, open - 1), _ => open };
                mostOpen = Math.Max(mostOpen, open);
            }
        }

        return (quiet, unmarked);
    }

    /// <summary>A blank line parts paragraphs, and one with the mark of an item, heading, quotation, row or note begins another.</summary>
    private static bool Opens(string line) => string.IsNullOrWhiteSpace(line) || Opening().Match(line).ValueSpan.Trim(" \t").Length > 0;

    /// <summary>The rows of a table are one paragraph to the parser.</summary>
    private static bool IsRow(string line) => line.AsSpan().TrimStart(" \t").StartsWith("|");

    private static string Quiet(string line)
    {
        line = Linked().Replace(Bold().Replace(line, "$1"), "$1");
        var mark = Opening().Match(line).Length;
        var text = new StringBuilder(line.Length * 2).Append(line, 0, mark);
        var escaped = false;
        foreach (var letter in line.AsSpan(mark))
        {
            text.Append(!escaped && letter is ('*' or '_' or '~' or '^' or '[' or ']' or '!' or '<' or '`' or '=' or '+' or '{') ? "\\" : "").Append(letter);
            escaped = letter == '\\' && !escaped;
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\*\*([^*|]{1,200})\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[([^\[\]|]{1,200})\]\([^()\s]{0,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    /// <summary>A bracket, or whatever a backslash makes a letter.</summary>
    [GeneratedRegex(@"\\.|[\[\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[ \t]*(?:[-*+>|][ \t]|#{1,6}[ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]{1,20}\]:|\|)?", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
