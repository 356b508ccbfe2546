using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// A total of grants that a sentence states, against all that the text gives to others in that year: rows of what is spent that are neither the force's nor the
/// office's own, and sums that other sentences give to somebody. Where even all of them together fall short, the rest cannot be traced.
/// </summary>
internal static partial class TotalOfMoney
{
    public static IEnumerable<Found> In(CheckedLine line, string? year, List<TableFigure> figures, CheckedText text)
    {
        if (Total().Match(line.Text) is not { Success: true } total || !Granted().IsMatch(line.Text)
            || Amounts.In(line.Text).FirstOrDefault(one => one.End > total.Index) is not { } sum)
        {
            yield break;
        }

        var written = line.Text.Substring(sum.Start, sum.Length);
        var pieces = Pieces(line, year, figures, text);
        var whole = figures.Find(figure => figure.IsTotal && sum.Rounds(figure.Pounds));
        if (whole is not null || (pieces.Count > 1 && sum.Rounds(pieces.Sum(piece => piece.Pounds))))
        {
            yield return new(CheckWeight.Agrees, $"“{written}” agrees with what the text states: {Written(pieces)}.", line, written);
        }
        else if (pieces.Count > 0 && sum.Value - sum.Half > pieces.Sum(piece => piece.Pounds))
        {
            yield return new(CheckWeight.Warning,
                $"“{written}” cannot be traced: what the text gives to others comes to {Amounts.Write(pieces.Sum(piece => piece.Pounds))} ({Written(pieces)}), so {Amounts.Write(sum.Value - pieces.Sum(piece => piece.Pounds))} stands in no table and in no other sentence. Name what else is in the total, or correct it.",
                line, written);
        }
    }

    private static List<(string What, decimal Pounds)> Pieces(CheckedLine line, string? year, List<TableFigure> figures, CheckedText text)
    {
        var rows = figures.Where(figure => !figure.IsTotal && figure.Pounds > 0 && Spends(figure.Table) && GivenAway().IsMatch(figure.Label)
            && !Incoming().IsMatch(figure.Label)).Select(figure => (figure.Label, figure.Pounds));
        var years = figures.Select(figure => figure.Period).OfType<string>().ToHashSet();
        var given = from other in text.Plan
                    where other != line && other.IsProse && Gives().IsMatch(other.Text) && Amounts.In(other.Text).Count == 1
                    let named = HeaderWords.YearIn(other.Text)
                    where named is not null && (year is null ? years.Contains(named) : named == year)
                    let sum = Amounts.In(other.Text)[0]
                    where !figures.Exists(figure => sum.Rounds(figure.Pounds))
                    select (other.Opening, sum.Value);
        return [.. rows.Concat(given).DistinctBy(piece => piece.Item2)];
    }

    /// <summary>A table of what is spent, not of where the money comes from or how one sum is shared out.</summary>
    private static bool Spends(TypedTable table) => table.Lines.Count(line => Spent().IsMatch(line.Label)) > 1;

    private static string Written(List<(string What, decimal Pounds)> pieces) =>
        string.Join(", ", pieces.Select(piece => $"{Amounts.Write(piece.Pounds)} “{piece.What}”"));

    [GeneratedRegex(@"\b(?:totall?ing|in total|a total of|worth|amounting to|altogether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"\bgrants?\b|\bcommissioning\b", RegexOptions.IgnoreCase)]
    private static partial Regex Granted();

    [GeneratedRegex(@"\b(?:allocate|award|grant|give|provide|fund|invest)\w*\b.{0,40}£|£.{0,60}\b(?:allocated|awarded|given|provided|invested|grant)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(?:expenditure|employees|premises|transport|supplies|staff(?:ing)?|pay|capital financing|agency)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spent();

    [GeneratedRegex(@"\bgrants?\b|\bcommission(?:ing|ed)\b|\bcommunity safety\b|\bvictims?\b|\brestorative\b|\bprevention\b|\bpartnerships?\b", RegexOptions.IgnoreCase)]
    private static partial Regex GivenAway();

    [GeneratedRegex(@"\bincome\b|\breceived\b|\bsupport grant\b|\brevenue\b", RegexOptions.IgnoreCase)]
    private static partial Regex Incoming();
}
