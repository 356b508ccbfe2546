using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>
/// Line ends inside a paragraph (Shift+Enter, <c>br</c>). Most only break a line; where the next line begins as a statement or an item does
/// and the one before is not left open, the writer has ended one and begun another, with or without a full stop.
/// </summary>
internal static partial class SoftLines
{
    /// <summary>Stands for such a line end while a paragraph is read.</summary>
    public const char End = '\v';

    /// <summary>The parts of a paragraph, trimmed but with their tabs, none of them empty; line ends that only break a line are spaces.</summary>
    public static List<string> Split(string paragraph)
    {
        if (!paragraph.Contains(End, StringComparison.Ordinal))
        {
            return Words.Clean(paragraph).Length > 0 ? [paragraph.Trim()] : [];
        }

        var parts = new List<string>();
        foreach (var line in paragraph.Split(End).Where(line => Words.Clean(line).Length > 0).Select(line => line.Trim()))
        {
            if (parts.Count > 0 && !(IsClosed(parts[^1]) && BeginsAnew(line)))
            {
                parts[^1] += " " + line;
            }
            else
            {
                parts.Add(line);
            }
        }

        return parts;
    }

    /// <summary>The paragraph as one line.</summary>
    public static string Join(string paragraph) => Words.Clean(paragraph.Replace(End, ' '));

    private static bool IsClosed(string line) => !OpenEnd().IsMatch(line);

    private static bool BeginsAnew(string line) => ListMark.Split(line).Label is not null || Statement().IsMatch(line);

    /// <summary>A comma, a hyphen, or a word that waits for another.</summary>
    [GeneratedRegex(@"(?:[,\-–—&(/]|\b(?:an?|the|and|or|nor|of|to|for|with|by|at|in|on|from|into|as|than|that|which|who|will|shall|must|should|would|can|may|is|are|be|my|our|your|their|its|his|her|not|Chief|Police))$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    /// <summary>A capital, and within a few words a verb that looks ahead: "I will", "The Chief Constable should".</summary>
    [GeneratedRegex(@"^\p{Lu}\S*(?:\s+\S+){0,6}?\s+(?:will|shall|must|should|expects?|wants?|intends?|aims?\s+to|(?:am|is|are)\s+(?:to|committed))\b|^(?:Byddaf|Byddwn|Bydd|Rhaid)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
