using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Export;
using Json.Schema;

namespace Frankpledge.Tests.Web.Plans.Export;

[Trait("Engine", "Both")]
public sealed class ExportApiTests : IAsyncLifetime
{
    private const string Editions = "/kent/plans/2025-2029/editions";
    private static readonly ExportFormat[] Unprinted = [.. Enum.GetValues<ExportFormat>().Where(format => !format.NeedsChromium)];

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Edition edition = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        edition = await Given.APlan(site, area);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_format_has_an_address_a_name_and_a_tag_by_which_it_is_not_sent_twice()
    {
        foreach (var format in Unprinted)
        {
            var answer = await site.Browser().GetAsync($"{Editions}/1/{format.Path}");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{format}");
            $"{answer.Content.Headers.ContentType}".ShouldBe(format.MediaType);
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith("kent-2025-2029-edition-1");
            ExportedWords.Of(format, await answer.Content.ReadAsByteArrayAsync()).ShouldContain("I will light every park by 2027.");

            var again = new HttpRequestMessage(HttpMethod.Get, $"{Editions}/1/{format.Path}");
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            (await site.Browser().SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified, $"{format}");

            var head = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Editions}/1/{format.Path}"));
            head.StatusCode.ShouldBe(HttpStatusCode.OK, $"{format}");
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_edition_that_is_not_there_has_no_files() =>
        (await site.Browser().GetAsync($"{Editions}/7/plan.docx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_page_allows_itself_its_own_style_sheet_and_nothing_else()
    {
        var answer = await site.Browser().GetAsync($"{Editions}/1/large-print.html");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var style = (await answer.ReadPageAsync()).QuerySelector("style")!.TextContent;
        policy.ShouldContain($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        policy.ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task The_json_keeps_to_its_published_schema_and_its_lines_give_the_fingerprint()
    {
        var json = await site.Browser().GetStringAsync($"{Editions}/1/plan.json");
        var root = JsonNode.Parse(json)!;
        var address = new Uri(root["$schema"]!.GetValue<string>());
        var schema = JsonSchema.FromText(await site.Browser().GetStringAsync(address.PathAndQuery));

        var result = schema.Evaluate(root, new EvaluationOptions { OutputFormat = OutputFormat.List });

        result.IsValid.ShouldBeTrue(string.Join('\n', (result.Details ?? []).Where(one => one.HasErrors)
            .Select(one => $"{one.InstanceLocation}: {string.Join("; ", one.Errors!.Values)}")));
        var fingerprint = root["fingerprint"]!;
        var lines = string.Join('\n', fingerprint["lines"]!.AsArray().Select(line => line!.GetValue<string>()));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))).ShouldBe(edition.Sha256);
        fingerprint["sha256"]!.GetValue<string>().ShouldBe(edition.Sha256);
    }

    [Fact]
    public async Task The_schema_refuses_what_is_no_plan()
    {
        var schema = JsonSchema.FromText(PlanJson.Schema());
        var root = JsonNode.Parse(await site.Browser().GetStringAsync($"{Editions}/1/plan.json"))!;
        root["body"]!.AsArray().Add(new JsonObject { ["type"] = "statement", ["text"] = "No reference." });

        schema.Evaluate(root).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task A_draft_says_so_in_every_format()
    {
        var draft = await Given.APlan(site, area, "# Streets\nC I will sweep them.", "2029-2033", "Plan of 2029", stage: EditionStage.ConsultationDraft,
            issued: new(2026, 11, 1));
        var document = (await ExportParityTests.DocumentAsync(site, draft, plan: "2029-2033"))!;

        foreach (var format in Unprinted)
        {
            ExportedWords.Of(format, PlanExports.Written(document, format, "http://localhost").Bytes).ShouldContain("This is a draft.", Case.Sensitive, $"{format}");
        }

        document.Written.Running.ShouldContain("draft");
    }

    [Fact]
    public async Task A_withdrawn_edition_gives_the_note_alone()
    {
        await site.Browser().GetStringAsync($"{Editions}/1/words.txt");
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(area.Id, "2025-2029", 1, "A mistake was found."), Given.AChange(site)));

        foreach (var format in Unprinted)
        {
            var file = await site.Browser().GetByteArrayAsync($"{Editions}/1/{format.Path}");
            var words = ExportedWords.Of(format, file);
            words.ShouldContain("A mistake was found.", Case.Sensitive, $"{format}");
            words.ShouldNotContain("light every park", Case.Insensitive, $"{format}");
            (format == ExportFormat.Docx ? "" : Encoding.UTF8.GetString(file)).ShouldNotContain("park", Case.Insensitive, $"{format}");
        }
    }

    [Fact]
    public async Task Removed_words_are_in_no_format_and_their_note_is_in_every()
    {
        await site.Browser().GetStringAsync($"{Editions}/1/plan.json");
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(edition.PlanId, "every park", "a place"), Given.AChange(site)));

        foreach (var format in Unprinted)
        {
            var file = await site.Browser().GetByteArrayAsync($"{Editions}/1/{format.Path}");
            var words = ExportedWords.Of(format, file);
            words.ShouldContain("I will light [removed: a place] by 2027.", Case.Sensitive, $"{format}");
            words.ShouldContain("Words were removed from this text", Case.Sensitive, $"{format}");
            words.ShouldContain(edition.Sha256, Case.Sensitive, $"{format}");
            (format == ExportFormat.Docx ? "" : Encoding.UTF8.GetString(file)).ShouldNotContain("every park");
        }

        var json = JsonNode.Parse(await site.Browser().GetStringAsync($"{Editions}/1/plan.json"))!["fingerprint"]!;
        var lines = string.Join('\n', json["lines"]!.AsArray().Select(line => line!.GetValue<string>()));
        json["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))));
        json["before_removals"]!.GetValue<string>().ShouldBe(edition.Sha256);
    }

    [Fact]
    public async Task The_page_offers_each_format_with_its_size_and_the_fingerprint()
    {
        var visitor = new Visitor(site.Browser());
        await visitor.OpenAsync($"{Editions}/1/take");

        visitor.Main.ShouldContain(edition.Sha256);
        foreach (var format in Unprinted)
        {
            var row = visitor.Page.QuerySelector($"a[href='{Editions}/1/{format.Path}']")!.Closest("tr")!;
            var size = (await site.Browser().GetByteArrayAsync($"{Editions}/1/{format.Path}")).Length;
            row.Words().ShouldContain($"{(size + 1023) / 1024} kB");
        }

        (await site.Browser().GetPageAsync("/kent/plans/2025-2029")).QuerySelector($"a[href='{Editions}/1/take']").ShouldNotBeNull();
        (await site.Browser().GetPageAsync("/kent/data")).QuerySelector($"a[href='{Editions}/1/take']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_chromium_the_page_says_so_and_the_rest_is_offered()
    {
        await using var bare = await site.AnotherNodeAsync(with: settings => settings with { Chromium = "/nowhere/chromium" });
        var visitor = new Visitor(bare.Browser());
        await visitor.OpenAsync($"{Editions}/1/take");

        visitor.Main.ShouldContain("PDFs cannot be made here now");
        visitor.Page.QuerySelector("a[href$='plan.pdf']").ShouldBeNull();
        visitor.Page.QuerySelector("a[href$='plan.docx']").ShouldNotBeNull();
        var asked = await bare.Browser().GetAsync($"{Editions}/1/plan.pdf");
        asked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await asked.Content.ReadAsStringAsync()).ShouldContain("Chromium is not installed");
        (await bare.Browser().GetStringAsync("/health/ready")).ShouldBe("ready, without: chromium\n");
    }
}
