using System.Text.RegularExpressions;
using Frankpledge.Statute.Equality;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// The parts that a paper to a panel, board or committee has: what it asks, what it costs, what the law says, whom it affects, what may go wrong, what it
/// relies on. Told are those that are missing, those that say "None" and those whose title stands over several.
/// </summary>
internal static partial class PaperSections
{
    public static readonly Check Check = new("paper-sections", "Parts of a paper",
        "Those who decide rely on what a paper says of money, law, equality and risk. “None” without a reason, or no word at all, is no ground to decide on.", Find);

    private static readonly (Regex Sign, Sentence Title)[] Wanted =
    [
        (Asked(), "what is asked of the reader (“Recommendation”, “Decision” or “Purpose”)"), (Money(), "financial implications"), (Law(), "legal implications"),
        (Equality(), "equality implications"), (Risk(), "risk implications"), (Sources(), "background papers or supporting information"),
    ];

    private static IEnumerable<Found> Find(CheckedText text)
    {
        // In a pack with the plan there are several papers, and where one ends nobody can tell for certain.
        if (!text.IsPaper)
        {
            yield break;
        }

        var titles = Titles(text).ToList();
        var missing = Wanted.Where(part => !titles.Exists(title => part.Sign.IsMatch(title.Line.Text))).Select(part => part.Title).ToList();
        if (missing.Count > 0)
        {
            yield return new(CheckWeight.Warning, $"The paper has no part on {Sentence.Join("; ", missing)}. Add it, with the reason where there is nothing to say.", null, "missing",
                missing.Contains(Wanted[3].Title) ? "R139" : null);
        }

        foreach (var same in titles.GroupBy(title => Bare(title.Line.Text)).Where(same => same.Count() > 1))
        {
            yield return new(CheckWeight.Warning,
                $"{same.Count()} parts of the paper have one title, “{same.First().Line.Text.Trim()}”. Give each its own, so that it can be found and cited.", same.Last().Line, same.Key);
        }

        foreach (var (line, says) in titles.Where(title => Implication().IsMatch(title.Line.Text) && SaysNone().IsMatch(title.Says)))
        {
            yield return new(CheckWeight.Warning, $"“{line.Text.Trim()}” says “{says.Trim()}”. Say why there is nothing, or what there is.", line, Bare(line.Text), Rule(line, says));
        }
    }

    /// <summary>For an empty equality part the law has an answer of its own.</summary>
    private static string? Rule(CheckedLine title, string says) => !Equality().IsMatch(title.Text) ? null
        : new EqualityAnalysis(default, true, says).WhyNotDecide(default).Select(reason => reason.Rule).FirstOrDefault();

    /// <summary>Each title with all that stands below it; "None" may have been taken for a title.</summary>
    private static IEnumerable<(CheckedLine Line, string Says)> Titles(CheckedText text)
    {
        var lines = text.Papers;
        for (var at = 0; at < lines.Count; at++)
        {
            if (IsTitle(lines[at]))
            {
                yield return (lines[at], string.Join(' ', lines.Skip(at + 1).TakeWhile(line => !IsTitle(line)).Select(line => line.Text)));
            }
        }
    }

    private static bool IsTitle(CheckedLine line) => !SaysNone().IsMatch(line.Text) && (line.Kind == LineKind.Heading
        || (line.Kind is LineKind.Item or LineKind.Sentence && line.Text.Length is > 3 and < 80 && line.Text.Any(char.IsLetter)
            && !line.Text.Any(char.IsLower)));

    private static string Bare(string title) => Number().Replace(title, "").Trim(' ', '.', ':', '*').ToLowerInvariant();

    [GeneratedRegex(@"^\W*\d+(?:\.\d+)*[.)]?\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\W*(?:none|nil|n/a|not applicable|no implications)(?: identified| at this stage)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNone();

    [GeneratedRegex(@"\bimplications?\b|\bequalit|\brisks?\b|\bfinancial\b|\blegal\b", RegexOptions.IgnoreCase)]
    private static partial Regex Implication();

    [GeneratedRegex(@"\brecommend|\bdecision|\bpurpose\b|\baction required\b|\basked to\b|\bintroduction\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\bfinanc|\bresource implications?\b|\bcosts?\b|\bvalue for money\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\blegal\b|\blaw\b|\bstatutory implications?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Law();

    [GeneratedRegex(@"\bequalit|\bequity\b|\bdiversity\b|\bpublic sector equality duty\b", RegexOptions.IgnoreCase)]
    private static partial Regex Equality();

    [GeneratedRegex(@"\brisks?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Risk();

    [GeneratedRegex(@"\bbackground (?:papers?|documents?|information)\b|\bsupporting (?:information|papers?|documents?)\b|\bappendi(?:x|ces)\b|\bsources?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sources();
}
