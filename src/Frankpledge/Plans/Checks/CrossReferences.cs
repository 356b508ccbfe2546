using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Checks;

/// <summary>Words that send the reader to a table, figure, appendix, page or part that is not there, and links that lead nowhere.</summary>
internal static partial class CrossReferences
{
    public static readonly Check Check = new("cross-references", "Cross-references and links",
        "A reader who is sent to a place that is not there does not learn what stands in it.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var targets = text.Whole.Select(line => (line.Text, IsRow: line.Kind == LineKind.Row))
            .Concat(text.Tables.Select(table => (Text: table.Caption ?? "", IsRow: true))).SelectMany(title => Titles(title.Text, title.IsRow)).ToHashSet();
        return text.Plan.Where(line => line.IsProse).SelectMany(line => Sent(line, targets, text.Pages).Concat(Links(line)))
            .Concat(text.Papers.Where(line => line.IsProse).SelectMany(Links)).Concat(text.DeadLinks.Select(link => Dead(link, text)));
    }

    /// <summary>Numbered things are looked for by kind and number; a kind of which the text has none by number is another paper's.</summary>
    private static IEnumerable<Found> Sent(CheckedLine line, HashSet<string> targets, int? pages)
    {
        foreach (var sent in Place().Matches(line.Text).Cast<Match>())
        {
            var (kind, number) = (sent.Groups["kind"].Value.ToLowerInvariant(), sent.Groups["n"].Value.ToLowerInvariant());
            var isLaw = Law().IsMatch(line.Text[sent.Index..]) || OfLaw().IsMatch(line.Text[..sent.Index]);
            var isMissing = kind == "page" ? pages is { } last && int.TryParse(number, out var page) && page > last
                : kind is "table" or "figure" or "appendix" or "annex" ? !targets.Contains($"{kind} {number}")
                : !targets.Contains($"{kind} {number}") && targets.Any(target => target.StartsWith(kind + " ", StringComparison.Ordinal));
            // "Table 3" at its own caption sends nobody anywhere.
            if (isMissing && !isLaw && (sent.Index > 0 || line.Kind == LineKind.Sentence && line.Text.Length > sent.Length + 2))
            {
                yield return new(CheckWeight.Warning, $"“{sent.Value}” is not in this text. Correct the reference, or add what it points at.", line, sent.Value);
            }
        }
    }

    private static Found Dead(Documents.DeadLink link, CheckedText text) => new(CheckWeight.Warning,
        link.Words.Length > 0 ? (Common.Sentence)$"The link “{link.Words}” leads to a place in this document that is not there (“{link.Target}”). Correct it, or take it out."
            : $"A cross-reference leads to a place in this document that is not there (“{link.Target}”). Correct it, or take it out.",
        link.Words.Length > 0 ? text.Whole.FirstOrDefault(line => line.Text.Contains(link.Words, StringComparison.Ordinal)) : null, $"{link.Words}#{link.Target}");

    private static IEnumerable<Found> Links(CheckedLine line)
    {
        foreach (var link in Link().Matches(line.Text).Cast<Match>())
        {
            var address = link.Groups["to"].Value.Trim();
            if (address is "" or "#" || address.Contains(' ', StringComparison.Ordinal))
            {
                yield return new(CheckWeight.Warning, $"The link “{link.Groups["words"].Value}” leads nowhere. Give its address, or take it out.", line, link.Groups["words"].Value);
            }
        }

        foreach (var broken in Broken().Matches(line.Text).Cast<Match>())
        {
            yield return new(CheckWeight.Warning, Lost().IsMatch(broken.Value)
                ? (Common.Sentence)$"“{broken.Value}” stands where a cross-reference lost its place. Point it out again." : $"“{broken.Value}” is no address that opens. Correct it.",
                line, broken.Value);
        }
    }

    /// <summary>Headings and captions by kind and number: "table 1", "appendix a", "priority 3".</summary>
    private static IEnumerable<string> Titles(string text, bool isRow) => text.Length <= LongestTitle || isRow
        ? Title().Matches(text).Select(match => $"{match.Groups["kind"].Value} {match.Groups["n"].Value}".ToLowerInvariant()) : [];

    private const int LongestTitle = 160;

    [GeneratedRegex(@"\b(?<kind>table|figure|appendix|annex|page|section|chapter|part|priority) (?<n>\d{1,3}|[A-H])\b(?![.,]?\d|%)", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\W*(?<kind>table|figure|appendix|annex|section|chapter|part|priority) (?<n>\d{1,3}|[A-H])\b\s*(?:$|[:.–—|-]|(?-i:[A-Z(]))", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\w+ \w+(?: ?\([\w]+\))*,? (?:of|to|in|under)? ?(?:the |that |this )?(?:[A-Z][\w’']*,? (?:and |of |the |for )?){0,9}(?:Act|Code|Regulations?|Order|Schedule|Convention|Directive)\b|^\w+ \d+[A-Z]",
        RegexOptions.None)]
    private static partial Regex Law();

    [GeneratedRegex(@"\b(?:Act|Code|Regulations?|Order|Schedule|Convention)\b[^.]{0,40}$")]
    private static partial Regex OfLaw();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\]]{1,120})\]\((?<to>[^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bhttps?:/(?!/)\S+|\bhttps?://(?:\s|$)|\bwww\.(?:\s|$)|\bhttps?;//\S+|\b(?:Error! )?(?:Reference source not found|Bookmark not defined)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Broken();

    /// <summary>What Word leaves where the place of a cross-reference is gone.</summary>
    [GeneratedRegex(@"Reference source not found|Bookmark not defined", RegexOptions.IgnoreCase)]
    private static partial Regex Lost();
}
