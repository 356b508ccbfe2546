using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Threads;

/// <param name="Endings">Of the names under which a computer opens it as what it is: what is saved keeps its name, and may run by it.</param>
internal sealed record AttachedKind(string MediaType, params string[] Endings);

/// <summary>The kinds of file that an entry takes: what a person opens and reads. What runs programs of its own is not taken.</summary>
internal static partial class AttachedKinds
{
    private static readonly Sentence Taken =
        "Attach a PDF, a Word document, a spreadsheet, a presentation, an OpenDocument file, a PNG or JPEG picture, or plain text. Files with macros, web pages, archives and locked files are not taken.";

    private static readonly Sentence Broken = "The file is not whole, so nobody can open it. Save it again, then attach that.";
    private static readonly Sentence Programs = "The file has macros, controls or embedded objects in it. Save it without them or as a PDF, then attach that.";
    /// <summary>So much is searched when words are removed, while everybody waits who writes.</summary>
    private const long MostUnpacked = 64L * 1024 * 1024;

    private static readonly Sentence TooMuch = $"The file unpacks to more than {MostUnpacked / 1024 / 1024} MB. Save it without pictures or as a PDF, then attach that.";
    private static readonly Sentence WebPage = "The file is a web page or other markup, whatever its name says. Save it as a PDF, then attach that.";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>White space and marks of the byte order, also as UTF-8 and UTF-16 write them.</summary>
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(
        (ReadOnlySpan<byte>)[0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x80, 0x85, 0x8B, 0xA0, 0xBB, 0xBF, 0xC2, 0xE2, 0xEF, 0xFE, 0xFF]);

    /// <summary>The kind that the bytes prove; none, with the reason, where it is not taken or the name does not end as it should.</summary>
    public static (AttachedKind? Kind, Sentence? WhyNot) Of(string name, byte[] content)
    {
        try
        {
            var sniffed = ContentSniffer.Sniff(name, content);
            var whyNot = sniffed switch
            {
                Content.Html => WebPage,
                Content.Text when IsMarkup(content) => WebPage,
                Content.Pdf when !IsWholePdf(content) => Broken,
                Content.Docx or Content.Spreadsheet or Content.Presentation or Content.OpenDocument when Unpacked(content) > MostUnpacked => TooMuch,
                Content.Docx or Content.Spreadsheet or Content.Presentation or Content.OpenDocument when HasPrograms(content) => Programs,
                _ => null,
            };
            return whyNot is not null ? (null, whyNot)
                : Proved(sniffed, content) is not { } kind ? (null, Taken)
                : kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? (kind, null)
                : (null, EndingWrong(kind));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentOutOfRangeException)
        {
            // Packed in a way unknown here, cut short, or with places beyond its end: whoever made it can save it again.
            return (null, Broken);
        }
    }

    private static Sentence EndingWrong(AttachedKind kind) => $"The name of the file does not fit what is in it. It should end in {Or(kind.Endings)}.";

    private static Sentence Or(string[] words) =>
        words.Length < 2 ? Sentence.Join("", words) : $"{Sentence.Join(", ", words.Take(words.Length - 1))} or {words[^1]}";

    private static AttachedKind? Proved(Content sniffed, byte[] content) => sniffed switch
    {
        Content.Pdf => new AttachedKind("application/pdf", ".pdf"),
        Content.Docx => new AttachedKind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        Content.Spreadsheet => new AttachedKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        Content.Presentation => new AttachedKind("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
        Content.OpenDocument => OpenDocument(content),
        Content.Picture when content.AsSpan().StartsWith(Png) => new AttachedKind("image/png", ".png"),
        Content.Picture when content.AsSpan().StartsWith(Jpeg) => new AttachedKind("image/jpeg", ".jpg", ".jpeg"),
        Content.Text => new AttachedKind("text/plain; charset=utf-8", ".txt", ".csv", ".md"),
        _ => null,
    };

    /// <summary>Readers look for the end of a PDF in its last 1,024 bytes.</summary>
    private static bool IsWholePdf(byte[] content) =>
        Unblank(content).StartsWith("%PDF-"u8) && content.AsSpan(Math.Max(0, content.Length - 1024)).IndexOf("%%EOF"u8) >= 0;

    private static bool IsMarkup(byte[] content)
    {
        var start = Unblank(content);
        return Markup().IsMatch(Encoding.Latin1.GetString(start[..Math.Min(start.Length, 200)]).Replace("\0", "", StringComparison.Ordinal));
    }

    private static ReadOnlySpan<byte> Unblank(byte[] content)
    {
        ReadOnlySpan<byte> all = content;
        return all.IndexOfAnyExcept(Blanks) is >= 0 and var first ? all[first..] : default;
    }

    /// <summary>Macros, controls and objects of Office, or scripts of OpenDocument: by the names of the parts, and by what the list of parts calls them,
    /// since a part may have any name.</summary>
    private static bool HasPrograms(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        return zip.Entries.Any(part => ProgramPart().IsMatch(PlaceOf(part)))
            || zip.Entries.Where(part => PlaceOf(part).Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)).Any(ListsPrograms);
    }

    private static long Unpacked(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        return zip.Entries.Sum(part => part.Length);
    }

    private static bool ListsPrograms(ZipArchiveEntry types)
    {
        using var part = types.Open();
        using var xml = XmlReader.Create(part,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000 });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && ProgramType().IsMatch(xml.GetAttribute("ContentType") ?? ""))
            {
                return true;
            }
        }

        return false;
    }

    private static string PlaceOf(ZipArchiveEntry part) => part.FullName.Replace('\\', '/').TrimStart('/');

    private static AttachedKind? OpenDocument(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        if (zip.GetEntry("mimetype") is not { } part)
        {
            return null;
        }

        using var said = new StreamReader(part.Open(), Encoding.ASCII);
        var type = new char[100];
        var found = new string(type, 0, said.ReadBlock(type, 0, type.Length)).Trim();
        return found switch
        {
            "application/vnd.oasis.opendocument.text" => new AttachedKind(found, ".odt"),
            "application/vnd.oasis.opendocument.spreadsheet" => new AttachedKind(found, ".ods"),
            "application/vnd.oasis.opendocument.presentation" => new AttachedKind(found, ".odp"),
            "application/vnd.oasis.opendocument.graphics" => new AttachedKind(found, ".odg"),
            _ => null,
        };
    }

    /// <summary>A chart keeps its table in an embedded workbook, which is no program; settings of printers are .bin files elsewhere.</summary>
    [GeneratedRegex(@"(^|/)(vba(Project|Data)[^/]*|(activeX|macrosheets|dialogsheets)/.*|embeddings/.+(?<!\.(docx|xlsx|pptx)))\z|^(Basic|Scripts)/", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ProgramPart();

    [GeneratedRegex("macro|vba|activeX|oleObject", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgramType();

    [GeneratedRegex(@"^<(!doctype|!--|\?xml|\?php|%|(html|head|body|title|meta|link|base|style|script|svg|math|iframe|frameset|object|embed|hta:application|job|package|scriptlet|component|xsl:stylesheet)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
