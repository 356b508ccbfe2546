using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Finds tables among the lines of a region: rows of cells whose edges stand below each other.</summary>
internal static partial class PdfTables
{
    private const double WidestRowGap = 2.6;

    /// <summary>From one line of a cell to the next.</summary>
    private const double Wrapped = 1.35;
    private const double HalfLine = 0.9;

    /// <summary>Tables in order; each takes the lines with indices <c>First</c> to <c>End</c> (exclusive) of <paramref name="lines"/>.</summary>
    public static List<(int First, int End, PdfTable Table)> Find(List<PdfLine> lines, PdfText joiner)
    {
        var rows = PdfRow.Of(lines);
        var right = lines.Count == 0 ? 0 : lines.Max(line => line.Box.Right);
        var found = new List<(int, int, PdfTable)>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Cells.Count > 1 && PdfTextTables.At(rows, at, right, joiner) is var (end, text))
            {
                found.Add((rows[at].FirstLine, rows[end - 1].End, text));
                at = end - 1;
                continue;
            }

            if (rows[at].Cells.Count < 2 || Run(rows, at) is not { } run || !IsTable(rows, run))
            {
                continue;
            }

            var table = PdfTable.Of([.. rows[run.First..run.End].Select(row => PdfTable.Parted(row, run.Columns).Cells)], run.Columns);
            found.Add((rows[run.First].FirstLine, rows[run.End - 1].End, table));
            at = run.End - 1;
        }

        return found;
    }

    private static (int First, int End, List<(double Left, double Right)> Columns)? Run(List<PdfRow> rows, int start)
    {
        var end = start + 1;
        var last = start;
        for (; end < rows.Count && Gap(rows[end - 1], rows[end]) < WidestRowGap * rows[end].Cells[0].Look.Size; end++)
        {
            if (OpensAnother(rows, start, end))
            {
                break;
            }

            last = rows[end].Cells.Count > 1 ? end : last;
        }

        var columns = PdfTable.ColumnsOf([.. rows[start..(last + 1)].Where(row => row.Cells.Count > 1).Select(row => row.Cells)]);
        if (columns.Count < 2)
        {
            return null;
        }

        // A line that reaches over two columns is text, not a cell.
        var stop = start + 1;
        while (stop <= last && (rows[stop].Cells.Count > 1 || Fits(rows[stop].Cells[0], columns)))
        {
            stop++;
        }

        while (stop > start + 1 && rows[stop - 1].Cells.Count < 2 && !PdfTable.Continues(rows[stop - 2].Cells, rows[stop - 1].Cells, columns))
        {
            stop--;
        }

        stop = WithWrappedEnd(rows, stop, columns);
        return (WithHeader(rows, start, columns), stop, columns);
    }

    private static int WithWrappedEnd(List<PdfRow> rows, int stop, List<(double Left, double Right)> columns)
    {
        while (stop < rows.Count && rows[stop].Cells.Count == 1 && Fits(rows[stop].Cells[0], columns)
            && PdfTable.Continues(rows[stop - 1].Cells, rows[stop].Cells, columns)
            && Gap(rows[stop - 1], rows[stop]) < Wrapped * rows[stop].Cells[0].Look.Size)
        {
            stop++;
        }

        return stop;
    }

    /// <summary>A header may have one cell only, over a column that is not the first; what stands between it and the rows is part of the table.</summary>
    private static int WithHeader(List<PdfRow> rows, int start, List<(double Left, double Right)> columns)
    {
        for (var at = start - 1; at >= 0 && at >= start - 4 && rows[at].Cells.Count == 1
            && Gap(rows[at], rows[at + 1]) < WidestRowGap * rows[at].Cells[0].Look.Size; at--)
        {
            if (!Fits(rows[at].Cells[0], columns))
            {
                break;
            }

            if (rows[at].Cells[0].Box.Left > columns[0].Right)
            {
                return at;
            }
        }

        return start;
    }

    private static bool IsTable(List<PdfRow> rows, (int First, int End, List<(double Left, double Right)> Columns) run)
    {
        var tabular = rows[run.First..run.End].Where(row => row.Cells.Count > 1).ToList();
        var others = tabular.SelectMany(row => row.Cells.Skip(1)).ToList();
        var figures = others.Count(IsFigure);
        var shortCells = tabular.SelectMany(row => row.Cells).Count(cell => cell.Text.Count(letter => letter == ' ') < 4);
        var cells = others.Count + tabular.Count;
        return (tabular.Count >= 2 && figures * 5 >= others.Count * 2)
            || (tabular.Count >= 3 && shortCells * 3 >= cells * 2 && LeftEdgesAgree(others))
            || (tabular.Count >= 3 && StandInRows(tabular, run.Columns));
    }

    private static bool LeftEdgesAgree(List<PdfLine> cells) =>
        cells.GroupBy(cell => Math.Round(cell.Box.Left / 4)).Where(group => group.Count() > 1).Sum(group => group.Count()) * 3 >= cells.Count * 2;

    private static bool StandInRows(List<PdfRow> rows, List<(double Left, double Right)> columns)
    {
        var left = rows.SelectMany(row => row.Cells).Where(cell => cell.Box.Left < columns[0].Right).ToList();
        var right = rows.SelectMany(row => row.Cells).Where(cell => cell.Box.Left >= columns[0].Right).ToList();
        return PdfColumns.StandInRows(left, right);
    }

    /// <summary>After rows of figures, a row of years or units with nothing in the first column is the header of another table;
    /// a word right below another is only its second line, and one whose row begins at half its height its first.</summary>
    private static bool OpensAnother(List<PdfRow> rows, int start, int at)
    {
        var figures = rows[start..at].Where(row => row.Cells.Skip(1).Any(IsFigure)).ToList();
        var size = rows[at].Cells[0].Look.Size;
        var isPart = rows[at].Cells.Count == 1 && !Year().IsMatch(rows[at].Cells[0].Text)
            && (Gap(rows[at - 1], rows[at]) < Wrapped * size || (at + 1 < rows.Count && Gap(rows[at], rows[at + 1]) < HalfLine * size));
        return figures.Count > 0 && !isPart && rows[at].Cells[0].Box.Left > figures.Min(row => row.Cells[1].Box.Left) - 12
            && rows[at].Cells.All(cell => !IsFigure(cell) || Year().IsMatch(cell.Text));
    }

    private static bool IsFigure(PdfLine cell) => Amounts.LooksLikeFigure(cell.Text) || cell.Text is "-" or "–" or "—";

    private static bool Fits(PdfLine cell, List<(double Left, double Right)> columns) =>
        columns.Count(column => cell.Box.Left < column.Right - 1 && cell.Box.Right > column.Left + 1) <= 1;

    private static double Gap(PdfRow above, PdfRow below) => below.Top - above.Top;

    [GeneratedRegex(@"^(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d|\d{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
