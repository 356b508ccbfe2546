using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Common;
using Frankpledge.Documents.Docx;

namespace Frankpledge.Documents.Marked;

/// <summary>Reads back what <see cref="MarkedDocxWriter"/> wrote, edited in Word meanwhile: pieces by their marks, tracked changes with who made them,
/// comments, and whatever else was put in, so that nothing of it is passed over in silence.</summary>
public static class MarkedDocxReader
{
    /// <exception cref="RefusedException">It is no Word document, or one that is damaged or too large.</exception>
    public static ReturnedDocument Read(string name, byte[] content, ReadingLimits limits, CancellationToken cancel = default)
    {
        // What is no zip is no Word document: the look through it says so in a sentence.
        DocxSafety.Check(content, new(name, limits, cancel));
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
            var main = document.MainDocumentPart ?? throw Unreadable.Damaged(name, "it has no main text");
            var walk = new MarkedWalk(new MarkedParts(main));
            foreach (var block in main.Document?.Body?.Descendants().Where(IsRead) ?? [])
            {
                cancel.ThrowIfCancellationRequested();
                walk.Take(block);
            }

            return walk.Done(Before(document, main), document.PackageProperties.LastModifiedBy is { Length: > 0 } last ? last : null);
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or InvalidDataException or XmlException or FormatException)
        {
            throw Unreadable.Damaged(name, "it cannot be opened as a Word document");
        }
    }

    /// <summary>Paragraphs and tables of the text and of boxes in it; a table with all in it is one, and what older programs show instead of a box is
    /// none.</summary>
    private static bool IsRead(OpenXmlElement element) => element is Paragraph or Table or AltChunk
        && !element.Ancestors().Any(one => one is Table or AlternateContentFallback);

    private static IReadOnlyList<SentPiece> Before(WordprocessingDocument document, MainDocumentPart main)
    {
        foreach (var part in main.CustomXmlParts)
        {
            using var stream = part.GetStream();
            using var reader = XmlReader.Create(stream, Safe);
            if (Kept(reader) is { } found)
            {
                return found;
            }
        }

        var property = document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>()
            .FirstOrDefault(one => one.Name?.Value == MarkedDocxWriter.Property)?.InnerText;
        if (property is null)
        {
            return [];
        }

        using var text = XmlReader.Create(new StringReader(property), Safe);
        return Kept(text) ?? [];
    }

    private static IReadOnlyList<SentPiece>? Kept(XmlReader reader) => XElement.Load(reader) is { } held && held.Name == MarkedDocxWriter.Space + "pieces"
        ? [.. held.Elements(MarkedDocxWriter.Space + "piece").Select(Sent)] : null;

    private static XmlReaderSettings Safe => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static SentPiece Sent(XElement piece)
    {
        var rows = piece.Elements(MarkedDocxWriter.Space + "row").Select(row =>
            (IReadOnlyList<string>)[.. row.Elements(MarkedDocxWriter.Space + "cell").Select(cell => MarkedWalk.Folded(cell.Value))]).ToList();
        return new((string?)piece.Attribute("mark") ?? "", rows.Count > 0 ? "" : piece.Value,
            int.TryParse((string?)piece.Attribute("level"), out var level) ? level : 0, (string?)piece.Attribute("item") == "true",
            (string?)piece.Attribute("joins") == "true", rows.Count > 0 ? rows : null, piece.Attribute("level") is not null);
    }
}
