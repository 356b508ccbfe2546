using Frankpledge.Documents.Writing;
using Frankpledge.Common;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>The formats in which anybody may take an edition away.</summary>
public enum ExportFormat
{
    /// <summary>The words as one page of HTML.</summary>
    Words,
    Txt,
    LargePrint,
    Docx,
    Pdf,

    /// <summary>The plan on one side of A4, as a PDF.</summary>
    Page,
    Json,
    Csv,
}

internal static class ExportFormats
{
    extension(ExportFormat format)
    {
        public bool NeedsChromium => format is ExportFormat.Pdf or ExportFormat.Page;

        public string MediaType => format switch
        {
            ExportFormat.Words or ExportFormat.LargePrint => HtmlWriter.MediaType,
            ExportFormat.Txt => PlainTextWriter.MediaType,
            ExportFormat.Docx => DocxWriter.MediaType,
            ExportFormat.Json => "application/json; charset=utf-8",
            ExportFormat.Csv => CsvFile.MediaType,
            _ => "application/pdf",
        };

        /// <summary>The last part of its address below the edition's; it never changes.</summary>
        public string Path => format switch
        {
            ExportFormat.Words => "words.html",
            ExportFormat.Txt => "words.txt",
            ExportFormat.LargePrint => "large-print.html",
            ExportFormat.Docx => "plan.docx",
            ExportFormat.Pdf => "plan.pdf",
            ExportFormat.Page => "page.pdf",
            ExportFormat.Json => "plan.json",
            _ => "plan.csv",
        };

        /// <summary>What the file is called on the disk of whoever takes it.</summary>
        public string FileName(PublicPlan found) => $"{found.Area.Slug}-{found.Slug}-edition-{found.Number}{format switch
        {
            ExportFormat.LargePrint => "-large-print",
            ExportFormat.Page => "-on-a-page",
            _ => "",
        }}{System.IO.Path.GetExtension(format.Path)}";
    }
}
