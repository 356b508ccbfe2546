namespace Frankpledge.Documents.Pdf;

/// <summary>
/// Finds tables whose cells hold text that wraps, such as "Priority | What I will do | How it is measured". Their columns show by the left edges of the
/// header and of the first full row; their rows begin where the first column says something new, or where white space parts all columns at once.
/// </summary>
internal static class PdfTextTables
{
    private const double WidestGap = 3;
    private const int LinesToFullRow = 12;
    private const double Padding = 4;

    /// <summary>The table that begins at row <paramref name="start"/>, with the index behind its last row; null when there is none.</summary>
    /// <param name="rows">The rows of the region.</param>
    /// <param name="start">Index of a row with at least two cells.</param>
    /// <param name="right">Right edge of the region, up to which the last column may reach.</param>
    /// <param name="joiner">Joins the lines of a cell.</param>
    public static (int End, PdfTable Table)? At(List<PdfRow> rows, int start, double right, PdfText joiner)
    {
        if (PdfCentred.At(rows, start, WidestGap) is { } centred
            && Of(new PdfTextGrid(centred.Rows, centred.Columns, centred.Pitch), start, joiner) is { } found)
        {
            return found;
        }

        return Columns(rows, start, right) is { } columns ? Of(rows, start, columns, joiner) : null;
    }

    private static (int End, PdfTable Table)? Of(List<PdfRow> rows, int start, List<(double Left, double Right)> columns, PdfText joiner)
    {
        List<PdfRow> parted = [rows[start]];
        for (var end = start + 1; end < rows.Count && rows[end].Top - rows[end - 1].Top < WidestGap * rows[end].Size; end++)
        {
            var row = PdfTable.Parted(rows[end], columns);
            if (!row.Cells.TrueForAll(cell => ColumnOf(cell, columns) >= 0))
            {
                break;
            }

            parted.Add(row);
        }

        return Of(new PdfTextGrid(parted, columns), start, joiner);
    }

    private static (int End, PdfTable Table)? Of(PdfTextGrid grid, int start, PdfText joiner)
    {
        var kept = grid.WithoutTail();
        return grid.IsTable ? (start + kept, grid.ToTable(joiner)) : null;
    }

    /// <summary>The column that a line stands in, or -1 where it reaches over an edge.</summary>
    public static int ColumnOf(PdfLine cell, List<(double Left, double Right)> columns) =>
        columns.FindIndex(column => cell.Box.Left > column.Left - 3 && cell.Box.Right < column.Right + 2);

    private static List<(double Left, double Right)>? Columns(List<PdfRow> rows, int start, double right)
    {
        var header = rows[start].Cells;
        var full = rows.Skip(start + 1).Take(LinesToFullRow).FirstOrDefault(row => row.Cells.Count == header.Count);
        if (full is null)
        {
            return null;
        }

        var lefts = header.Zip(full.Cells, (above, below) => Math.Min(above.Box.Left, below.Box.Left)).ToList();
        var columns = lefts.Select((left, at) => (left, at + 1 < lefts.Count ? lefts[at + 1] - Padding : Math.Max(right, header[^1].Box.Right))).ToList();
        return header.Concat(full.Cells).All(cell => ColumnOf(cell, columns) >= 0) ? columns : null;
    }
}
