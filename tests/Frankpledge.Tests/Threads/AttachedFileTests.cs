using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>The file of an entry: taken by its content, kept with its fingerprint, given to whoever reads the entry, and gone with the words of it.</summary>
[Trait("Engine", "Both")]
public sealed class AttachedFileTests : IAsyncLifetime
{
    private static readonly byte[] Notes = "Notes of the survey: people asked Jane Roe for light."u8.ToArray();
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2];
    private const string OdtType = "application/vnd.oasis.opendocument.text";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_file_comes_with_the_entry_at_the_desk_and_the_public_downloads_the_very_bytes_from_the_evidence_pack()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/threads/2025-2029/C1/entry");
        var answer = await SendAsync(office, "notes.txt", Notes);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, string.Join(' ', office.Errors));

        var one = (await ConsideredAsync())[0];
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Notes));
        (one.GetProperty("file_name").GetString(), one.GetProperty("file_sha256").GetString()).ShouldBe(("notes.txt", sha256));
        var got = await site.Browser().GetAsync(new Uri(one.GetProperty("file_url").GetString()!));
        (await got.Content.ReadAsByteArrayAsync()).ShouldBe(Notes);
        (got.Content.Headers.ContentDisposition!.DispositionType, got.Content.Headers.ContentDisposition.FileName).ShouldBe(("attachment", "notes.txt"));
        got.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        got.Headers.GetValues("Content-Security-Policy").ShouldContain(policy => policy.Contains("sandbox", StringComparison.Ordinal));
        foreach (var page in new[] { "/kent/considered", "/kent/plans/2025-2029/C1" })
        {
            (await site.Browser().GetPageAsync(page)).QuerySelector("main a[download]")!.TextContent.ShouldBe("notes.txt (53 bytes)", page);
        }

        (await site.Browser().GetStringAsync("/kent/threads.csv")).ShouldContain(sha256);
    }

    [Theory]
    [InlineData("page.txt", "<!doctype html><script>alert(1)</script>", "The file is a web page")]
    [InlineData("empty.txt", "", "The file is empty")]
    public async Task What_is_no_document_is_refused_by_its_content_whatever_it_is_called(string name, string content, string refusal)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("fp-attached-").FullName, name);
        await File.WriteAllTextAsync(path, content);

        var (exit, output) = await AddAsync(path);

        (exit, output).ShouldSatisfyAllConditions(one => one.exit.ShouldBe(1), one => one.output.ShouldStartWith(refusal));
        (await site.ReadAsync(db => db.ThreadEntries.CountAsync())).ShouldBe(0, "nothing is half saved");
    }

    [Fact]
    public void A_word_file_with_macros_and_one_that_is_too_large_are_refused()
    {
        ThreadFile.WhyNot(new("minutes.docx", Zip(("word/document.xml", ""), ("word/vbaProject.bin", ""))))
            .ShouldHaveSingleItem().Code.ShouldBe("AttachedKindWrong");
        ThreadFile.WhyNot(new("notes.txt", new byte[ThreadFile.LargestFile + 1])).ShouldHaveSingleItem().Code.ShouldBe("AttachedTooLarge");
        ThreadFile.WhyNot(new(@"C:\Users\Someone\notes.txt", Notes)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_zip_that_is_broken_or_packed_in_an_odd_way_is_refused_in_a_sentence_and_nothing_is_stored()
    {
        var (odt, docx, slash) = (Zip(("mimetype", OdtType)), Zip(("word/document.xml", "<w/>")), Zip(("/mimetype", OdtType)));
        foreach (var (name, content) in new[]
        {
            ("slash.odt", slash), ("backslash.odt", Zip(("\\mimetype", OdtType))), ("other.odt", Zip(("mimetype", "text/html"))),
            ("lzma.odt", PackedBy(14, odt)), ("unknown.odt", PackedBy(99, odt)), ("lzma-types.docx", PackedBy(14, Zip(("[Content_Types].xml", "<Types/>")))),
            ("cut.odt", odt[..^30]), ("cut.docx", docx[..^30]), ("two-letters.docx", "PK"u8.ToArray()), ("far.odt", FarOff(odt)), ("far.docx", FarOff(docx)),
            ("types.docx", Zip(("word/document.xml", ""), ("[Content_Types].xml", "<Types"))), ("archive.docx", Zip(("readme.txt", "Read me."))),
        })
        {
            await IsRefusedAsync(name, content);
        }

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/threads/2025-2029/C1/entry");
        await SendAsync(office, "slash.odt", slash);
        string.Join(' ', office.Errors).ShouldContain("Attach a PDF");
    }

    [Fact]
    public async Task A_name_whose_ending_does_not_fit_the_bytes_is_refused_with_the_ending_that_it_should_have()
    {
        var docx = Zip(("word/document.xml", ""));
        foreach (var (name, content, ending) in new[]
        {
            ("plain.exe", docx, ".docx"), ("p.html", docx, ".docx"), ("p.docm", docx, ".docx"), ("p.docx.", docx, ".docx"), ("p", docx, ".docx"),
            ("p.xlsm", Zip(("xl/workbook.xml", "")), ".xlsx"), ("p.pptm", Zip(("ppt/presentation.xml", "")), ".pptx"),
            ("p.ods", Zip(("mimetype", OdtType)), ".odt"), ("plain.html", Pdf, ".pdf"), ("p.docx", Pdf, ".pdf"), ("p.jpg", Png, ".png"),
            ("p.png", Jpeg, ".jpg or .jpeg"),
        })
        {
            await IsRefusedAsync(name, content, $"The name of the file does not fit what is in it. It should end in {ending}.");
        }

        foreach (var ending in new[] { "bat", "cmd", "hta", "js", "vbs", "wsf", "ps1", "svg", "html", "xhtml", "mht", "url", "reg", "scf", "pdf", "docx" })
        {
            await IsRefusedAsync($"evil.{ending}", "start calc.exe"u8.ToArray(),
                "The name of the file does not fit what is in it. It should end in .txt, .csv or .md.");
        }
    }

    [Theory]
    [InlineData("<html><p>Hello"), InlineData("<!DOCTYPE html>"), InlineData("<svg onload='alert(1)'>"), InlineData("<script>alert(1)</script>")]
    [InlineData("<?xml version='1.0'?><svg/>"), InlineData("<hta:application>")]
    public async Task Text_that_begins_as_a_web_page_is_refused_as_one_whatever_stands_before_it(string markup)
    {
        foreach (var text in new[] { markup, $"\uFEFF \r\n\t{markup}", $"{new string(' ', 70_000)}{markup}", $"\u00A0\u200B{markup}" })
        {
            await IsRefusedAsync("late.txt", Encoding.UTF8.GetBytes(text), "The file is a web page");
        }

        await IsRefusedAsync("wide.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(markup)], "The file is a web page");
    }

    [Fact]
    public async Task A_PDF_without_its_head_or_its_end_is_refused()
    {
        foreach (var (name, content) in new[]
        {
            ("html.pdf", "%PDF-1.4\n<html><script>alert(1)</script>"), ("cut.pdf", "%PDF-1.4\n1 0 obj"), ("late.pdf", "MZ and more\n%PDF-1.4\n%%EOF\n"),
            ("far.pdf", $"%PDF-1.4\n%%EOF\n{new string('x', 2000)}"),
        })
        {
            await IsRefusedAsync(name, Encoding.UTF8.GetBytes(content), "The file is not whole");
        }
    }

    [Fact]
    public async Task Files_of_Office_with_macros_controls_or_objects_are_refused_wherever_those_stand()
    {
        const string macros = "<Types><Override PartName='/xl/sheets/s.xml' ContentType='application/vnd.ms-excel.&#109;acrosheet+xml'/></Types>";
        foreach (var (name, content) in new[]
        {
            ("x.xlsx", Zip(("xl/workbook.xml", ""), ("xl/macrosheets/sheet1.xml", ""))),
            ("x.docx", Zip(("word/document.xml", ""), ("word/vbaProject.bin", ""))),
            ("activex.docx", Zip(("word/document.xml", ""), ("word/activeX/activeX1.xml", ""))),
            ("ole.docx", Zip(("word/document.xml", ""), ("word/embeddings/oleObject1.bin", ""))),
            ("within.pptx", Zip(("ppt/presentation.xml", ""), ("ppt/embeddings/sheet.xlsm", ""))),
            ("turned.docx", Zip(("word/document.xml", ""), ("word\\ACTIVEX\\one.xml", ""))),
            ("listed.xlsx", Zip(("xl/workbook.xml", ""), ("[Content_Types].xml", macros))), ("basic.odt", Zip(("mimetype", OdtType), ("Basic/one.xml", ""))),
        })
        {
            await IsRefusedAsync(name, content, "The file has macros");
        }
    }

    [Fact]
    public void What_people_read_is_taken_under_each_name_that_fits_it()
    {
        const string types = "<Types><Default Extension='bin' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings'/></Types>";
        foreach (var (name, content) in new[]
        {
            ("a.pdf", Pdf), ("A.PDF", Pdf), ("a.png", Png), ("a.jpg", Jpeg), ("a.jpeg", Jpeg), ("a.txt", Notes), ("a.csv", Notes), ("a.md", Notes),
            ("quoted.md", "<name removed> wrote of <script> on pages."u8.ToArray()), ("a.odt", Zip(("mimetype", OdtType))),
            ("printed.xlsx", Zip(("xl/workbook.xml", ""), ("xl/printerSettings/printerSettings1.bin", ""), ("[Content_Types].xml", types))),
            ("chart.docx", Zip(("word/document.xml", ""), ("word/embeddings/Microsoft_Excel_Worksheet.xlsx", ""))),
            ("a.pptx", Zip(("ppt/presentation.xml", ""))),
        })
        {
            ThreadFile.WhyNot(new(name, content)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task A_file_is_not_given_any_more_once_its_entry_is_corrected_without_it_or_withdrawn()
    {
        var (first, url) = await AttachedAsync();
        var corrected = await site.UseAsync<CorrectEntry, ThreadEntry>(use => use.RunAsync(kent.Id, first, ATheme(site, "Light."), "Shorter.", AChange(site)));
        (await StatusAsync(url)).ShouldBe(HttpStatusCode.OK, "a correction keeps the file");

        await site.UseAsync<CorrectEntry, ThreadEntry>(use =>
            use.RunAsync(kent.Id, corrected.Id, ATheme(site, "Light.") with { WithoutFile = true }, "The wrong file.", AChange(site)));
        (await StatusAsync(url)).ShouldBe(HttpStatusCode.NotFound);

        var (second, other) = await AttachedAsync("Buses.");
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, second, "A mistake.", AChange(site)));
        (await StatusAsync(other)).ShouldBe(HttpStatusCode.NotFound);
        var file = await site.ReadAsync(db => db.ThreadFiles.AsNoTracking().SingleAsync(one => one.ContentRemovedAt != null));
        (file.Content.Length, file.Sha256.Length).ShouldBe((0, 64));
    }

    [Fact]
    public async Task Words_that_are_removed_take_the_files_with_them_that_say_them()
    {
        var (_, url) = await AttachedAsync();
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), AChange(site)));

        (await StatusAsync(url)).ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser().GetPageAsync("/kent/considered")).QuerySelector("main").Words().ShouldContain("Attached file, removed since: notes.txt");
    }

    [Theory]
    [InlineData("word/comments.xml", "<w:comment><w:p><w:r><w:t>Ask Ja</w:t></w:r><w:r><w:t>ne Roe.</w:t></w:r></w:p></w:comment>")]
    [InlineData("word/document.xml", "<w:p><w:del><w:r><w:delText>Jane Roe</w:delText></w:r></w:del></w:p>")]
    [InlineData("docProps/core.xml", "<dc:title>Jane Roe</dc:title>")]
    [InlineData("word/footnotes.xml", "<w:p><w:t>Jane</w:t></w:p><w:p><w:t>Roe</w:t></w:p>")]
    public async Task Words_beside_the_text_of_a_file_take_it_with_them_too(string part, string xml)
    {
        var file = Zip(part == "word/document.xml" ? [(part, xml)] : [("word/document.xml", "<w:p/>"), (part, xml)]);
        var entry = await AnEntry(site, kent, "C1", ATheme(site) with { File = new("a.docx", file) });
        var plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), AChange(site)));

        (await StatusAsync($"/kent/threads/files/{entry.FileId}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_is_searched_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            for (var mega = 0; mega < 65; mega++)
            {
                part.Write(new byte[1024 * 1024]);
            }
        }

        await IsRefusedAsync("bomb.docx", bytes.ToArray(), "The file unpacks to more than 64 MB.");
    }

    [Fact]
    public async Task Verify_compares_each_file_with_the_fingerprint_of_what_came()
    {
        await AttachedAsync();
        (await site.RunAsync("verify", "--json")).ShouldSatisfyAllConditions(one => one.Exit.ShouldBe(0, one.Output),
            one => JsonDocument.Parse(one.Output).RootElement.GetProperty("uploads").GetInt32().ShouldBe(1));

        await site.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE thread_files SET content = {Encoding.UTF8.GetBytes("Something else.")}"));

        (await site.RunAsync("verify")).ShouldSatisfyAllConditions(one => one.Exit.ShouldBe(1),
            one => one.Output.ShouldContain("The file notes.txt, attached on Sunday 22 November 2026, is not the one that came: its fingerprint differs."));
    }

    private async Task IsRefusedAsync(string name, byte[] content, string sentence = "")
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => AnEntry(site, kent, "C1", ATheme(site) with { File = new(name, content) }), name);

        var reason = refused.Reasons.ShouldHaveSingleItem(name);
        (reason.Code, reason.Sentence.English.StartsWith(sentence, StringComparison.Ordinal)).ShouldBe(("AttachedKindWrong", true),
            $"{name}: {reason.Sentence}");
        (await site.ReadAsync(db => db.ThreadFiles.CountAsync()), await site.ReadAsync(db => db.ThreadEntries.CountAsync())).ShouldBe((0, 0), name);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Says of the first part that it is packed in another way.</summary>
    private static byte[] PackedBy(byte method, byte[] zip)
    {
        var packed = zip.ToArray();
        (packed[8], packed[packed.AsSpan().IndexOf("PK\u0001\u0002"u8) + 10]) = (method, method);
        return packed;
    }

    /// <summary>Says that the list of parts begins where no file of this size reaches.</summary>
    private static byte[] FarOff(byte[] zip)
    {
        var end = zip.ToArray()[^22..];
        end.AsSpan(16, 4).Fill(0xFF);
        return [.. zip[..^22], .. "PK\u0006\u0007"u8, 0, 0, 0, 0, 0xF0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1, 0, 0, 0, .. end];
    }

    private async Task<(Guid Entry, string Url)> AttachedAsync(string text = "People asked for light in parks.")
    {
        var entry = await AnEntry(site, kent, "C1", ATheme(site, text) with { File = new("notes.txt", Notes) });
        return (entry.Id, $"/kent/threads/files/{entry.FileId}");
    }

    private async Task<HttpStatusCode> StatusAsync(string url) => (await site.Browser().GetAsync(new Uri(url, UriKind.Relative))).StatusCode;

    private Task<(int Exit, string Output)> AddAsync(string path) => site.RunAsync("thread-entry", "add", "kent", "2025-2029", "C1", "--kind", "theme",
        "--text", "People asked.", "--on", "2026-11-01", "--document", "Survey", "--purpose", "caused", "--strength", "strong", "--link-why",
        "They asked.", "--file", path);

    private async Task<JsonElement> ConsideredAsync() => JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/considered.json")).RootElement;

    private static async Task<HttpResponseMessage> SendAsync(Visitor office, string name, byte[] content) => await office.SendFileAsync("Given", name, content,
        ("Entry.Kind", "Theme"), ("Entry.Text", "People asked for light."), ("Entry.On.Day", "1"), ("Entry.On.Month", "11"), ("Entry.On.Year", "2026"),
        ("Entry.Document", "Survey"), ("Link.Purpose", "Caused"), ("Link.Strength", "Strong"), ("Link.Why", "They asked."));
}
