using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Reads Word tables as rows of cell texts; a merged cell gives its text to the first of the places it covers.</summary>
internal static class DocxTables
{
    private const int WidestSpan = 63;

    public static List<IReadOnlyList<string>> Rows(Table table, DocxRuns runs, DocxNumbering numbering, DocxStyles styles)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in Unwrapped(table).OfType<TableRow>())
        {
            var cells = new List<string>();
            Pad(cells, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
            foreach (var cell in Unwrapped(row).OfType<TableCell>())
            {
                var continues = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.InnerText != "restart";
                cells.Add(continues ? "" : Inline(cell, runs, numbering, styles));
                Pad(cells, (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1);
            }

            if (row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    /// <summary>Leading rows that Word repeats on every page.</summary>
    public static int HeaderRows(Table table) => Unwrapped(table).OfType<TableRow>().TakeWhile(Repeats).Count();

    private static bool Repeats(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.InnerText is not ("off" or "false" or "0");

    /// <summary>All paragraphs inside as one text, list labels included.</summary>
    public static string Inline(OpenXmlElement container, DocxRuns runs, DocxNumbering numbering, DocxStyles styles)
    {
        var parts = new List<string>();
        foreach (var paragraph in container.Descendants<Paragraph>())
        {
            var found = new DocxParagraph();
            runs.Read(paragraph, found);
            var label = styles.ListOf(paragraph) is { } list ? numbering.Next(list.List, list.Level) : null;
            if (Words.Clean(found.Text.ToString()) is { Length: > 0 } text)
            {
                parts.Add(label is null ? text : $"{label} {text}");
            }
        }

        return string.Join(' ', parts);
    }

    private static IEnumerable<OpenXmlElement> Unwrapped(OpenXmlElement container) =>
        container.ChildElements.SelectMany(child => child is SdtRow or SdtCell or CustomXmlRow or CustomXmlCell or SdtContentRow or SdtContentCell ? Unwrapped(child) : [child]);

    private static void Pad(List<string> cells, int empty) => cells.AddRange(Enumerable.Repeat("", Math.Clamp(empty, 0, WidestSpan)));
}
