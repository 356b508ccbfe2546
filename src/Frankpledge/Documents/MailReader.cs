using Frankpledge.Documents.Html;

namespace Frankpledge.Documents;

/// <summary>Reads a saved e-mail (.eml) or web page (.mht) as what it holds: its page, or its text. Headers and attachments are named, not read.</summary>
internal static class MailReader
{
    /// <summary>The document inside, or null when the bytes are no mail.</summary>
    public static SourceDocument? Read(string name, byte[] content, Reading reading)
    {
        if (MailPart.Parse(content, reading.Limits.Nesting) is not { } mail)
        {
            return null;
        }

        var parts = mail.Leaves().ToList();
        var page = parts.Find(part => part.Type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase));
        var text = parts.Find(part => part.Type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));
        var chosen = page ?? text ?? throw Unreadable.NoText(name);
        var document = chosen == page
            ? HtmlReader.Read(HtmlDecoding.Decode(chosen.Content, reading, chosen.Charset), SourceFormat.Html, reading)
            : TextDocumentReader.Read(name, chosen.Content);
        var attached = parts.Where(part => part.FileName is not null && part != chosen).Select(part => part.FileName).ToList();
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
}
