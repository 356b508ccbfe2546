using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>A statement that stands in a table.</summary>
/// <param name="Start">0-based, in characters of the table's text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Stem">The line or the column's header that introduces it, or null.</param>
/// <param name="Under">What its row, and headings inside its cell, call it; outermost first.</param>
/// <param name="IsCounted">Whether its header asks how the promises of the row are measured.</param>
internal sealed record TablePledge(int Start, int Length, string? Stem, IReadOnlyList<string> Under, bool IsCounted = false);

/// <summary>
/// Finds promises that an office set in a table. Cells are no statements, except those that are a whole sentence promising or asking
/// something ("The Mayor will double the cadets."), and those below a header that asks for them ("We will", "What I will do").
/// In a table of the latter kind a row's first cell names its theme, and what stands under "How measured" are measures of what the row promises.
/// </summary>
internal static class TablePledges
{
    private const int ShortestEntry = 12;

    public static IEnumerable<TablePledge> Find(Block block)
    {
        if (block.Table is not { } cells)
        {
            yield break;
        }

        var columns = new PledgeColumns(cells);
        var places = Places(block.Text, cells);
        var parts = cells.Parts.ToLookup(part => (part.Row, part.Column));
        IReadOnlyList<string> under = [];
        for (var row = columns.FirstRow; row < cells.Rows.Count; row++)
        {
            under = columns.NameOf(row, under);
            var entries = new List<(int Column, TablePledge Pledge)>();
            for (var column = columns.LabelsOf(row); column < cells.Rows[row].Count; column++)
            {
                if (places[row][column] is >= 0 and var at)
                {
                    entries.AddRange(CellPledges.Of(cells.Rows[row][column], [.. parts[(row, column)]], columns.HeaderOf(column), columns.TakesOf(column))
                        .Select(found => (column, found with { Start = at + found.Start, Under = [.. under, .. found.Under] })));
                }
            }

            // What is counted is only of interest beside what is promised.
            var promises = entries.Exists(entry => columns.TakesOf(entry.Column) != Takes.Measures);
            foreach (var (column, pledge) in entries)
            {
                var counts = columns.TakesOf(column) == Takes.Measures;
                if (counts ? promises : pledge.Length > ShortestEntry || parts.Contains((row, column)))
                {
                    yield return pledge with { IsCounted = counts };
                }
            }
        }
    }

    /// <summary>Where each cell stands in the table's text; -1 for empty ones.</summary>
    private static List<int[]> Places(string text, TableCells cells)
    {
        var offset = 0;
        var places = new List<int[]>();
        foreach (var row in cells.Rows)
        {
            var line = new int[row.Count];
            for (var column = 0; column < row.Count; column++)
            {
                line[column] = row[column].Length == 0 || offset > text.Length ? -1 : text.IndexOf(row[column], offset, StringComparison.Ordinal);
                offset = line[column] < 0 ? offset : line[column] + row[column].Length;
            }

            places.Add(line);
        }

        return places;
    }
}
