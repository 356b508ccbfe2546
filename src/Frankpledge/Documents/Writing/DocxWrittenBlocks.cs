using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Writing;

/// <summary>The blocks of a document as paragraphs and tables of Word.</summary>
internal sealed class DocxWrittenBlocks(WrittenDocument document, MainDocumentPart main, DocxWrittenLists lists)
{
    private int bookmarks;
    private uint pictures;

    public IEnumerable<OpenXmlElement> All() =>
    [
        .. document.Logo is { } logo ? Of(logo) : [], Styled(DocxWrittenStyles.Title, [RunOf(document.Title)], null), .. document.Blocks.SelectMany(Of),
    ];

    /// <summary>A run of text; its tabs are tabs, its line ends line ends.</summary>
    public static Run RunOf(string text, string? style = null, string? language = null)
    {
        var run = new Run();
        if (style is not null || language is not null)
        {
            var properties = new RunProperties();
            properties.Append(style is null ? [] : [new RunStyle { Val = style }]);
            properties.Append(language is null ? [] : [new Languages { Val = language }]);
            run.Append(properties);
        }

        foreach (var (at, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            run.Append(at == 0 ? [] : [new Break()]);
            foreach (var (column, piece) in line.Split('\t').Index())
            {
                run.Append(column == 0 ? [] : [new TabChar()]);
                run.Append(piece.Length == 0 ? [] : [new Text(piece) { Space = SpaceProcessingModeValues.Preserve }]);
            }
        }

        return run;
    }

    private IEnumerable<OpenXmlElement> Of(WrittenBlock block)
    {
        if (block is not WrittenItem)
        {
            lists.End();
        }

        return block switch
        {
            WrittenHeading heading => [Styled(DocxWrittenStyles.Heading(heading.Level), [RunOf(heading.Text, null, block.Language)], block.Anchor)],
            WrittenParagraph paragraph => [Styled(Style(paragraph.Role), [RunOf(paragraph.Text, null, block.Language)], block.Anchor)],
            WrittenItem item => [Styled(DocxWrittenStyles.Item, [RunOf(item.Text, null, block.Language)], block.Anchor, lists.Next(item))],
            WrittenStatement statement => [Statement(statement)],
            WrittenTable table => Table(table),
            WrittenPicture picture => [new Paragraph(DocxWrittenPicture.Of(picture, main, ++pictures))],
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
        };
    }

    private Paragraph Statement(WrittenStatement statement)
    {
        Run[] runs = [RunOf(statement.Reference, DocxWrittenStyles.Reference), RunOf(statement.IsItem ? " " : "\t"),
            RunOf(statement.Text, null, statement.Language)];
        return statement.IsItem ? Styled(DocxWrittenStyles.Item, runs, statement.Anchor, DocxWrittenLists.Bullet())
            : Styled(DocxWrittenStyles.Statement, runs, statement.Anchor);
    }

    private static string? Style(ParagraphRole role) => role switch
    {
        ParagraphRole.Lead => DocxWrittenStyles.Lead,
        ParagraphRole.Stem => DocxWrittenStyles.Stem,
        ParagraphRole.Note => DocxWrittenStyles.Note,
        ParagraphRole.Warning => DocxWrittenStyles.Warning,
        _ => null,
    };

    private Paragraph Styled(string? style, IEnumerable<Run> runs, string? anchor, NumberingProperties? list = null)
    {
        var properties = new ParagraphProperties();
        properties.Append(style is null ? [] : [new ParagraphStyleId { Val = style }]);
        properties.Append(list is null ? [] : [list]);
        var paragraph = new Paragraph(properties);
        if (anchor is not null)
        {
            // Word takes 40 characters: letters, digits and low lines, a letter first.
            var (id, name) = ($"{++bookmarks}", string.Concat(anchor.Select(sign => char.IsLetterOrDigit(sign) ? sign : '_')));
            paragraph.Append(new BookmarkStart { Id = id, Name = $"a{id}_{name}"[..Math.Min(40, name.Length + id.Length + 2)] }, new BookmarkEnd { Id = id });
        }

        paragraph.Append(runs);
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Table(WrittenTable table)
    {
        if (table.Caption is { } caption)
        {
            yield return Styled(DocxWrittenStyles.Caption, [RunOf(caption)], table.Anchor);
        }

        if (table.Columns == 0)
        {
            yield break;
        }

        var properties = new TableProperties(
            new TableStyle { Val = DocxWrittenStyles.Table }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLook { Val = "04A0", FirstRow = table.HeaderRows > 0, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true });
        properties.Append(table.Caption is null ? [] : [new TableCaption { Val = table.Caption }]);
        var made = new Table(properties, new TableGrid(Enumerable.Range(0, table.Columns).Select(_ => new GridColumn { Width = $"{9638 / table.Columns}" })));
        made.Append(table.Rows.Select((row, at) => Row(row, table.Columns, isHeader: at < table.HeaderRows)));
        yield return made;

        // Two tables without a paragraph between them are one to Word.
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }));
    }

    private static TableRow Row(IReadOnlyList<string> cells, int columns, bool isHeader)
    {
        var row = new TableRow(isHeader ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        for (var column = 0; column < Math.Max(1, cells.Count); column++)
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = $"{5000 / columns}", Type = TableWidthUnitValues.Pct });
            if (column == cells.Count - 1 && cells.Count < columns)
            {
                cell.Append(new GridSpan { Val = columns - column });
            }

            var run = RunOf(column < cells.Count ? cells[column] : "");
            if (isHeader || column == 0)
            {
                run.PrependChild(new RunProperties(new Bold()));
            }

            row.Append(new TableCell(cell, new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxWrittenStyles.Cell }), run)));
        }

        return row;
    }
}
