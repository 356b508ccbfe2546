using Frankpledge.Documents.Html;
using MimeKit;

namespace Frankpledge.Documents;

/// <summary>Reads a saved e-mail (.eml) or web page (.mht) as what it holds: its page, or its text. Headers and attachments are named, not read.</summary>
internal static class MailReader
{
    /// <summary>The document inside, or null when the bytes are no mail.</summary>
    /// <exception cref="Common.RefusedException">It holds neither a page nor a text.</exception>
    public static SourceDocument? Read(string name, byte[] content, Reading reading)
    {
        if (!SaysSo(content))
        {
            return null;
        }

        using var stream = new MemoryStream(content, writable: false);
        using var mail = MimeMessage.Load(new ParserOptions { MaxMimeDepth = reading.Limits.Nesting }, stream, reading.Cancel);
        var document = mail.HtmlBody is { } page ? HtmlReader.Read(page, SourceFormat.Html, reading)
            : mail.TextBody is { } text ? TextDocumentReader.Read(name, text)
            : throw Unreadable.NoText(name);
        var attached = mail.BodyParts.OfType<MimePart>().Where(part => part is not TextPart || part.IsAttachment).Select(part => part.FileName).OfType<string>()
            .ToList();
        return document with
        {
            Notes =
            [
                "The file is a saved e-mail or web page: its text was read, its headers were not.",
                .. attached.Count == 0 ? [] : new[] { $"Files attached to it were not read: {string.Join(", ", attached)}." },
                .. document.Notes,
            ],
        };
    }

    /// <summary>Among the lines before the first empty one are the two headers that every such file has: any text may begin with words and a colon.</summary>
    private static bool SaysSo(byte[] content)
    {
        var opening = System.Text.Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 16_384)).ReplaceLineEndings("\n");
        var end = opening.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = opening[..(end < 0 ? opening.Length : end)].Split('\n');
        return Has("MIME-Version:") && Has("Content-Type:");

        bool Has(string header) => lines.Any(line => line.StartsWith(header, StringComparison.OrdinalIgnoreCase));
    }
}
