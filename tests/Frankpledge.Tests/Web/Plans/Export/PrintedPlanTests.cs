using System.Net;
using System.Text;
using Frankpledge.Documents.Printing;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Export;

namespace Frankpledge.Tests.Web.Plans.Export;

/// <summary>What Chromium prints, as Poppler reads it. Skipped where Chromium is not installed.</summary>
[Trait("Engine", "Both")]
public sealed class PrintedPlanTests : IAsyncLifetime
{
    private const string Editions = "/kent/plans/2025-2029/editions";
    private const string Text = """
        # Police and Crime Plan

        ## Safer streets

        Streets belong to everybody.

        I will light every park by 2027.

        By December we will:

        - open two desks
        - answer all letters within 10 days

        | Budget | 2025 | 2026 |
        |---|---|---|
        | Lamps | 10 | 12 |
        | Paint | 20 | 30 |

        ## Victims

        I will fund a helpline for every victim.
        """;

    /// <summary>One point.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;

    public async ValueTask InitializeAsync()
    {
        PrintedPdf.NeedsChromium();
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_pdf_has_headings_lists_tables_with_headers_and_a_picture_that_tells_what_it_shows()
    {
        await Given.AConfirmedDocument(site, area, Text);

        await PrintedAsync("plan.pdf");
        var answer = await site.Browser().GetAsync($"{Editions}/1/plan.pdf");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        $"{answer.Content.Headers.ContentType}".ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("kent-2025-2029-edition-1.pdf");
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        var facts = PrintedPdf.Run(pdf, "pdfinfo");
        facts.ShouldContain("Tagged:          yes");
        facts.ShouldContain("Title:           Police and Crime Plan 2025 to 2029");
        facts.ShouldContain("(A4)");
        facts.ShouldContain("JavaScript:      no");
        var structure = PdfStructure.Of(PrintedPdf.Run(pdf, "pdfinfo", "-struct-text"));
        structure.Texts("H1").ShouldHaveSingleItem().Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("PoliceandCrimePlan2025to2029", "it is set in two lines");
        structure.Texts("H2").Where(heading => heading is "Contents" or "Safer streets" or "Victims").ShouldBe(["Contents", "Safer streets", "Victims"]);
        structure.Texts("L", "LI").ShouldContain(item => item.Contains("open two desks", StringComparison.Ordinal));
        structure.Texts("L", "LI").ShouldContain(item => item.Contains("answer all letters within 10 days", StringComparison.Ordinal));
        structure.Texts("Table", "TR", "TH /Scope /Column").ShouldBe(["Budget", "2025", "2026"]);
        structure.Texts("Table", "TR", "TH /Scope /Row").ShouldBe(["Lamps", "Paint"]);
        structure.Texts("Table", "TR", "TD").ShouldBe(["10", "12", "20", "30"]);
        structure.Count("Figure").ShouldBe(1, "the code, of which the alternative text is told below");
        var raw = Encoding.Latin1.GetString(pdf);
        raw.ShouldContain("/Alt (Square code that leads to http://localhost/kent/plans/2025-2029/editions/1");
        raw.Split("/S /Figure").Length.ShouldBe(raw.Split("/Alt (").Length, "no figure without its alternative text");
        raw.ShouldContain("/Lang (en-GB)");
        raw.ShouldContain("/Outlines");
    }

    [Fact]
    public async Task The_offices_logo_stands_on_the_cover_with_its_alternative_text_in_pdf_and_word()
    {
        await Given.AConfirmedDocument(site, area, Text);
        var without = await PrintedAsync("plan.pdf");
        await site.UseAsync<Frankpledge.Areas.ChangeLogo, string?>(use => use.RunAsync(new(area.Id, Png, site.Today), site.Change()));

        var pdf = await PrintedAsync("plan.pdf");

        var structure = PdfStructure.Of(PrintedPdf.Run(pdf, "pdfinfo", "-struct-text"));
        (structure.Count("Figure"), PdfStructure.Of(PrintedPdf.Run(without, "pdfinfo", "-struct-text")).Count("Figure")).ShouldBe((2, 1));
        Encoding.Latin1.GetString(pdf).ShouldContain("/Alt (Logo of the Police and Crime Commissioner for Kent");
        PrintedPdf.Run(pdf, "pdftotext").ShouldNotContain("Logo of");
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(await site.Browser().GetByteArrayAsync($"{Editions}/1/plan.docx")), false);
        word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().First().Description!.Value
            .ShouldBe("Logo of the Police and Crime Commissioner for Kent");
    }

    [Fact]
    public async Task The_contents_give_the_pages_on_which_the_parts_begin()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 30).Select(part => $"## Part {part}\n\n"
            + string.Join("\n\n", Enumerable.Range(1, 12).Select(line => $"I will publish report {part}-{line} within {line} days of the end of each quarter, and answer questions."))));
        await Given.AConfirmedDocument(site, area, $"# Police and Crime Plan\n\n{text}");

        var pdf = await PrintedAsync("plan.pdf");

        var contents = PrintedPdf.Run(pdf, "pdftotext", "-layout", "-f", "2", "-l", "3").Split('\n');
        var pages = PrintedPdf.Run(pdf, "pdftotext").Split('\f');
        foreach (var part in Enumerable.Range(1, 30))
        {
            var line = contents.Single(one => one.TrimStart().StartsWith($"Part {part} ", StringComparison.Ordinal));
            var page = int.Parse(line.Trim().Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
            pages[page - 1].Split('\n').Select(one => one.Trim()).ShouldContain($"Part {part}");
            page.ShouldBeGreaterThan(2);
        }
    }

    [Fact]
    public async Task A_draft_says_so_on_every_page()
    {
        await Given.APlan(site, area, stage: EditionStage.ConsultationDraft);

        var pdf = await PrintedAsync("plan.pdf");

        foreach (var page in PrintedPdf.Run(pdf, "pdftotext").Split('\f').SkipLast(1))
        {
            page.ShouldContain("draft", Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_withdrawn_plan_prints_the_note_alone()
    {
        await Given.APlan(site, area);
        await PrintedAsync("plan.pdf");
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(area.Id, "2025-2029", 1, "A mistake was found."), Given.AChange(site)));

        foreach (var file in new[] { "plan.pdf", "page.pdf" })
        {
            var words = PrintedPdf.Run(await PrintedAsync(file), "pdftotext");
            words.ShouldContain("A mistake was found.");
            words.ShouldNotContain("light every park");
        }
    }

    [Fact]
    public async Task The_plan_on_a_page_shows_all_promises_where_they_fit()
    {
        await Given.AConfirmedDocument(site, area, Text);

        var pdf = await PrintedAsync("page.pdf");

        PrintedPdf.Run(pdf, "pdfinfo").ShouldContain("Pages:           1\n");
        var words = Frankpledge.Documents.Writing.WrittenWords.Of([PrintedPdf.Run(pdf, "pdftotext")]);
        words.ShouldContain("Safer streets");
        words.ShouldContain("I will light every park by 2027.");
        words.ShouldContain("I will fund a helpline for every victim.");
        words.ShouldNotContain("no room");
    }

    [Theory]
    [InlineData(9, 30)]
    [InlineData(120, 2)]
    public async Task A_long_plan_stays_on_one_page_and_says_what_has_no_room(int parts, int promises)
    {
        var text = string.Join("\n", Enumerable.Range(1, parts).Select(part => $"# Priority number {part} of the plan\n"
            + string.Join('\n', Enumerable.Range(1, promises).Select(line => $"C I will publish report {part}-{line} within {line} days of the end of each quarter, and answer questions."))));
        var edition = await Given.APlan(site, area, text);
        var document = (await ExportParityTests.DocumentAsync(site, edition))!;

        var printed = await Chromium.PrintAsync(PrintedPdf.NeedsChromium(), PlanOnAPage.Of(document), PrintLimits.Default, null, default);

        printed.Pages.ShouldBe(1);
        PrintedPdf.Run(printed.Pdf, "pdfinfo").ShouldContain("Pages:           1\n");
        PrintedPdf.Run(printed.Pdf, "pdftotext").ShouldContain("no room");
    }

    [Fact]
    public async Task A_print_that_takes_too_long_is_ended_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The printer is a script of the shell.");

        // A printer that never answers: how fast the true one is does not matter here.
        var folder = Directory.CreateTempSubdirectory("prints-").FullName;
        var silent = Path.Combine(Directory.CreateTempSubdirectory("printer-").FullName, "silent");
        await File.WriteAllTextAsync(silent, "#!/bin/sh\nmkdir Default; echo kept > Default/cookies; exec sleep 600\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(silent, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var refused = await Should.ThrowAsync<Frankpledge.Common.RefusedException>(() => Chromium.PrintAsync(silent,
            new(_ => "<!DOCTYPE html><title>A</title><p>A", []), new PrintLimits { Time = TimeSpan.FromMilliseconds(300), Folder = folder }, null, default));

        refused.Reasons.Single().Code.ShouldBe("PrintingTookTooLong");
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        Directory.Delete(folder);
        Directory.Delete(Path.GetDirectoryName(silent)!, recursive: true);
    }

    [Fact]
    public async Task What_a_killed_program_left_is_removed_by_the_next_one_and_a_print_that_goes_on_is_let_alone()
    {
        var limits = new PrintLimits { Folder = Directory.CreateTempSubdirectory("prints-").FullName };
        Directory.CreateDirectory(Path.Combine(limits.Folder, "frankpledge-print-1", "Default"));
        Directory.CreateDirectory(Path.Combine(limits.Folder, "something-else"));

        LeftBehind.Remove(limits, TimeProvider.System.GetUtcNow() + limits.Time).ShouldBe(0, "it may still go on");
        LeftBehind.Remove(limits, TimeProvider.System.GetUtcNow() + (3 * limits.Time)).ShouldBe(1);

        Directory.GetDirectories(limits.Folder).Select(Path.GetFileName).ShouldBe(["something-else"]);
        Directory.CreateDirectory(Path.Combine(limits.Folder, "frankpledge-print-2"));
        await Chromium.PrintAsync(PrintedPdf.NeedsChromium(), new(_ => "<!DOCTYPE html><title>A</title><p>A", []), limits, null, default);
        Directory.GetDirectories(limits.Folder).Length.ShouldBe(2, "a young one beside the new print");
        Directory.Delete(limits.Folder, recursive: true);
    }

    [Fact]
    public async Task A_page_runs_no_script_and_fetches_nothing()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var html = $"<!DOCTYPE html><title>A</title><link rel=stylesheet href='{here}a.css'><img src='{here}a.png'><iframe src='file:///etc/hostname'></iframe>"
            + $"<p id=p>unchanged</p><script>document.getElementById('p').textContent='changed';fetch('{here}')</script><object data='{here}'></object>";

        var printed = await Chromium.PrintAsync(PrintedPdf.NeedsChromium(), new(_ => html, []), PrintLimits.Default, null, default);

        PrintedPdf.Run(printed.Pdf, "pdftotext").Trim().ShouldBe("unchanged");
        listener.Pending().ShouldBeFalse();
    }

    /// <summary>Asks again as long as it is being made, as a browser does by itself.</summary>
    private async Task<byte[]> PrintedAsync(string file)
    {
        while (true)
        {
            var answer = await site.Browser().GetAsync($"{Editions}/1/{file}");
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                return await answer.Content.ReadAsByteArrayAsync();
            }

            answer.Headers.GetValues("Refresh").ShouldBe(["3"]);
            (await answer.ReadPageAsync()).QuerySelector("h1").Words().ShouldBe("The PDF is being made");
        }
    }
}
