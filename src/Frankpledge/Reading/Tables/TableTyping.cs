using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Tells the header, the columns with their units and the figures of a table apart.</summary>
internal static class TableTyping
{
    private const int MostHeaderRows = 4;

    /// <summary>Columns and lines; all lines have the role <see cref="LineRole.Line"/>, <see cref="LineRole.Group"/>
    /// or <see cref="LineRole.Aside"/> still.</summary>
    public static (List<TableColumn> Columns, List<TableLine> Lines) Of(TableCells table, string? caption)
    {
        var width = table.Rows.Max(row => row.Count);
        var rows = table.Rows.Select(row => row.Concat(Enumerable.Repeat("", width - row.Count)).ToList()).ToList();
        var headers = HeaderRows(rows, table.HeaderRows);
        var names = Names(rows[..headers], width);
        var body = rows[headers..];
        var label = LabelColumn(body, width);
        var columns = Enumerable.Range(0, width).Select(at => Column(at, names[at], [.. body.Select(row => row[at])], label, caption)).ToList();
        var header = headers > 0 ? rows[headers - 1] : null;
        return (columns, [.. body.Select(row => TableDoubts.IsHeaderAgain(row, header) ? Group(row, label) : Line(row, columns, label))]);
    }

    private static int HeaderRows(List<List<string>> rows, int marked)
    {
        if (marked > 0)
        {
            return Math.Min(marked, rows.Count);
        }

        var first = rows
            .FindIndex(row => row.Skip(1).Any(cell => (Figure.Parse(cell) is not null && !HeaderWords.IsPeriod(cell)) || TableDoubts.IsBrokenFigure(cell)));
        // "Less:" above the first figures is a line, not a header.
        var header = first <= 0 ? 0 : rows.FindIndex(0, first, row => row.Skip(1).All(cell => cell.Length == 0) && row[0].EndsWith(':')) is >= 0 and var group
            ? group : first;
        return header > MostHeaderRows ? 1 : header;
    }

    /// <summary>Headers over several columns stand in the first of these; they are said again for the others.</summary>
    private static List<string> Names(List<List<string>> headers, int width)
    {
        for (var at = 0; at + 1 < headers.Count; at++)
        {
            for (var column = 2; column < width; column++)
            {
                if (headers[at][column].Length == 0 && headers[at + 1][column].Length > 0)
                {
                    headers[at][column] = headers[at][column - 1];
                }
            }
        }

        return [.. Enumerable.Range(0, width).Select(column => string.Join(' ', headers.Select(row => row[column]).Where(cell => cell.Length > 0).Distinct()))];
    }

    private static int LabelColumn(List<List<string>> body, int width) =>
        Enumerable.Range(0, width)
            .FirstOrDefault(column => body.Count(row => row[column].Any(char.IsLetter) && Figure.Parse(row[column]) is null)
                * 2 > body.Count(row => row[column].Length > 0));

    private static TableColumn Column(int at, string name, List<string> cells, int label, string? caption)
    {
        var figures = cells.Where(cell => !HeaderWords.IsPeriod(cell) || name.Length > 0).Select(Figure.Parse).OfType<Figure>().ToList();
        var filled = cells.Count(cell => cell.Length > 0);
        if (at == label || figures.Count == 0 || figures.Count * 2 < filled)
        {
            return new TableColumn(name, at == label ? ColumnKind.Label : ColumnKind.Text);
        }

        if (HeaderWords.IsNumbering(name)
            || (at < label && Enumerable.Range(1, figures.Count).SequenceEqual(figures.Select(figure => (int)Math.Clamp(figure.Value, 0, 9999)))))
        {
            return new TableColumn(name, ColumnKind.Numbering);
        }

        var unit = HeaderWords.UnitIn(name) ?? UnitOfCells(figures) ?? HeaderWords.UnitIn(caption ?? "") ?? Unit.Count;
        var kind = HeaderWords.IsRate(name) || (unit == Unit.Percent && HeaderWords.IsVariance(name)) ? ColumnKind.Rates
            : unit == Unit.Percent ? ColumnKind.Shares
            : HeaderWords.IsRowTotal(name) ? ColumnKind.RowTotal
            : ColumnKind.Figures;
        return new TableColumn(name, kind, unit);
    }

    /// <summary>The unit that most cells name themselves; of two units of money, the smaller.</summary>
    private static Unit? UnitOfCells(List<Figure> figures)
    {
        var named = figures.Where(figure => figure.Unit is not null).GroupBy(figure => figure.Unit!.Value).OrderByDescending(group => group.Count()).ToList();
        return named.Count == 0 || named.Sum(group => group.Count()) * 2 < figures.Count(figure => figure.Value != 0) && named[0].Key == Unit.Percent ? null
            : named[0].Key == Unit.Percent ? Unit.Percent
            : named.Where(group => group.Key != Unit.Percent).Min(group => group.Key);
    }

    private static TableLine Group(List<string> cells, int label) => new(cells[label], LineRole.Group, cells, [.. cells.Select(_ => (Figure?)null)]);

    private static TableLine Line(List<string> cells, List<TableColumn> columns, int label)
    {
        var figures =
            cells.Select((cell, at) => columns[at].Kind is ColumnKind.Label or ColumnKind.Text or ColumnKind.Numbering
                ? null : In(Figure.Parse(cell), columns[at].Unit)).ToList();
        var name = cells[label];
        var role = figures.TrueForAll(figure => figure is null) ? LineRole.Group
            : RowWords.IsAside(name) && !RowWords.MayBeTotal(name) && IsMoney(columns) ? LineRole.Aside
            : LineRole.Line;
        return new TableLine(name, role, cells, figures);
    }

    private static bool IsMoney(List<TableColumn> columns) =>
        columns.Exists(column => column.Kind == ColumnKind.Figures && Figure.Pounds(column.Unit) is not null);

    private static Figure? In(Figure? figure, Unit unit) =>
        figure is null || (figure.Unit == Unit.Percent && unit != Unit.Percent) ? null : figure.In(unit);
}
