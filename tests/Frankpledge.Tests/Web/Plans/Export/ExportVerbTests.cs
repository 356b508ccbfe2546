using System.Security.Cryptography;
using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans.Export;

[Trait("Engine", "Both")]
public sealed class ExportVerbTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("export-").FullName;
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("words")]
    [InlineData("txt")]
    [InlineData("large-print")]
    [InlineData("docx")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Writes_the_file_and_tells_what_it_wrote(string format)
    {
        var path = Path.Combine(folder, "plan");

        var (exit, output) = await site.RunAsync("export", "kent/2025-2029/1", "--format", format, "--out", path, "--json");

        exit.ShouldBe(0, output);
        using var answer = JsonDocument.Parse(output);
        var file = await File.ReadAllBytesAsync(path);
        answer.RootElement.GetProperty("path").GetString().ShouldBe(path);
        answer.RootElement.GetProperty("bytes").GetInt64().ShouldBe(file.Length);
        answer.RootElement.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file)));
        answer.RootElement.GetProperty("edition").GetInt32().ShouldBe(1);
        Directory.GetFiles(folder).ShouldBe([path]);
    }

    [Theory]
    [InlineData("kent", "does not name an edition")]
    [InlineData("kent/2025-2029/9", "There is no edition kent/2025-2029/9")]
    public async Task Refuses_what_is_no_edition_in_a_sentence(string edition, string sentence)
    {
        var (exit, output) = await site.RunAsync("export", edition, "--format", "txt", "--out", Path.Combine(folder, "plan.txt"));

        exit.ShouldBe(1);
        output.ShouldContain(sentence);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_a_sentence()
    {
        var (exit, output) = await site.RunAsync("export", "kent/2025-2029/1", "--format", "txt", "--out", Path.Combine(folder, "no", "plan.txt"));

        exit.ShouldBe(1);
        output.ShouldContain($"The file {Path.Combine(folder, "no", "plan.txt")} cannot be written.");
        output.ShouldNotContain(".part");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://plans.example.org", false)]
    public async Task A_document_that_names_only_this_machine_is_said_to(string? known, bool said)
    {
        var path = Path.Combine(folder, "plan.txt");
        string[] given = known is null ? [] : ["--site", known];

        var (exit, output) = await site.RunAsync(["export", "kent/2025-2029/1", "--format", "txt", "--out", path, .. given]);

        exit.ShouldBe(0, output);
        (await File.ReadAllTextAsync(path)).Contains("http://localhost", StringComparison.Ordinal).ShouldBe(said);
        output.Contains("which only this machine knows", StringComparison.Ordinal).ShouldBe(said);
    }
}
