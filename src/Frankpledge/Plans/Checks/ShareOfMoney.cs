using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>Shares of sums: "£2m, or 1% of the total budget", "the budget is £200m, and 30% of this comes from council tax".</summary>
internal static partial class ShareOfMoney
{
    private const int NearInLetters = 30;

    public static IEnumerable<Found> In(CheckedLine line, List<TableFigure> figures)
    {
        var sums = Amounts.In(line.Text);
        foreach (var share in Amounts.SharesIn(line.Text))
        {
            var rest = line.Text[share.End..];
            var before = sums.LastOrDefault(sum => sum.End <= share.Start);
            var found = before is not null && share.Start - before.End <= NearInLetters && OfBudget().IsMatch(rest)
                ? Judge(line, share, [before.Value], Wholes(figures))
                : before is not null && OfThis().Match(rest) is { Success: true } of
                ? Judge(line, share, Parts(Clause(rest[of.Length..]), figures), [before.Value]) : null;
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    /// <summary>Any of the parts may be meant, of any of the wholes: it differs where none of them makes the share.</summary>
    private static Found? Judge(CheckedLine line, Amount share, List<decimal> parts, List<decimal> wholes)
    {
        var pairs = (from part in parts
                     from whole in wholes
                     where whole > 0 && part > 0 && part < whole
                     let exact = 100 * part / whole
                     select (part, whole, exact)).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var (of, all, percent) = pairs.Find(pair => share.Rounds(pair.exact)) is { whole: > 0 } right ? right
            : parts.Count == 1 ? pairs[0] : pairs.MinBy(pair => Math.Abs(pair.exact - share.Value));
        var written = line.Text.Substring(share.Start, share.Length);
        return share.Rounds(percent)
            ? new(CheckWeight.Agrees, $"“{written}” agrees with the tables: {Amounts.Write(of)} is {percent:0.##}% of {Amounts.Write(all)}.", line, written)
            : new(CheckWeight.Warning,
                $"“{written}” differs from the figures: {Amounts.Write(of)} is {percent:0.##}% of {Amounts.Write(all)}. Correct the share, or say what it is a share of.", line,
                written);
    }

    /// <summary>The rows that the words behind the share name: those with the most of their words there, and never by one word of several.</summary>
    private static List<decimal> Parts(string words, List<TableFigure> figures)
    {
        var stems = Stemmed.Of(words);
        return [.. figures.Where(figure => figure.Stems.Count > 0 && Stemmed.In(figure.Stems, stems) is var met && (met == figure.Stems.Count || met > 1))
            .Select(figure => Math.Abs(figure.Pounds)).Distinct()];
    }

    private static string Clause(string rest) => rest.Split(',', ';', '.')[0];

    /// <summary>What may be called the budget: first what is called a total, the largest first.</summary>
    private static List<decimal> Wholes(List<TableFigure> figures) =>
        [.. figures.Where(figure => figure.IsTotal && Whole().IsMatch(figure.Label))
            .OrderByDescending(figure => figure.Label.Contains("total", StringComparison.OrdinalIgnoreCase)).ThenByDescending(figure => figure.Pounds)
            .Select(figure => figure.Pounds).Distinct()];

    [GeneratedRegex(@"^\W{0,2}of (?:the|my|our|its) (?:\w+['’]?s? ){0,4}(?:budget|expenditure|spending|income|funding)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfBudget();

    [GeneratedRegex(@"^\W{0,2}of (?:this|it|which|that|these|(?:this|that|the|my|our) (?:\w+ ){0,2}(?:budget|funding|income|money))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfThis();

    [GeneratedRegex(@"\b(?:expenditure|budget|requirement|spending|funding|income|total)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
