using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statistics.Disclosure;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>suppress FILE...</c>: tables as they may be released (R153), several files together.</summary>
internal static class SuppressVerb
{
    private static readonly string[] TotalNames = ["total", "all", "sum"];

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description =
            "CSV files: level and count; row, column and count; or a cross-table whose first column names the rows. Rows and columns called Total are checked. Several files are released together.", Arity = ArgumentArity.OneOrMore };
        return new Command("suppress", "Hide small counts, and what would give them away.") { files }.Answering(
            parsed =>
            {
                List<Layout> layouts = [.. parsed.GetRequiredValue(files).Select(Read)];
                var together = DisclosureTable.Together([.. layouts.Select(layout => layout.Table)]);
                return Answer(layouts, together, Suppression.Protect(together));
            },
            answer => answer.Words());
    }

    private static Layout Read(FileInfo file)
    {
        var table = CsvTable.Read(file);
        var count = table.Find("count", "n", "value");
        return (count, table.Columns.Count) switch
        {
            (>= 0, 2) => OneWay(table, count),
            (>= 0, 3) => TwoWay(table, count),
            (< 0, > 2) => Wide(table),
            _ => throw new RefusedException("TableNotUnderstood",
                $"{file.Name} has the columns {string.Join(", ", table.Columns)}. It needs level and count, or row, column and count, or a cross-table whose first column names the rows."),
        };
    }

    private static Layout OneWay(CsvTable table, int count)
    {
        var level = 1 - count;
        var variable = table.Columns[level];
        List<(string Level, long Count)> all = [.. Enumerable.Range(0, table.Rows.Count).Select(row => (table.Rows[row][level], table.NeedCount(row, count)))];
        var made = DisclosureTable.OneWay(variable, [.. all.Where(each => !IsTotal(each.Level))]);
        CheckTotals(made, all.Where(each => IsTotal(each.Level)).Select(each => ("", each.Count)));
        return new(made,
            [.. all.Where(each => !IsTotal(each.Level)).Select(each => new Place(each.Level, null, DisclosureTable.Key((variable, each.Level)))),
                new("Total", null, "")]);
    }

    private static Layout TwoWay(CsvTable table, int count)
    {
        int[] keys = [.. Enumerable.Range(0, 3).Where(column => column != count)];
        return Cross(table.Columns[keys[0]], table.Columns[keys[1]],
            [.. Enumerable.Range(0, table.Rows.Count).Select(row => (table.Rows[row][keys[0]], table.Rows[row][keys[1]], table.NeedCount(row, count)))]);
    }

    private static Layout Wide(CsvTable table) =>
        Cross(table.Columns[0].Length == 0 ? "row" : table.Columns[0], "column",
            [.. Enumerable.Range(0, table.Rows.Count)
                .SelectMany(row => Enumerable.Range(1, table.Columns.Count - 1)
                    .Select(column => (table.Rows[row][0], table.Columns[column], table.NeedCount(row, column))))]);

    private static Layout Cross(string rowName, string columnName, List<(string Row, string Column, long Count)> all)
    {
        string Key(string row, string column) => DisclosureTable.Key(
            [.. IsTotal(row) ? Array.Empty<(string, string)>() : [(rowName, row)],
                .. IsTotal(column) ? Array.Empty<(string, string)>() : [(columnName, column)]]);
        var inner = all.Where(cell => !IsTotal(cell.Row) && !IsTotal(cell.Column)).ToList();
        var made = DisclosureTable.TwoWay(rowName, columnName, inner);
        CheckTotals(made, all.Where(cell => IsTotal(cell.Row) || IsTotal(cell.Column)).Select(cell => (Key(cell.Row, cell.Column), cell.Count)));
        string[] rows = [.. inner.Select(cell => cell.Row).Distinct(), "Total"];
        string[] columns = [.. inner.Select(cell => cell.Column).Distinct(), "Total"];
        return new(made, [.. rows.SelectMany(row => columns.Select(column => new Place(row, column, Key(row, column))))]);
    }

    private static bool IsTotal(string name) => TotalNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static void CheckTotals(DisclosureTable table, IEnumerable<(string Key, long Count)> given)
    {
        foreach (var (key, count) in given)
        {
            var sum = table.PlaceOf(key) is >= 0 and var place ? table.Cells[place].Count : count;
            if (sum != count)
            {
                throw new RefusedException("TotalWrong",
                    $"The total of {(key.Length == 0 ? "the whole table" : key)} is given as {count}, but its cells add up to {sum}. Correct one of them.",
                    "R153");
            }
        }
    }

    private static Fields Answer(List<Layout> layouts, DisclosureTable table, ReleasedTable released)
    {
        Fields Cell(Place place)
        {
            var cell = released.Cells[table.PlaceOf(place.Key)];
            var row = new Fields().With("row", place.Row);
            row = place.Column is null ? row : row.With("column", place.Column);
            return row.With("count", cell.Count).With("shown", cell.Text).With("state", cell.State.ToString().ToLowerInvariant())
                .With("percent_of_whole", PercentRule.Show(cell, released.Cells[table.PlaceOf("")]));
        }

        return new Fields().With("tables", layouts.Select(layout => new Fields().With("cells", layout.Places.Select(Cell).ToList())).ToList())
            .With("primary", released.Cells.Count(cell => cell.State == CellState.Small))
            .With("secondary", released.Cells.Count(cell => cell.State == CellState.Secondary))
            .With(released.Explanation);
    }

    private sealed record Place(string Row, string? Column, string Key);

    private sealed record Layout(DisclosureTable Table, IReadOnlyList<Place> Places);
}
