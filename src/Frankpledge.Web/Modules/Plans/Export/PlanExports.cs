using System.Security.Cryptography;
using System.Text;
using Frankpledge.Documents.Printing;
using Frankpledge.Documents.Writing;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>A file that is given away.</summary>
internal sealed record ExportFile(ExportFormat Format, byte[] Bytes);

/// <summary>Renders an edition in a format.</summary>
internal sealed class PlanExports(PlanPrinter printer)
{
    /// <summary>In all formats that need no other program.</summary>
    public static ExportFile Written(EditionDocument document, ExportFormat format, string site) => new(format, format switch
    {
        ExportFormat.Words => Encoding.UTF8.GetBytes(HtmlWriter.Write(document.Written, HtmlLook.Words)),
        ExportFormat.LargePrint => Encoding.UTF8.GetBytes(HtmlWriter.Write(document.Written, HtmlLook.LargePrint)),
        ExportFormat.Txt => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document.Written)),
        ExportFormat.Docx => DocxWriter.Write(document.Written),
        ExportFormat.Json => PlanJson.Of(document, site),
        ExportFormat.Csv => Encoding.UTF8.GetBytes(PlanCsv.Of(document)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A PDF is printed."),
    });

    /// <exception cref="Frankpledge.Common.RefusedException">Chromium is missing, or too many wait.</exception>
    public PlanPrinter.Print Printed(EditionDocument document, ExportFormat format) =>
        printer.Begin(KeyOf(document, format), () => format == ExportFormat.Page ? PlanOnAPage.Of(document) : Whole(document));

    public static PageToPrint Whole(EditionDocument document) =>
        new(pages => HtmlWriter.Write(document.Written, HtmlLook.Glossy, pages), HtmlWriter.ContentsAnchors(document.Written));

    /// <summary>Of all that the document says: another text, another standing, another colour is another key.</summary>
    public static string KeyOf(EditionDocument document, ExportFormat format) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{format} {HtmlWriter.Write(document.Written, HtmlLook.Glossy)}")))[..32];
}
