using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The program as an operator starts it: what it listens on, and what it logs.</summary>
[Trait("Engine", "Both")]
public sealed class ServingTests
{
    [Fact]
    public async Task The_reference_on_an_error_page_stands_in_every_line_that_the_log_has_of_it()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        var start = TheProgram.Start(site.Settings.Data, site.Settings.Database, "serve", "--urls", "http://127.0.0.1:0");
        start.Environment["FRANKPLEDGE_JSON_LOGS"] = "true";
        using var program = Process.Start(start)!;
        try
        {
            var errors = program.StandardError.ReadToEndAsync();
            var first = JsonDocument.Parse(await program.StandardOutput.ReadLineAsync() ?? await errors).RootElement;
            var address = new Uri(first.GetProperty("State").GetProperty("Site").GetString()!);
            address.Port.ShouldBePositive();
            await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE editions RENAME TO editions_gone"));
            await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE plans RENAME TO plans_gone"));

            using var browser = new HttpClient();
            var answer = await browser.GetAsync(new Uri(address, "/kent"));

            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var reference = (await answer.ReadPageAsync()).QuerySelector("main code").ShouldNotBeNull().TextContent;
            bool Tells(JsonElement line) => line.GetProperty("Message").GetString()!.Contains($"Reference {reference}", StringComparison.Ordinal)
                && line.GetProperty("Exception").GetString()!.Contains("plans", StringComparison.Ordinal);
            var before = await UntilAsync(program, Tells);
            before.ShouldContain(line => line.GetProperty("Category").GetString()!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                && line.GetProperty("Scopes").ToString().Contains(reference, StringComparison.Ordinal));
        }
        finally
        {
            program.Kill();
        }
    }

    /// <summary>What the log says until a line is the one that we wait for. Every line is JSON.</summary>
    private static async Task<IReadOnlyList<JsonElement>> UntilAsync(Process program, Func<JsonElement, bool> isIt)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = new List<JsonElement>();
        do
        {
            said.Add(JsonDocument.Parse((await program.StandardOutput.ReadLineAsync(patience.Token)).ShouldNotBeNull()).RootElement);
        }
        while (!isIt(said[^1]));
        return said;
    }

    [Fact]
    public async Task Refuses_in_a_sentence_to_listen_where_another_program_does_or_on_what_is_no_address()
    {
        await using var site = await TestSite.StartAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://{other.LocalEndpoint}";

        foreach (var (url, word) in new[] { (taken, "in use"), ("nonsense", "nonsense"), ("ftp://127.0.0.1:8080", "ftp://"),
            ("https://127.0.0.1:8080", "proxy") })
        {
            var (exit, said) = await site.RunAsync("serve", "--urls", url);
            exit.ShouldBe(1);
            said.ShouldContain(word);
            said.ShouldNotContain("   at ");
        }
    }
}
