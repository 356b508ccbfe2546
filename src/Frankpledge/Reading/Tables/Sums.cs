namespace Frankpledge.Reading;

/// <summary>A row that may be added: its index among the lines, and its sign in the reading at hand.</summary>
internal readonly record struct Item(int Line, int Sign, bool IsTotal);

/// <summary>One way to read a total: the rows that it would be the sum of, and how well they make it.</summary>
/// <param name="Items">The rows, in order.</param>
/// <param name="Adding">In how many columns the sum is within tolerance.</param>
/// <param name="Checked">In how many columns there is a stated total and something to add.</param>
/// <param name="Gap">The largest difference relative to the stated total.</param>
internal sealed record Sum(List<Item> Items, int Adding, int Checked, decimal Gap)
{
    public bool Fits => Checked > 0 && Adding == Checked;

    /// <summary>Adds <paramref name="items"/> in every column that can be added and compares with the row <paramref name="total"/>.</summary>
    public static Sum Of(List<Item> items, int total, List<TableLine> lines, List<TableColumn> columns)
    {
        var (adding, all, gap) = (0, 0, 0m);
        foreach (var column in Enumerable.Range(0, columns.Count).Where(at => columns[at].Kind is ColumnKind.Figures or ColumnKind.RowTotal))
        {
            if (lines[total].Figures[column] is not { } stated || In(items, lines, column) is not decimal found)
            {
                continue;
            }

            all++;
            var difference = Math.Abs(stated.Value - found);
            adding += difference <= Tolerance(items, total, lines, column, columns[column].Unit) ? 1 : 0;
            gap = Math.Max(gap, stated.Value == 0 ? (difference == 0 ? 0 : 1) : difference / Math.Abs(stated.Value));
        }

        return new Sum(items, adding, all, gap);
    }

    /// <summary>The sum in one column; null when no item has a figure there.</summary>
    public static decimal? In(List<Item> items, List<TableLine> lines, int column)
    {
        var figures = items.Where(item => lines[item.Line].Figures[column] is not null).ToList();
        return figures.Count == 0 ? null : figures.Sum(item => item.Sign * lines[item.Line].Figures[column]!.Value);
    }

    public static decimal Tolerance(List<Item> items, int total, List<TableLine> lines, int column, Unit unit)
    {
        var figures = items.Select(item => lines[item.Line].Figures[column]).OfType<Figure>().ToList();
        var places = figures.Append(lines[total].Figures[column]!).Max(figure => figure.Places);
        return Rounding.Tolerance(unit, places, figures.Count);
    }
}
