using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
public sealed class PostgresKillTests
{
    private const int Kills = 5;

    [Fact]
    public async Task Every_change_that_was_acknowledged_survives_a_postgresql_killed_under_load_and_service_returns_by_itself()
    {
        var server = Directory.CreateTempSubdirectory("frankpledge-postgres-").FullName;
        var data = Directory.CreateTempSubdirectory("frankpledge-kill-");
        var connection = (await PostgresAsync("start", server)).Trim();
        try
        {
            await using var serving = new Serving(data.FullName, connection);
            var (first, page) = await serving.BeginAsync();
            var second = await serving.SignedInAsync();
            var adding = new Adding(page);
            using var stop = new CancellationTokenSource();
            var clients = Task.WhenAll(Task.Run(() => adding.RunAsync(first, stop.Token)), Task.Run(() => adding.RunAsync(second, stop.Token)));
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(1500);
                await PostgresAsync("kill", server);
                await Task.Delay(500);
                await PostgresAsync("again", server);
            }

            await Task.Delay(3000);
            var before = adding.Acknowledged.Count;
            await Task.Delay(3000);
            await stop.CancelAsync();
            await clients;
            adding.Acknowledged.Count.ShouldBeGreaterThan(before, "service returned without a restart");
            adding.Refused.ShouldAllBe(status => status == HttpStatusCode.ServiceUnavailable);

            var (exit, said) = await TheProgram.RunAsync(data.FullName, connection, "people", "list", "kent", "--json");
            exit.ShouldBe(0, said);
            var kept = JsonDocument.Parse(said).RootElement.EnumerateArray().Select(person => person.GetProperty("email").GetString()!).ToList();
            TestContext.Current.SendDiagnosticMessage($"{adding.Acknowledged.Count} acknowledged changes over {Kills} kills.");
            adding.Acknowledged.Except(kept).ShouldBeEmpty();
            kept.ShouldBeUnique();
        }
        finally
        {
            await PostgresAsync("stop", server);
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> PostgresAsync(string act, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(Shared.Repository(), "build", "postgres.sh"), [act, folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"postgres.sh {act}");
        return said;
    }
}
