using System.IO.Compression;
using System.Text;

namespace Frankpledge.Documents;

/// <summary>What the bytes of a file prove to be, whatever its name says.</summary>
internal enum Content
{
    Text,
    Html,
    Pdf,
    Docx,
    Encrypted,
    OldWord,
    OldOffice,
    Rtf,
    OpenDocument,
    Spreadsheet,
    Presentation,
    Archive,
    Picture,
    Binary,
}

/// <summary>Tells the kinds of content apart by their first bytes and, for zip files, by the parts inside.</summary>
internal static class ContentSniffer
{
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[][] PictureHeaders =
        [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "II*\0"u8.ToArray(), "MM\0*"u8.ToArray(), "BM"u8.ToArray()];

    public static Content Sniff(string name, byte[] content)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, 1024));
        return start switch
        {
            _ when start.StartsWith("PK"u8) => Zip(content),
            _ when start.IndexOf("%PDF-"u8) is >= 0 and var at && IsBlank(start[..at]) => Content.Pdf,
            _ when start.StartsWith(OleHeader) => Ole(content),
            _ when start.StartsWith("{\\rtf"u8) => Content.Rtf,
            _ when IsPicture(content) => Content.Picture,
            _ when !IsText(content) => Content.Binary,
            _ when IsHtml(name, content) => Content.Html,
            _ => Content.Text,
        };
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Length < 64 && bytes.IndexOf("<"u8) < 0;

    private static Content Zip(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            var names = zip.Entries.Take(10_000).Select(entry => entry.FullName.TrimStart('/').Replace('\\', '/')).ToList();
            return Has("word/document") ? Content.Docx
                : Has("xl/workbook") ? Content.Spreadsheet
                : Has("ppt/presentation") ? Content.Presentation
                : names.Contains("mimetype") ? Content.OpenDocument
                : names.Contains("[Content_Types].xml") ? Content.Docx
                : Content.Archive;

            bool Has(string part) => names.Any(entry => entry.StartsWith(part, StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            // A zip cut short has lost its list of parts; a Word document still shows its parts' names.
            return content.AsSpan().IndexOf("word/"u8) >= 0 ? Content.Docx : Content.Archive;
        }
    }

    private static Content Ole(byte[] content)
    {
        return Has("EncryptedPackage") ? Content.Encrypted : Has("WordDocument") ? Content.OldWord : Content.OldOffice;

        bool Has(string stream) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
    }

    private static bool IsPicture(byte[] content) =>
        PictureHeaders.Any(header => content.AsSpan().StartsWith(header)) && !IsText(content)
        || (content.AsSpan().StartsWith("RIFF"u8) && content.AsSpan(0, Math.Min(16, content.Length)).IndexOf("WEBP"u8) >= 0);

    private static bool IsText(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var sample = content.AsSpan(0, Math.Min(content.Length, 65_536));
        var control = 0;
        foreach (var value in sample)
        {
            control += value is < 32 and not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return control * 200 <= sample.Length;
    }

    private static bool IsHtml(string name, byte[] content)
    {
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 4096)).Replace("\0", "", StringComparison.Ordinal);
        var opening = start.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (opening.StartsWith('<') && start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            || (Path.GetExtension(name).StartsWith(".htm", StringComparison.OrdinalIgnoreCase) && start.Contains('<', StringComparison.Ordinal));
    }
}
