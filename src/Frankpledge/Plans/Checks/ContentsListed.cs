using System.Text.RegularExpressions;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// A list of what the law wants in a plan, as papers print it. Those that print the list of 2011 have six letters: what they lack of these is one finding, and
/// the letter of 2014, (ea), another (R22).
/// </summary>
internal static partial class ContentsListed
{
    public static readonly Check Check = new("contents-listed", "Lists of what the law wants in the plan",
        "Papers tell their readers what a plan must set out. A list that lacks a letter of section 7 leads those who rely on it to a plan that lacks it too.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var lines = text.Whole.ToList();
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            var items = lines.Skip(at + 1).TakeWhile(line => line.Kind == LineKind.Item && !Demands().IsMatch(line.Text)).ToList();
            if (Demands().IsMatch(lines[at].Text) && items.Count > 2)
            {
                foreach (var found in Judge(lines[at], items, text.Model))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<Found> Judge(CheckedLine stem, List<CheckedLine> items, GovernanceModel model)
    {
        var named = items.ConvertAll(item => (Item: item, Contents: Named(item.Text)));
        var listed = named.SelectMany(one => one.Contents).ToHashSet();
        // Three letters of the law make it a list of the law; other lists of what a plan has are left alone.
        if (listed.Count < 3)
        {
            yield break;
        }

        foreach (var content in Enum.GetValues<StatutoryContent>().Where(content => !listed.Contains(content)))
        {
            yield return content == StatutoryContent.Services
                ? new(CheckWeight.Warning, $"The list behind “{stem.Opening}” lacks ({ContentSigns.Letter(content)}), {ContentCoverage.InWords(content, model)}, which the law has had since 2014. Add the line.",
                    stem, ContentSigns.Letter(content), "R22")
                : new(CheckWeight.Warning, $"The list behind “{stem.Opening}” lacks ({ContentSigns.Letter(content)}), {ContentCoverage.InWords(content, model)}. Add the line.",
                    stem, ContentSigns.Letter(content), "R22");
        }

        foreach (var (item, contents) in named.Where(one => one.Contents.Count > 1))
        {
            yield return new(CheckWeight.Hint,
                $"“{item.Opening}” runs {contents.Count} letters of section 7 together: {Sentence.Join(" and ", contents.Select(ContentSigns.Letter).Select(letter => (Sentence)$"({letter})"))}. Print them as lines of their own, so that the letters are those of the law.",
                item, "together", "R22");
        }
    }

    private static List<StatutoryContent> Named(string item) =>
        [.. item.Split(';').SelectMany(part => Enum.GetValues<StatutoryContent>().Where(content => Names(content).IsMatch(part)).Take(1)).Distinct()];

    /// <summary>In the order in which they are asked: what is measured or reported is also provided.</summary>
    private static Regex Names(StatutoryContent content) => content switch
    {
        StatutoryContent.Objectives => Objectives(),
        StatutoryContent.PolicingProvided => Policing(),
        StatutoryContent.Resources => Resources(),
        StatutoryContent.ChiefConstableReports => Reports(),
        StatutoryContent.PerformanceMeasures => Measured(),
        StatutoryContent.Services => Services(),
        _ => Grants(),
    };

    [GeneratedRegex(@"\bplans?\b.{0,80}\b(?:must|shall|required to|is to|are to|has to|have to)\b.{0,30}\b(?:contain|include|cover|set out|address|have|comprise)|\b(?:required|must)\b.{0,20}\bcontents?\b.{0,40}\bplan|\bplan requirements\b.{0,20}:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Demands();

    [GeneratedRegex(@"\bobjectives?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Objectives();

    [GeneratedRegex(@"^(?!.*\b(?:report\w*|measured?|performance|resources)\b).*\bpolicing\b(?! requirement)", RegexOptions.IgnoreCase)]
    private static partial Regex Policing();

    [GeneratedRegex(@"\bresources?\b|\bbudget\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resources();

    [GeneratedRegex(@"\breport(?:s|ing)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\bmeasure(?:d|s|ment)?\b|\bperformance\b", RegexOptions.IgnoreCase)]
    private static partial Regex Measured();

    [GeneratedRegex(@"^(?!.*\bgrants?\b).*\bservices?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Services();

    [GeneratedRegex(@"\bgrants?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grants();
}
