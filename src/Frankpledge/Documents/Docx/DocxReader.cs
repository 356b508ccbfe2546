using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Common;

namespace Frankpledge.Documents.Docx;

/// <summary>Reads a Word document: one block of the body at a time, so that memory does not grow with its length.</summary>
internal static class DocxReader
{
    public static SourceDocument Read(byte[] content, Reading reading)
    {
        var damaged = DocxSafety.Check(content, reading);
        if (damaged.Count > 0)
        {
            reading.Note($"Parts of the file that are damaged were left out: {string.Join(", ", damaged)}.");
            return ReadWhole(DocxRepair.Without(content, damaged), reading);
        }

        try
        {
            return ReadWhole(content, reading);
        }
        catch (Exception failure) when (failure is not (RefusedException or OperationCanceledException))
        {
            // The library refuses the whole package for one link or picture that is not in order; the text needs none of these.
            reading.Restart();
            var read = ReadWhole(DocxRepair.Without(content, []), reading);
            return read with { Notes =
                ["Some parts of the file (a picture, a link or another part that is missing or damaged) could not be opened. The text was read without them.",
                    .. read.Notes] };
        }
    }

    private static SourceDocument ReadWhole(byte[] content, Reading reading)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
        var main = document.MainDocumentPart ?? throw Unreadable.Damaged(reading.Name, "it has no main text");
        var styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
        var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        var unread = new DocxUnread(reading, main);
        var runs = new DocxRuns(styles, unread);
        var body = new DocxBody(reading, styles, numbering, runs, new DocxChunks(main, reading, unread));

        ReadMargins(main.HeaderParts.Select(part => part.Header), body);
        var links = new DocxLinks();
        ReadBody(main, body, links);
        body.Flush();
        ReadMargins(main.FooterParts.Select(part => part.Footer), body);
        body.AddNotes(main);

        if (!reading.Blocks.Any(block => block is { Kind: BlockKind.Heading, Level: > 0 }))
        {
            HeadingsByLook.Mark(reading.Blocks);
        }
        else
        {
            HeadingsByLook.MarkBelow(reading.Blocks);
        }

        Captions.Fold(reading);
        ContentsLists.Mark(reading.Blocks);
        HeadingNumbers.Mark(reading.Blocks);
        NumberedParagraphs.Mark(reading.Blocks);
        AddRemarks(runs, main, reading);
        unread.Tell();
        return reading.Finish(SourceFormat.Docx) with { DeadLinks = links.Dead };
    }

    private static void ReadBody(MainDocumentPart main, DocxBody body, DocxLinks links)
    {
        using var parts = OpenXmlReader.Create(main);
        while (parts.Read() && parts.ElementType != typeof(Body))
        {
        }

        if (!parts.ReadFirstChild())
        {
            return;
        }

        do
        {
            if (parts.LoadCurrentElement() is { } element)
            {
                links.Note(element);
                body.Read(element);
            }
        }
        while (parts.ReadNextSibling());
    }

    private static void ReadMargins(IEnumerable<OpenXmlElement?> margins, DocxBody body)
    {
        var seen = new HashSet<string>();
        foreach (var paragraph in margins.SelectMany(margin => margin?.Descendants<Paragraph>() ?? []))
        {
            body.AddMargin(paragraph, seen);
        }
    }

    private static void AddRemarks(DocxRuns runs, MainDocumentPart main, Reading reading)
    {
        if (runs.Insertions + runs.Deletions > 0)
        {
            reading.Note($"Tracked changes: {OneOrMany.Of(runs.Insertions, "1 insertion was", "{0} insertions were")} kept and {OneOrMany.Of(runs.Deletions, "1 deletion", "{0} deletions")} left out, as if all were accepted.");
        }

        if (runs.Hidden > 0)
        {
            reading.Note(OneOrMany.Of(runs.Hidden, "1 piece of hidden text was left out.", "{0} pieces of hidden text were left out."));
        }

        if (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() is > 0 and var comments)
        {
            reading.Note(OneOrMany.Of(comments, "A reviewer's comment was left out.", "{0} reviewers' comments were left out."));
        }
    }
}
