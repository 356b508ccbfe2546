using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsvHelper;
using Frankpledge.Documents;
using Frankpledge.Documents.Printing;
using Frankpledge.Documents.Writing;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Export;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans.Export;

/// <summary>The words of a file as a reader of that format finds them, in order and with single spaces: nothing else is made the same.</summary>
internal static class ExportedWords
{
    public static string Of(ExportFormat format, byte[] file) => format switch
    {
        ExportFormat.Words or ExportFormat.LargePrint => OfHtml(Encoding.UTF8.GetString(file)),
        ExportFormat.Txt => WrittenWords.Of([Encoding.UTF8.GetString(file)]),
        ExportFormat.Docx => OfDocx(file),
        ExportFormat.Json => OfJson(file),
        ExportFormat.Csv => OfCsv(Encoding.UTF8.GetString(file)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A PDF has pages: see PrintedPdf."),
    };

    /// <summary>The words of the edition as the records hold them, read without the classes that write files: headings, cells, stems and sentences by their
    /// order; a stem once above its list, as the page shows it.</summary>
    public static async Task<IReadOnlyList<string>> OfRecordsAsync(TestSite site, Guid edition) => await site.ReadAsync(async db =>
    {
        var found = await db.Editions.AsNoTracking().Include(one => one.Wordings).SingleAsync(one => one.Id == edition);
        return found.Parts.Select(part => (part.Order, Texts: part.Rows is null ? [part.Text] : part.Rows.SelectMany(row => row).ToList()))
            .Concat(found.Wordings.Select(one => (one.Order, Texts: new List<string> { one.Text }))).OrderBy(one => one.Order)
            .SelectMany(one => one.Texts).Select(WrittenWords.Read).ToList();
    });

    private static string OfHtml(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;

        // A browser sets each of these apart from the next.
        foreach (var block in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6, p, li, td, th, caption"))
        {
            block.TextContent += "\n";
        }

        return WrittenWords.Of([body.TextContent]);
    }

    /// <summary>The running line at the foot of each page, which ends with the page's number, is no part of the text.</summary>
    private static string OfDocx(byte[] file) => WrittenWords.Of(DocumentReader.Read("plan.docx", file, ReadingLimits.Default).Blocks
        .Where(block => block.Kind != BlockKind.Furniture || !block.Text.EndsWith(" 1", StringComparison.Ordinal)).SelectMany(block => block.Table is { } table ? (table.Caption is null ? [] : new[] { table.Caption }).Concat(table.Rows.SelectMany(row => row)) : [block.Text]));

    private static string OfJson(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        var root = json.RootElement;
        return WrittenWords.Of(new[] { "front", "body", "back" }.SelectMany(part => root.GetProperty(part).EnumerateArray())
            .Where(block => block.GetProperty("type").GetString() != "picture").SelectMany(Texts).Prepend(root.GetProperty("title").GetString()!));
    }

    private static IEnumerable<string> Texts(JsonElement block) => new[] { "reference", "caption", "text" }
        .Where(name => block.TryGetProperty(name, out _)).Select(name => block.GetProperty(name).GetString()!)
        .Concat(block.TryGetProperty("rows", out var rows) ? rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetString()!) : []);

    private static string OfCsv(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        var words = new List<string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            words.Add(csv.GetField("reference")!);
            words.Add(Plain(csv.GetField("text")!));
        }

        return WrittenWords.Of(words);
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from taking a text for a formula.</summary>
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && "=+-@\t\r\n".Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}

/// <summary>A printed PDF as Poppler reads it.</summary>
internal static class PrintedPdf
{
    /// <summary>Skips the running test where Chromium is not installed.</summary>
    public static string NeedsChromium()
    {
        var program = Chromium.Find(null);
        Assert.SkipWhen(program is null, "Chromium is not on this machine: apt-get install chromium-headless-shell");
        return program!;
    }

    /// <summary>All words of the pages, without the running lines at their foot.</summary>
    public static string Words(byte[] pdf) => WrittenWords.Of([Text(pdf)]);

    /// <summary>What they should be: those of the document, and behind its front the list of contents with the pages on which its headings begin.</summary>
    public static string Expected(WrittenDocument document, byte[] pdf)
    {
        var pages = Run(pdf, "pdfinfo", "-dests").Split('\n').Where(line => line.Contains("\"h", StringComparison.Ordinal))
            .ToDictionary(line => line.Split('"')[1], line => line[..4].Trim());
        var headings = document.Body.Concat(document.Back).OfType<WrittenHeading>().Where(heading => heading.Level <= 2);
        var contents = headings.Zip(HtmlWriter.ContentsAnchors(document), (heading, anchor) => $"{heading.Text} {pages[anchor]}").Prepend(document.ContentsTitle!);
        return WrittenWords.Of(document.Front.SelectMany(block => block.Texts).Prepend(document.Title).Concat(contents)
            .Concat(document.Body.Concat(document.Back).SelectMany(block => block.Texts)));
    }

    /// <summary>A page is 842 points high; the lowest 50 are the running lines.</summary>
    private static string Text(byte[] pdf) => Run(pdf, "pdftotext", "-x", "0", "-y", "0", "-W", "596", "-H", "792");

    public static string Run(byte[] pdf, string program, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, program == "pdftotext" ? [.. options, file, "-"] : [.. options, file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            })!;
            var complaints = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, complaints.Result);
            return said;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
