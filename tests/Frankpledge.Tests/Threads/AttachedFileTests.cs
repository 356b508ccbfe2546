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
    [InlineData("page.txt", "<!doctype html><script>alert(1)</script>", "Attach a PDF"), InlineData("empty.txt", "", "The file is empty")]
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
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
            zip.CreateEntry("word/vbaProject.bin");
        }

        ThreadFile.WhyNot(new("minutes.docx", bytes.ToArray())).ShouldHaveSingleItem().Code.ShouldBe("AttachedKindWrong");
        ThreadFile.WhyNot(new("notes.txt", new byte[ThreadFile.LargestFile + 1])).ShouldHaveSingleItem().Code.ShouldBe("AttachedTooLarge");
        ThreadFile.WhyNot(new(@"C:\Users\Someone\notes.txt", Notes)).ShouldBeEmpty();
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
