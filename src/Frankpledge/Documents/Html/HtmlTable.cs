using System.Globalization;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Reads HTML tables as rows; a cell over many columns or rows gives its text to the first place only.</summary>
internal static class HtmlTable
{
    private const int WidestSpan = 63;

    /// <summary>False for tables that only lay out the page: one column, other tables inside, headings inside without a row of headers,
    /// or so declared.</summary>
    public static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none")
        && table.QuerySelector("table") is null
        && (table.QuerySelector("h1, h2, h3, h4") is null || (table.QuerySelector("tr") is { Children.Length: > 1 } first && IsHeader(first)))
        && table.QuerySelectorAll("tr").Any(row => row.Children.Length > 1);

    public static Block Read(IElement table, Anchor place)
    {
        var rows = new List<IReadOnlyList<string>>();
        var parts = new List<CellPart>();
        var hanging = new Dictionary<int, int>();
        var headers = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var found = new List<CellPart>();
            var cells = Cells(row, rows.Count, hanging, found);
            if (cells.Any(cell => cell.Length > 0))
            {
                parts.AddRange(found);
                headers += headers == rows.Count && IsHeader(row) ? 1 : 0;
                rows.Add(cells);
            }
        }

        var caption = table.QuerySelector("caption") ?? table.Closest("figure")?.QuerySelector("figcaption");
        var text = caption is null ? "" : Words.Clean(HtmlWalk.SeenText(caption));
        var block = Tables.Block(rows, text.Length > 0 ? text : null, headers, place);
        return block with { Table = block.Table! with { Parts = parts } };
    }

    private static List<string> Cells(IElement row, int at, Dictionary<int, int> hanging, List<CellPart> parts)
    {
        var cells = new List<string>();
        foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
        {
            Hang(cells, hanging);
            var text = HtmlCell.Read(cell, at, cells.Count);
            parts.AddRange(text.Parts);
            var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
            for (var column = 0; column < columns; column++)
            {
                hanging[cells.Count] = rows - 1;
                cells.Add(column == 0 ? text.Text : "");
            }
        }

        Hang(cells, hanging);
        return cells;
    }

    /// <summary>Leaves the places empty that a cell of a row above reaches down into.</summary>
    private static void Hang(List<string> cells, Dictionary<int, int> hanging)
    {
        while (hanging.GetValueOrDefault(cells.Count) is > 0 and var left)
        {
            hanging[cells.Count] = left - 1;
            cells.Add("");
        }
    }

    private static bool IsHeader(IElement row) =>
        row.ParentElement?.LocalName == "thead" || (row.Children.Length > 0 && row.Children.All(cell => cell.LocalName == "th"));

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
