using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Writing;

/// <summary>
/// Writes a Word document as an office would make it by hand: real styles for title, headings, paragraphs, lists and tables, so that contents lists,
/// outlines and screen readers find them; A4; the language and the title told; header rows repeated on each page; pictures with their alternative text.
/// The same document gives the same bytes.
/// </summary>
public static class DocxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>One day for all: when it is made says nothing of what it says.</summary>
    private static readonly DateTime Never = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Times = ["created", "modified"];

    public static byte[] Write(WrittenDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            // Names of parts that the library would draw by lot.
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
            Tell(document, package.AddNewPart<CoreFilePropertiesPart>("properties"));
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxWrittenStyles.Of(document);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
                new DefaultTabStop { Val = 567 }, new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Val = "15",
                    Uri = "http://schemas.microsoft.com/office/word" }));
            var lists = new DocxWrittenLists();
            var body = new Body(new DocxWrittenBlocks(document, main, lists).All());
            body.Append(Section(document, main));
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = lists.Numbering();
            main.Document = new Document(body);
        }

        return ZipTimes.Fixed(file.ToArray(), Never);
    }

    /// <summary>Title, author and language, where file managers and screen readers look for them.</summary>
    private static void Tell(WrittenDocument document, CoreFilePropertiesPart part)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dublin = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance";
        var properties = new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dublin), new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", instance), new XElement(dublin + "title", document.Title), new XElement(dublin + "creator", document.Author),
            new XElement(dublin + "language", document.Language),
            Times.Select(name => new XElement(terms + name, new XAttribute(instance + "type", "dcterms:W3CDTF"), $"{Never:yyyy-MM-ddTHH:mm:ssZ}")));
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(properties).Save(stream);
    }

    private static SectionProperties Section(WrittenDocument document, MainDocumentPart main)
    {
        var section = new SectionProperties();
        if (document.Running.Length > 0)
        {
            var footer = main.AddNewPart<FooterPart>("footer");
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = DocxWrittenStyles.Footer }),
                DocxWrittenBlocks.RunOf($"{document.Running}\t"), new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" });
        }

        section.Append(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
        return section;
    }
}
