namespace Frankpledge.Statistics.Disclosure;

/// <summary>One cell of a table, inner or total.</summary>
/// <param name="Key">What it counts, such as <c>district=Dudley, sex=F</c>; a total names fewer things, the whole names none.
/// Equal keys are the same cell.</param>
/// <param name="Count">Whole, zero or above.</param>
public readonly record struct DisclosureCell(string Key, long Count);

/// <summary>A total and the cells that add up to it, by their places in the list of cells.</summary>
internal readonly record struct Addition(int Total, int[] Parts);

/// <summary>Counts with their totals, ready to be checked and protected before release (R153).</summary>
public sealed class DisclosureTable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<DisclosureCell> cells = [];
    private readonly List<Addition> additions = [];

    private DisclosureTable()
    {
    }

    /// <summary>Every cell, inner ones and totals.</summary>
    public IReadOnlyList<DisclosureCell> Cells => cells;

    internal IReadOnlyList<Addition> Additions => additions;

    /// <summary>The key of a cell: the names of its levels in a fixed order, so that the same cell of two tables has the same key.</summary>
    public static string Key(params IEnumerable<(string Variable, string Level)> levels) =>
        string.Join(", ", levels.OrderBy(level => level.Variable, StringComparer.Ordinal).Select(level => $"{level.Variable}={level.Level}"));

    /// <summary>A list of counts and their total.</summary>
    /// <param name="variable">What the levels are levels of.</param>
    /// <param name="counts">A count for each level; at least two levels.</param>
    /// <exception cref="Common.RefusedException">Fewer than two levels, a level twice, or a count below zero.</exception>
    public static DisclosureTable OneWay(string variable, IReadOnlyList<(string Level, long Count)> counts)
    {
        Require.AtLeast(counts.Count, 2, $"levels of {variable}");
        var table = new DisclosureTable();
        table.AddSum("", [.. counts.Select(each => (Key((variable, each.Level)), each.Count))]);
        return table;
    }

    /// <summary>A cross-table with row totals, column totals and the whole.</summary>
    /// <param name="rowVariable">What the rows are levels of.</param>
    /// <param name="columnVariable">What the columns are levels of.</param>
    /// <param name="counts">A count for each combination; one that is absent counts as zero.</param>
    /// <exception cref="Common.RefusedException">Fewer than two rows or columns, a combination twice, or a count below zero.</exception>
    public static DisclosureTable TwoWay(string rowVariable, string columnVariable, IReadOnlyList<(string Row, string Column, long Count)> counts)
    {
        string[] rows = [.. counts.Select(cell => cell.Row).Distinct()];
        string[] columns = [.. counts.Select(cell => cell.Column).Distinct()];
        Require.AtLeast(rows.Length, 2, $"levels of {rowVariable}");
        Require.AtLeast(columns.Length, 2, $"levels of {columnVariable}");
        var table = new DisclosureTable();
        var found = new Dictionary<(string, string), long>();
        foreach (var (row, column, count) in counts)
        {
            if (!found.TryAdd((row, column), count))
            {
                throw Require.Refusal("CellTwice", $"The cell {rowVariable} {row}, {columnVariable} {column} appears twice. Add the two up or remove one.");
            }
        }

        (string, long) Cell(string row, string column) => (Key((rowVariable, row), (columnVariable, column)), found.GetValueOrDefault((row, column)));
        foreach (var row in rows)
        {
            table.AddSum(Key((rowVariable, row)), [.. columns.Select(column => Cell(row, column))]);
        }

        foreach (var column in columns)
        {
            table.AddSum(Key((columnVariable, column)), [.. rows.Select(row => Cell(row, column))]);
        }

        table.AddSum("", [.. rows.Select(row => table.Known(Key((rowVariable, row))))]);
        table.AddSum("", [.. columns.Select(column => table.Known(Key((columnVariable, column))))]);
        return table;
    }

    /// <summary>Tables that are released together: cells with equal keys are one cell, so what one table hides the other does not give away.</summary>
    /// <exception cref="Common.RefusedException">No table, or tables that give the same cell different counts.</exception>
    public static DisclosureTable Together(params IReadOnlyList<DisclosureTable> tables)
    {
        Require.AtLeast(tables.Count, 1, "tables");
        var whole = new DisclosureTable();
        foreach (var table in tables)
        {
            foreach (var addition in table.additions)
            {
                whole.AddSum(table.cells[addition.Total].Key, [.. addition.Parts.Select(part => (table.cells[part].Key, table.cells[part].Count))]);
            }
        }

        return whole;
    }

    /// <summary>The place of a key in <see cref="Cells"/>, or -1.</summary>
    public int PlaceOf(string key) => places.GetValueOrDefault(key, -1);

    private (string, long) Known(string key) => (key, cells[places[key]].Count);

    private void AddSum(string total, (string Key, long Count)[] parts)
    {
        int[] numbers = [.. parts.Select(part => Place(part.Key, part.Count))];
        if (numbers.Distinct().Count() < numbers.Length)
        {
            throw Require.Refusal("LevelTwice", $"A level of {Named(parts[0].Key)} appears twice. Add the two counts up or remove one.");
        }

        additions.Add(new(Place(total, parts.Sum(part => part.Count)), numbers));
    }

    private int Place(string key, long count)
    {
        if (count < 0)
        {
            throw Require.Refusal("NegativeCount", $"The count of {Named(key)} is {count}, but it cannot be below zero. Correct it.");
        }

        if (places.TryGetValue(key, out var place))
        {
            return cells[place].Count == count ? place
                : throw Require.Refusal("TablesDisagree",
                    $"{Named(key)} is {cells[place].Count} in one place and {count} in another. Make the tables from the same rows before releasing them together.");
        }

        places[key] = cells.Count;
        cells.Add(new(key, count));
        return cells.Count - 1;
    }

    private static string Named(string key) => key.Length == 0 ? "the whole" : key;
}
