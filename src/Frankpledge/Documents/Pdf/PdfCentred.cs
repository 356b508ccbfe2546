namespace Frankpledge.Documents.Pdf;

/// <summary>
/// Columns whose lines are set to the middle. Their left edges tell nothing, so the columns show by the white strips between them; the lines are moved to
/// the left edge of their column, where they can be read like any others.
/// </summary>
internal static class PdfCentred
{
    private const double SameMiddle = 2.5;
    private const double Ragged = 6;
    private const double Strip = 3;

    /// <summary>The rows from <paramref name="start"/> to where the columns end, moved to the left; null where they are not set to the middle.</summary>
    public static (List<PdfRow> Rows, List<(double Left, double Right)> Columns, double Pitch)? At(List<PdfRow> rows, int start, double widestGap)
    {
        var columns = rows[start].Cells.ConvertAll(cell => (cell.Box.Left, cell.Box.Right));
        var end = start + 1;
        List<PdfRow> parted = [rows[start]];
        while (end < rows.Count && rows[end].Top - rows[end - 1].Top < widestGap * rows[end].Size && PdfTable.Parted(rows[end], columns) is var row
            && With(columns, row) is { } wider)
        {
            parted.Add(row);
            (columns, end) = (wider, end + 1);
        }

        var lines = parted.SelectMany(row => row.Cells).ToLookup(cell => ColumnOf(cell, columns));
        var centred = Enumerable.Range(0, columns.Count).Where(column => IsCentred([.. lines[column]])).ToHashSet();
        if (end - start < 3 || centred.Count * 2 <= columns.Count)
        {
            return null;
        }

        var moved = parted.ConvertAll(row => row with { Cells = row.Cells.ConvertAll(cell => ColumnOf(cell, columns) is var column
            && centred.Contains(column) ? Moved(cell, columns[column].Left) : cell) });
        var pitch = lines.SelectMany(column => column.Zip(column.Skip(1), (above, below) => below.Box.Top - above.Box.Top)).Where(gap => gap > 1)
            .DefaultIfEmpty(0).Min();
        return (moved, columns, pitch);
    }

    private static bool IsCentred(List<PdfLine> lines)
    {
        var middles = lines.ConvertAll(Middle);
        middles.Sort();
        return lines.Count > 1 && middles.Count(middle => Math.Abs(middle - middles[middles.Count / 2]) < SameMiddle) * 4 >= lines.Count * 3
            && lines.Max(line => line.Box.Left) - lines.Min(line => line.Box.Left) > Ragged;
    }

    /// <summary>The columns with a further row in them; null where one of its lines belongs to none, or would close the strip between two.</summary>
    private static List<(double Left, double Right)>? With(List<(double Left, double Right)> columns, PdfRow row)
    {
        var wider = columns.ToList();
        foreach (var cell in row.Cells)
        {
            var at = ColumnOf(cell, wider);
            wider[at] = (Math.Min(wider[at].Left, cell.Box.Left), Math.Max(wider[at].Right, cell.Box.Right));
            if ((at > 0 && wider[at].Left < wider[at - 1].Right + Strip) || (at + 1 < wider.Count && wider[at].Right > wider[at + 1].Left - Strip))
            {
                return null;
            }
        }

        return wider;
    }

    private static int ColumnOf(PdfLine cell, List<(double Left, double Right)> columns) =>
        Enumerable.Range(0, columns.Count).MinBy(at => Math.Max(0, Math.Max(columns[at].Left - Middle(cell), Middle(cell) - columns[at].Right)));

    private static double Middle(PdfLine line) => (line.Box.Left + line.Box.Right) / 2;

    private static PdfLine Moved(PdfLine line, double left) => line with
    {
        Box = line.Box with { Left = left, Right = left + line.Box.Width },
        TextLeft = line.TextLeft - line.Box.Left + left,
    };
}
