using Frankpledge.Common;
using Frankpledge.Documents.Docx;
using Frankpledge.Documents.Html;
using Frankpledge.Documents.Pdf;

namespace Frankpledge.Documents;

/// <summary>Reads a document of any known format as blocks. Whatever the input, the outcome is a document or a refusal with a sentence.</summary>
public static class DocumentReader
{
    /// <summary>Reads <paramref name="content"/> to its end and then as <see cref="Read(string, byte[], ReadingLimits, CancellationToken)"/>.</summary>
    public static SourceDocument Read(string name, Stream content, ReadingLimits limits, CancellationToken cancel = default)
    {
        var buffer = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            buffer.Write(piece, 0, read);
            if (buffer.Length > limits.Bytes)
            {
                throw Unreadable.TooLarge(name, limits.Bytes);
            }
        }

        return Read(name, buffer.ToArray(), limits, cancel);
    }

    /// <summary>Reads a document; the format is what the content proves to be, and a name that says otherwise is noted.</summary>
    /// <exception cref="RefusedException">The document cannot be read; the reason says why and what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static SourceDocument Read(string name, byte[] content, ReadingLimits limits, CancellationToken cancel = default) =>
        Read(name, content, limits, null, cancel);

    /// <summary>The same, and tells how far it is.</summary>
    /// <param name="name">The file's name without folder, used in sentences and to tell Markdown from plain text.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">What the reading may cost.</param>
    /// <param name="told">Is told how far it is, 0 to 1, where the format says how much there is.</param>
    /// <param name="cancel">Stops the reading from outside.</param>
    /// <exception cref="RefusedException">The document cannot be read; the reason says why and what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static SourceDocument Read(string name, byte[] content, ReadingLimits limits, Action<double>? told, CancellationToken cancel)
    {
        if (content.Length == 0)
        {
            throw Unreadable.Empty(name);
        }

        if (content.Length > limits.Bytes)
        {
            throw Unreadable.TooLarge(name, limits.Bytes);
        }

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(limits.Time);
        try
        {
            var kind = ContentSniffer.Sniff(name, content);
            var document = ReadAs(kind, name, content, new Reading(name, limits, clock.Token) { Told = told });
            if (!document.Blocks.Any(block => block.Text.Any(char.IsLetterOrDigit)))
            {
                throw Unreadable.NoText(name);
            }

            document = Letters.Doubted(document);
            return Expected(name) is { } expected && !expected.Contains(document.Format)
                ? document with { Notes =
                    [$"The name ends in {Path.GetExtension(name)}, but the content is {Words(document.Format)} and was read as that.", .. document.Notes] }
                : document;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Unreadable.TookTooLong(name, limits.Time);
        }
        catch (OutOfMemoryException)
        {
            throw Unreadable.NeededTooMuchMemory(name);
        }
        catch (Exception failure) when (failure is not (RefusedException or OperationCanceledException))
        {
            // The libraries that open office formats meet damage with exceptions of many kinds, down to null references.
            throw Unreadable.Damaged(name, "its content does not hold together");
        }
    }

    private static SourceDocument ReadAs(Content kind, string name, byte[] content, Reading reading) => kind switch
    {
        Content.Docx => DocxReader.Read(content, reading),
        Content.Pdf => PdfReader.Read(content, reading),
        Content.Html or Content.Text when MailReader.Read(name, content, reading) is { } mail => mail,
        Content.Html => HtmlReader.Read(content, reading),
        Content.Text when DelimitedText.Read(name, content, reading) is { } table => table,
        Content.Text when MarkdownReader.IsNamedSo(name) => MarkdownReader.Read(content, reading),
        Content.Text => TextDocumentReader.Read(name, content),
        Content.Encrypted => throw Unreadable.PasswordProtected(name),
        Content.OldWord => Converted(content, "doc", "in the old Word format (.doc)", reading),
        Content.OldOffice => throw Unreadable.NotReadable(name, "in an old Office format", "Open it in its own program and save it as .docx or PDF."),
        Content.Rtf => Converted(content, "rtf", "a rich-text file (.rtf)", reading),
        Content.OpenDocument => Converted(content, "odt", "an OpenDocument file", reading),
        Content.Spreadsheet => throw Unreadable.NotReadable(name, "a spreadsheet", "Give the plan itself, as DOCX, PDF, HTML, Markdown or plain text."),
        Content.Presentation => throw Unreadable.NotReadable(name, "a presentation", "Save it as PDF and try that."),
        Content.Archive => throw Unreadable.NotReadable(name, "a zip archive", "Unpack it and choose the document inside."),
        Content.Picture => throw Unreadable.NotReadable(name, "a picture", "Use the original document, or run text recognition on the picture first."),
        _ => throw Unreadable.NotReadable(name, "not a document of a known kind", "Give a DOCX, PDF, HTML, Markdown or plain text file."),
    };

    private static SourceDocument Converted(byte[] content, string ending, Sentence what, Reading reading)
    {
        if (OfficeConversion.ToDocx(content, ending, reading) is not { } word)
        {
            throw Unreadable.NotReadable(reading.Name, what, "Open it in Word or LibreOffice and save it as .docx, or install LibreOffice on the server.");
        }

        var read = DocxReader.Read(word, reading);
        return read with { Notes = ["LibreOffice turned the file into a Word document, which was read.", .. read.Notes] };
    }

    private static SourceFormat[]? Expected(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" or ".docm" or ".dotx" or ".doc" or ".rtf" or ".odt" => [SourceFormat.Docx],
        ".pdf" => [SourceFormat.Pdf],
        ".html" or ".htm" or ".xhtml" => [SourceFormat.Html],
        ".txt" or ".md" or ".markdown" or ".text" => [SourceFormat.PlainText, SourceFormat.Markdown],
        _ => null,
    };

    private static string Words(SourceFormat format) => format switch
    {
        SourceFormat.Docx => "a Word document",
        SourceFormat.Pdf => "a PDF",
        SourceFormat.Html => "a web page",
        _ => "plain text",
    };
}
