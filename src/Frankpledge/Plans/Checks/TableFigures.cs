using Frankpledge.Reading;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>A sum of money in a table.</summary>
/// <param name="Label">What its row is called.</param>
/// <param name="Period">The first year that its column or row names; null where neither does.</param>
/// <param name="Pounds">With the sign that the table gives it.</param>
/// <param name="Half">Half of the last place as written, in pounds.</param>
/// <param name="IsTotal">Whether its row sums others.</param>
/// <param name="Stems">The stems of what its row is called, without words that say nothing.</param>
internal sealed record TableFigure(
    string Label, string? Period, decimal Pounds, decimal Half, bool IsTotal, TypedTable Table, IReadOnlySet<string> Stems);

/// <summary>All sums of money that the tables of a text state.</summary>
internal static class TableFigures
{
    public static List<TableFigure> In(IEnumerable<TypedTable> tables) => [.. tables.SelectMany(In)];

    private static IEnumerable<TableFigure> In(TypedTable table)
    {
        // "£m" over the names of the rows, or in the caption, is said of all columns.
        var common = table.Columns.Where(column => column.Kind == ColumnKind.Label).Select(column => HeaderWords.UnitIn(column.Name))
            .FirstOrDefault(unit => unit is not null)
            ?? HeaderWords.UnitIn(table.Caption ?? "");
        foreach (var line in table.Lines)
        {
            var stems = Stemmed.Of(line.Label);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var unit = table.Columns[column].Unit;
                if (table.Columns[column].Kind is ColumnKind.Figures or ColumnKind.RowTotal && line.Role != LineRole.Aside
                    && line.Figures[column] is { } figure && Scale(figure.Unit ?? (unit == Unit.Count ? common ?? unit : unit)) is { } scale)
                {
                    var half = scale == 1 ? 0 : 0.5m * scale / (decimal)Math.Pow(10, figure.Places);
                    var period = HeaderWords.YearIn(line.Label) ?? HeaderWords.YearIn(table.Columns[column].Name);
                    yield return new(line.Label, period, figure.Value * scale, half, line.Role == LineRole.Total, table, stems);
                }
            }
        }
    }

    private static decimal? Scale(Unit unit) => unit switch
    {
        Unit.Pounds => 1,
        Unit.ThousandPounds => 1_000,
        Unit.MillionPounds => 1_000_000,
        _ => null,
    };

    /// <summary>Those of the year that a sentence names or, where it names none, of the last year of their table.</summary>
    public static List<TableFigure> For(string? year, List<TableFigure> all) => year is null
        ? [.. all.GroupBy(figure => figure.Table).SelectMany(table => table.Where(figure => figure.Period == table.Max(one => one.Period)))]
        : all.FindAll(figure => figure.Period is null || figure.Period == year);
}

/// <summary>Words by their stems, as labels and sentences are compared.</summary>
internal static class Stemmed
{
    private static readonly HashSet<string> Weightless =
    [
        "total", "net", "gross", "other", "overall", "the", "of", "for", "in", "and", "a", "to", "from", "on", "by", "or", "non", "budget", "requirement",
        "expenditure", "cost", "costs",
    ];

    public static IReadOnlySet<string> Of(string text) =>
        Tokens.Of(text).Where(word => word.Length > 1 && !char.IsAsciiDigit(word[0]) && !Weightless.Contains(word)).Select(EnglishStemmer.Stem).ToHashSet();

    /// <summary>How many stems of <paramref name="label"/> a text has; "taxpayers" has "tax".</summary>
    public static int In(IReadOnlySet<string> label, IReadOnlySet<string> text) =>
        label.Count(stem => text.Contains(stem) || (stem.Length > 2 && text.Any(word => word.StartsWith(stem, StringComparison.Ordinal))));
}
