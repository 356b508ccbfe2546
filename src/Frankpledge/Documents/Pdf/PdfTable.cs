namespace Frankpledge.Documents.Pdf;

/// <summary>A table as found on a page: its columns and rows, and what is needed to go on with it on the next page.</summary>
internal sealed record PdfTable(List<(double Left, double Right)> Columns, List<List<string>> Rows, List<List<PdfLine>> Lines)
{
    private const double NearEdge = 3;

    /// <summary>In sizes of the letters; twice what stands between words.</summary>
    private const double NarrowGap = 0.6;

    /// <summary>What the cells are made of, where they hold more than a plain paragraph.</summary>
    public IReadOnlyList<CellPart> Parts { get; init; } = [];

    /// <summary>Rows that name the columns; null where only the figures can tell.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>What is not sure in the reading, in sentences.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public int FirstPage => Lines[0][0].Page;

    public int LastPage => Lines[^1][0].Page;

    /// <summary>Builds rows of cell texts; a line that only continues a cell above is joined to it.</summary>
    public static PdfTable Of(List<List<PdfLine>> lines, List<(double Left, double Right)> columns)
    {
        lines = WithCentredCells(lines, columns);
        var rows = new List<List<string>>();
        var pitch = Pitch(lines);
        for (var at = 0; at < lines.Count; at++)
        {
            var cells = Cells(lines[at], columns);
            var tight = at > 0 && Top(lines[at]) - Top(lines[at - 1]) <= (pitch * 1.12) + 0.5;
            if (tight && Continues(lines[at - 1], lines[at], columns))
            {
                for (var column = 0; column < cells.Count; column++)
                {
                    rows[^1][column] = Join(rows[^1][column], cells[column]);
                }
            }
            else
            {
                rows.Add(cells);
            }
        }

        return new PdfTable(columns, rows, lines);
    }

    /// <summary>Cells set to the middle of one of two lines stand between these; they go to the first.</summary>
    private static List<List<PdfLine>> WithCentredCells(List<List<PdfLine>> lines, List<(double Left, double Right)> columns)
    {
        var joined = new List<List<PdfLine>>();
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            if (at > 0 && at + 1 < lines.Count && joined[^1].Count == 1 && lines[at + 1].Count == 1 && ColumnOf(joined[^1][0], columns) is var column
                && ColumnOf(lines[at + 1][0], columns) == column && line.TrueForAll(cell => ColumnOf(cell, columns) != column)
                && Top(lines[at + 1]) - Top(joined[^1]) < 1.8 * line[0].Look.Size)
            {
                joined[^1] = [.. joined[^1], .. line];
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>True when <paramref name="next"/> wraps from <paramref name="line"/>: it has no figure of its own and would not have fitted behind.</summary>
    public static bool Continues(List<PdfLine> line, List<PdfLine> next, List<(double Left, double Right)> columns)
    {
        if (next.Any(cell => Amounts.LooksLikeFigure(cell.Text)))
        {
            return false;
        }

        return next.All(cell =>
        {
            var column = ColumnOf(cell, columns);
            var above = line.LastOrDefault(candidate => ColumnOf(candidate, columns) == column);
            return above is not null && !Amounts.LooksLikeFigure(above.Text) && !above.Text.EndsWith(':')
                && !above.EndedEarlyBefore(cell, columns[column].Right);
        });
    }

    /// <summary>The edges of the columns: those of the rows that have the usual number of cells.</summary>
    public static List<(double Left, double Right)> ColumnsOf(List<List<PdfLine>> rows)
    {
        var usual = rows.GroupBy(row => row.Count).MaxBy(group => group.Count() * group.Key)!.Key;
        var columns = new List<(double Left, double Right)>();
        foreach (var cell in rows.Where(row => row.Count == usual).SelectMany(row => row).OrderBy(cell => cell.Box.Left))
        {
            if (columns.Count > 0 && cell.Box.Left < columns[^1].Right - 1)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Box.Right));
            }
            else
            {
                columns.Add((cell.Box.Left, cell.Box.Right));
            }
        }

        return columns;
    }

    /// <summary>The table with a doubt where a figure stands so near the edge of the page that its end may be cut off.</summary>
    public PdfTable Within(double width) =>
        Lines.SelectMany(row => row).FirstOrDefault(cell => cell.Box.Right > width - NearEdge && cell.Text.Any(char.IsAsciiDigit)) is { } cut
            ? this with { Doubts = [.. Doubts, $"“{cut.Text}” stands at the edge of page {cut.Page} and may be cut off there."] }
            : this;

    /// <summary>Goes on with this table on the next page: a repeated header is dropped, and a row that the page turn cut is joined.</summary>
    public PdfTable With(PdfTable next)
    {
        var rows = Rows.Select(row => row.ToList()).ToList();
        var skip = 0;
        while (skip < next.Rows.Count && skip < rows.Count && next.Rows[skip].SequenceEqual(rows[skip]) && skip < 3)
        {
            skip++;
        }

        var first = next.Rows.Skip(skip).FirstOrDefault();
        if (HeaderRows is null && first is not null && first.Skip(1).All(cell => cell.Length == 0) && next.Lines.Count > skip
            && Continues(Lines[^1], [next.Lines[skip][0]], Columns))
        {
            rows[^1][0] = Join(rows[^1][0], first[0]);
            skip++;
        }

        var parts = next.Parts.Where(part => part.Row >= skip).Select(part => part with { Row = part.Row - skip + rows.Count });
        rows.AddRange(next.Rows.Skip(skip));
        return this with { Rows = rows, Lines = [.. Lines, .. next.Lines], Parts = [.. Parts, .. parts], Doubts = [.. Doubts, .. next.Doubts] };
    }

    /// <summary>The cells of a row; where the columns stand so near that two cells were read as one line, it is parted again.</summary>
    public static PdfRow Parted(PdfRow row, List<(double Left, double Right)> columns) =>
        row with { Cells = [.. row.Cells.SelectMany(cell => Parted(cell, columns))] };

    private static IEnumerable<PdfLine> Parted(PdfLine cell, List<(double Left, double Right)> columns)
    {
        if (cell.Widest is not { } gap || gap.Right - gap.Left < NarrowGap * cell.Look.Size
            || !Enumerable.Range(0, columns.Count - 1).Any(at => gap.Left < columns[at + 1].Left && gap.Right > columns[at].Right
                && cell.Box.Left < columns[at].Right && cell.Box.Right > columns[at + 1].Left))
        {
            return [cell];
        }

        return [cell with { Text = cell.Text[..(gap.At - 1)], Box = cell.Box with { Right = gap.Left }, Widest = null },
            cell with { Text = cell.Text[gap.At..], Box = cell.Box with { Left = gap.Right }, Label = null, TextLeft = gap.Right, FirstWordWidth = gap.Next,
                Widest = null }];
    }

    private static List<string> Cells(List<PdfLine> line, List<(double Left, double Right)> columns)
    {
        var cells = columns.Select(_ => "").ToList();
        foreach (var cell in line)
        {
            var column = ColumnOf(cell, columns);
            cells[column] = Join(cells[column], cell.Label is null ? cell.Text : $"{cell.Label} {cell.Text}");
        }

        return cells;
    }

    /// <summary>The column that a cell overlaps most, or the nearest.</summary>
    private static int ColumnOf(PdfLine cell, List<(double Left, double Right)> columns) =>
        Enumerable.Range(0, columns.Count).MaxBy(at => Math.Min(cell.Box.Right, columns[at].Right) - Math.Max(cell.Box.Left, columns[at].Left));

    private static double Pitch(List<List<PdfLine>> lines) =>
        lines.Zip(lines.Skip(1), (above, below) => Top(below) - Top(above)).Where(distance => distance > 1).DefaultIfEmpty(0).Min();

    private static double Top(List<PdfLine> line) => line.Min(cell => cell.Box.Top);

    private static string Join(string left, string right) =>
        left.Length == 0 || right.Length == 0 ? left + right
        : left[^1] == '\u00AD' ? left[..^1] + right
        : left.Length > 1 && left[^1] == '-' && char.IsLetter(left[^2]) && char.IsLetter(right[0]) ? left + right
        : $"{left} {right}";
}
