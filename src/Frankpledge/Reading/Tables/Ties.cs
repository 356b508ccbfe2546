using System.Text.RegularExpressions;

namespace Frankpledge.Reading;

/// <summary>The same figure stated in two tables.</summary>
/// <param name="What">What the figure is, in the words of the first table.</param>
/// <param name="Period">The year that it is for.</param>
/// <param name="First">Number of the first table, from 1, with its figure.</param>
/// <param name="Second">Number of the second table, from 1, with its figure.</param>
/// <param name="Tolerance">How far rounding may put them apart.</param>
public sealed record Tie(string What, string Period, Unit Unit, (int Table, decimal Value) First, (int Table, decimal Value) Second, decimal Tolerance)
{
    public decimal Difference => First.Value - Second.Value;

    public Verdict Verdict => Math.Abs(Difference) <= Tolerance ? Verdict.Ties : Verdict.DoesNotTie;
}

/// <summary>Finds totals and opening figures that two tables share by name, year and unit.</summary>
internal static partial class Ties
{
    private static readonly HashSet<string> Weightless = ["total", "the", "of", "for", "in", "and", "a", "overall", "grand"];

    public static List<Tie> Between(List<TypedTable> tables)
    {
        var pairs = tables.SelectMany((table, at) => Figures(table, at + 1)).Index().GroupBy(figure => figure.Item.Key).SelectMany(group =>
        {
            var firsts = group.DistinctBy(figure => figure.Item.Table).ToList();
            return firsts.Zip(firsts.Skip(1));
        });
        return [.. pairs.OrderBy(pair => pair.First.Index).Select(pair => Between(pair.First.Item, pair.Second.Item))];
    }

    private static Tie Between(Named first, Named second)
    {
        var tolerance = first.Figure.Places == second.Figure.Places
            ? 0 : Rounding.Tolerance(first.Key.Unit, Math.Min(first.Figure.Places, second.Figure.Places), 1);
        return new(first.Label, first.Key.Period, first.Key.Unit, (first.Table, first.Figure.Value), (second.Table, second.Figure.Value), tolerance);
    }

    private static IEnumerable<Named> Figures(TypedTable table, int number)
    {
        foreach (var line in table.Lines.Where((line, at) => line.Role is LineRole.Total or LineRole.Opening || (at == 0 && table.Lines.Count > 1)))
        {
            var words = string.Join(' ', Word().Matches(line.Label.ToLowerInvariant()).Select(match => match.Value).Where(word => !Weightless.Contains(word))
                .Order(StringComparer.Ordinal));
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var period = HeaderWords.YearIn(line.Label) ?? HeaderWords.YearIn(table.Columns[column].Name);
                if (table.Columns[column].Kind == ColumnKind.Figures && line.Figures[column] is { } figure && period is not null
                    && words.Contains(' ', StringComparison.Ordinal))
                {
                    yield return new Named(number, line.Label, figure, (words, period, table.Columns[column].Unit));
                }
            }
        }
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record Named(int Table, string Label, Figure Figure, (string Words, string Period, Unit Unit) Key);
}
