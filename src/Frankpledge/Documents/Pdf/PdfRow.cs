namespace Frankpledge.Documents.Pdf;

/// <summary>Lines of a region that stand at one height, from left to right.</summary>
/// <param name="FirstLine">Index of the first of them among the lines of the region.</param>
/// <param name="Cells">At least one.</param>
internal sealed record PdfRow(int FirstLine, List<PdfLine> Cells)
{
    public double Top => Cells.Min(cell => cell.Box.Top);

    public double Size => Cells[0].Look.Size;

    /// <summary>Index behind the last line of the row.</summary>
    public int End => FirstLine + Cells.Count;

    public static List<PdfRow> Of(List<PdfLine> lines)
    {
        var rows = new List<PdfRow>();
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            if (rows.Count > 0 && rows[^1].Cells[0].Box.SharesLineWith(line.Box))
            {
                rows[^1].Cells.Add(line);
            }
            else
            {
                rows.Add(new PdfRow(at, [line]));
            }
        }

        foreach (var row in rows)
        {
            row.Cells.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        }

        return rows;
    }
}
