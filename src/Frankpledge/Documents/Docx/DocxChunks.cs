using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Documents.Html;

namespace Frankpledge.Documents.Docx;

/// <summary>Documents inside or behind a Word document: web pages and text inside are read in their place, others are told.</summary>
internal sealed class DocxChunks(MainDocumentPart main, Reading reading, DocxUnread unread)
{
    public void Read(AltChunk chunk)
    {
        reading.Paragraph++;
        if (chunk.Id?.Value is not { } id || !main.TryGetPartById(id, out var part))
        {
            unread.Add("An embedded document", null);
            return;
        }

        using var stream = part.GetStream();
        var content = new MemoryStream();
        stream.CopyTo(content);
        if (content.Length > reading.Limits.ExpandedBytes || !IsText(part.ContentType))
        {
            unread.Add("An embedded document", Path.GetFileName(part.Uri.OriginalString));
            return;
        }

        var source = HtmlDecoding.Decode(content.ToArray(), reading);
        var page = part.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase) ? source
            : string.Concat(source.Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>"));
        HtmlNesting.Check(page, reading);
        using var parsed = new HtmlParser().ParseDocument(page);
        new HtmlWalk(reading).Read(MainContent.Of(parsed));
        reading.Note(
            $"Part of the text (paragraph {reading.Paragraph}) stands in an embedded document ({Path.GetFileName(part.Uri.OriginalString)}); its words were read, its look was not.");
    }

    private static bool IsText(string type) =>
        type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
}
