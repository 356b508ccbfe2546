using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Reads Word tables as rows of cell texts; a merged cell gives its text to the first of the places it covers.</summary>
internal sealed class DocxTables(DocxRuns runs, DocxNumbering numbering, DocxStyles styles)
{
    private const int WidestSpan = 63;

    /// <summary>What a table is made of.</summary>
    /// <param name="Rows">Texts of the cells.</param>
    /// <param name="Parts">What the cells are made of.</param>
    /// <param name="Nested">Tables inside cells; they are no part of the cells' texts.</param>
    /// <param name="Notes">Footnotes and endnotes referred to.</param>
    public sealed record Content(List<IReadOnlyList<string>> Rows, List<CellPart> Parts, List<Table> Nested, List<(bool End, long Id)> Notes);

    public Content Read(Table table)
    {
        var content = new Content([], [], [], []);
        foreach (var row in Unwrapped(table).OfType<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            var cells = new List<string>();
            Pad(cells, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
            foreach (var cell in Unwrapped(row).OfType<TableCell>())
            {
                var continues = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.InnerText != "restart";
                var text = new CellText(content.Rows.Count, cells.Count);
                if (!continues)
                {
                    ReadInto(text, cell, content);
                }

                content.Parts.AddRange(text.Parts);
                cells.Add(text.Text);
                Pad(cells, (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1);
            }

            content.Rows.Add(cells);
        }

        return content;
    }

    /// <summary>Leading rows that Word repeats on every page.</summary>
    public static int HeaderRows(Table table) => Unwrapped(table).OfType<TableRow>().TakeWhile(Repeats).Count();

    /// <summary>The cells of the table itself, not those of tables inside it.</summary>
    public static IEnumerable<TableCell> Cells(Table table) => Unwrapped(table).OfType<TableRow>().SelectMany(row => Unwrapped(row).OfType<TableCell>());

    /// <summary>All paragraphs inside as one text, list labels included.</summary>
    public string Inline(OpenXmlElement container)
    {
        var text = new CellText(0, 0);
        ReadInto(text, container, new Content([], [], [], []));
        return text.Text;
    }

    private static bool Repeats(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.InnerText is not ("off" or "false" or "0");

    private void ReadInto(CellText text, OpenXmlElement container, Content content)
    {
        foreach (var child in container.ChildElements.Select(DocxWrappers.Typed))
        {
            switch (child)
            {
                case Paragraph paragraph:
                    ReadParagraph(text, paragraph, content);
                    break;
                case Table nested:
                    content.Nested.Add(nested);
                    break;
                case TableCellProperties or SdtProperties:
                    break;
                default:
                    ReadInto(text, child, content);
                    break;
            }
        }
    }

    private void ReadParagraph(CellText text, Paragraph paragraph, Content content)
    {
        var found = new DocxParagraph();
        runs.Read(paragraph, found);
        content.Notes.AddRange(found.Notes);
        var list = styles.ListOf(paragraph);
        var listed = list is { } position ? numbering.Next(position.List, position.Level) : null;
        var heading = styles.HeadingLevel(paragraph) is not null;
        var lines = heading ? [SoftLines.Join(found.Text.ToString())] : SoftLines.Split(found.Text.ToString());
        foreach (var line in lines)
        {
            var (label, words) = listed is not null ? (listed, line) : ListMark.Split(line);
            // Where only one is marked, a figure in a cell must stay whole: "2. Denby" is a place in a ranking.
            var typed = listed is null && label is not null && !ListMark.IsBullet(label);
            var kind = heading ? BlockKind.Heading : label is null || typed ? BlockKind.Paragraph : BlockKind.ListItem;
            text.Add(kind, Words.Clean(typed ? line : words, withSigns: true), typed ? null : label, list?.Level ?? 0);
        }

        foreach (var box in found.Boxes)
        {
            ReadInto(text, box, content);
        }
    }

    private static IEnumerable<OpenXmlElement> Unwrapped(OpenXmlElement container) =>
        container.ChildElements
            .SelectMany(child => child is SdtRow or SdtCell or CustomXmlRow or CustomXmlCell or SdtContentRow or SdtContentCell ? Unwrapped(child) : [child]);

    private static void Pad(List<string> cells, int empty) => cells.AddRange(Enumerable.Repeat("", Math.Clamp(empty, 0, WidestSpan)));
}
