using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Checks;

/// <summary>The whole budget of a year as a sentence states it, against the totals of the tables: "in 2026/27 the police budget will be £200m".</summary>
internal static partial class BudgetOfYear
{
    public static IEnumerable<Found> In(CheckedLine line, List<TableFigure> figures)
    {
        var totals = figures.Where(figure => figure.IsTotal && Whole().IsMatch(figure.Label)).Select(figure => figure.Pounds).Distinct().ToList();
        foreach (var stated in Stated().Matches(line.Text).Cast<Match>())
        {
            // Of a part the sum is far from every total.
            if (Amounts.In(line.Text).FirstOrDefault(one => one.Start == stated.Groups["sum"].Index) is not { } sum
                || totals.Count == 0 || sum.Value < totals.Max() / 2 || sum.Value > totals.Max() * 2)
            {
                continue;
            }

            var written = line.Text.Substring(sum.Start, sum.Length);
            var nearest = totals.MinBy(total => Math.Abs(total - sum.Value));
            yield return sum.Rounds(nearest)
                ? new(CheckWeight.Agrees, $"“{written}” agrees with a total of the tables, {Amounts.Write(nearest)}.", line, written)
                : new(CheckWeight.Warning, $"“{written}” differs from the totals of the tables, of which {Amounts.Write(nearest)} is nearest. Correct one of them, or say what the budget is of.",
                    line, written);
        }
    }

    [GeneratedRegex(@"\bbudgets?\b(?! gap| requirement)(?: (?:for|of) (?:policing|the police|the force|(?:19|20)\d\d\W\d{2,4})| in (?:19|20)\d\d\W\d{2,4})* (?:is|was|will be|of|totals|comes to|stands at)(?: \w+)? (?<sum>£)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"\b(?:expenditure|budget|requirement|spending|total)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
