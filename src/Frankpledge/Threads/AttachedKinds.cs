using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Threads;

/// <summary>The kinds of file that an entry takes: what a person opens and reads. What runs programs of its own is not taken.</summary>
internal static partial class AttachedKinds
{
    public static readonly Sentence Taken =
        "Attach a PDF, a Word document, a spreadsheet, a presentation, an OpenDocument file, a PNG or JPEG picture, or plain text. Files with macros, web pages, archives and locked files are not taken.";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>The media type that the bytes prove, whatever the name says; null where the kind is not taken.</summary>
    public static string? Of(string name, byte[] content) => ContentSniffer.Sniff(name, content) switch
    {
        Content.Pdf => "application/pdf",
        Content.Docx when !HasPrograms(content) => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Content.Spreadsheet when !HasPrograms(content) => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Content.Presentation when !HasPrograms(content) => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Content.OpenDocument when !HasPrograms(content) => OpenDocument(content),
        Content.Picture when content.AsSpan().StartsWith(Png) => "image/png",
        Content.Picture when content.AsSpan().StartsWith(Jpeg) => "image/jpeg",
        Content.Text => "text/plain; charset=utf-8",
        _ => null,
    };

    /// <summary>Macros of Office, or scripts of OpenDocument. A file whose list of parts is lost may hold any.</summary>
    private static bool HasPrograms(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            return zip.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || part.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || part.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static string? OpenDocument(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        using var said = new StreamReader(zip.GetEntry("mimetype")!.Open(), Encoding.ASCII);
        var type = new char[100];
        return new string(type, 0, said.ReadBlock(type, 0, type.Length)).Trim() is var found && OpenDocumentType().IsMatch(found) ? found : null;
    }

    [GeneratedRegex(@"^application/vnd\.oasis\.opendocument\.[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenDocumentType();
}
