using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Marked;

/// <summary>Writes a Word document whose pieces are content controls: each keeps its mark through edits and moves, and its first words in a part beside the
/// text. LibreOffice keeps neither, but bookmarks and properties of the document, so both stand there too.</summary>
public static class MarkedDocxWriter
{
    internal static readonly XNamespace Space = "urn:frankpledge:marked-text";

    internal const string Property = "Frankpledge";

    /// <param name="title">The title of the document.</param>
    public static byte[] Write(string title, IReadOnlyList<MarkedParagraph> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var id = 0;
            main.Document = new Document(new Body(paragraphs.Select(paragraph => Block(paragraph, ref id))));
            Keep(document, main, paragraphs);
        }

        return stream.ToArray();
    }

    private static OpenXmlElement Block(MarkedParagraph paragraph, ref int id)
    {
        if (paragraph.Rows is { } rows)
        {
            return TableOf(paragraph, rows, ++id);
        }

        var written = new Paragraph();
        if (paragraph.Level > 0 || paragraph.IsItem)
        {
            written.Append(new ParagraphProperties(new ParagraphStyleId { Val = paragraph.IsItem ? "ListParagraph" : $"Heading{paragraph.Level}" }));
        }

        foreach (var (at, piece) in paragraph.Pieces.Index())
        {
            if (at > 0)
            {
                written.Append(RunOf(" "));
            }

            if (piece.Mark is not { } mark)
            {
                written.Append(RunOf(piece.Text));
                continue;
            }

            written.Append(BookmarkOf(mark, ++id), Control(piece, id), new BookmarkEnd { Id = $"{id}" });
        }

        return written;
    }

    /// <summary>Word itself lets nobody write into it; other programs may.</summary>
    private static OpenXmlElement TableOf(MarkedParagraph paragraph, IReadOnlyList<IReadOnlyList<string>> rows, int id)
    {
        var table = new Table(rows.Select(row => new TableRow(row.Select(cell => new TableCell(new Paragraph(RunOf(cell)))))));
        if (paragraph.Pieces is not [{ Mark: { } mark } piece, ..])
        {
            return table;
        }

        var first = table.Descendants<Paragraph>().FirstOrDefault();
        first?.PrependChild(BookmarkOf(mark, id));
        first?.AppendChild(new BookmarkEnd { Id = $"{id}" });
        return new SdtBlock(
            new SdtProperties(new SdtAlias { Val = piece.Title ?? "" }, new Tag { Val = mark }, new SdtId { Val = id },
                new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.ContentLocked }), new SdtContentBlock(table));
    }

    private static BookmarkStart BookmarkOf(string mark, int id) => new() { Id = $"{id}", Name = mark.Replace('-', '_') };

    private static SdtRun Control(MarkedPiece piece, int id)
    {
        var properties = new SdtProperties(new SdtId { Val = id }, new Tag { Val = piece.Mark });
        if (piece.Title is { } title)
        {
            properties.PrependChild(new SdtAlias { Val = title });
        }

        return new(properties, new SdtContentRun(RunOf(piece.Text)));
    }

    private static Run RunOf(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Styles Styles() => new(
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(1, "32"), Heading(2, "26"),
        new Style(new StyleName { Val = "List Paragraph" }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new Indentation { Left = "720" }))
        {
            Type = StyleValues.Paragraph, StyleId = "ListParagraph",
        });

    private static Style Heading(int level, string size) => new(new StyleName { Val = $"heading {level}" }, new BasedOn { Val = "Normal" },
        new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = level - 1 }), new StyleRunProperties(new Bold(), new FontSize { Val = size }))
    {
        Type = StyleValues.Paragraph, StyleId = $"Heading{level}",
    };

    private static void Keep(WordprocessingDocument document, MainDocumentPart main, IReadOnlyList<MarkedParagraph> paragraphs)
    {
        var before = new XElement(Space + "pieces", paragraphs.SelectMany(paragraph => paragraph.Pieces.Index().Where(piece => piece.Item.Mark is not null)
            .Select(piece => new XElement(Space + "piece", new XAttribute("mark", piece.Item.Mark!), new XAttribute("level", paragraph.Level),
                new XAttribute("item", paragraph.IsItem), new XAttribute("joins", piece.Index > 0), paragraph.Rows is { } rows
                    ? rows.Select(row => new XElement(Space + "row", row.Select(cell => new XElement(Space + "cell", cell)))) : piece.Item.Text))));
        var words = before.ToString(SaveOptions.DisableFormatting);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        main.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(content);
        document.AddCustomFilePropertiesPart().Properties = new(new CustomDocumentProperty(new VTLPWSTR(words))
        {
            FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = Property,
        });
    }
}
