using System.Diagnostics;
using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
[Trait("Speed", "Slow")]
public sealed class PostgresKillTests
{
    private const int Kills = 5;

    [Fact]
    public async Task Every_change_that_was_acknowledged_survives_a_postgresql_killed_under_load_and_service_returns_by_itself()
    {
        var random = Chance.Begin();
        var server = Directory.CreateTempSubdirectory("frankpledge-postgres-").FullName;
        var data = Directory.CreateTempSubdirectory("frankpledge-kill-");
        var connection = (await PostgresAsync("start", server, "durable")).Trim();
        try
        {
            await using var serving = new Serving(data.FullName, connection);
            var (first, page) = await serving.BeginAsync();
            var second = await serving.SignedInAsync();
            using var adding = new Adding(page);
            using var stop = new CancellationTokenSource();
            var clients = Task.WhenAll(Task.Run(() => adding.RunAsync(first, stop.Token)), Task.Run(() => adding.RunAsync(second, stop.Token)));
            for (var kill = 0; kill < Kills; kill++)
            {
                await adding.MoreAsync(random.Next(5, 40));
                await Task.Delay(random.Next(0, 40));
                await PostgresAsync("kill", server);
                await PostgresAsync("again", server);
            }

            // Service returned without a restart.
            await adding.MoreAsync(5);
            await stop.CancelAsync();
            await clients;
            adding.Refused.ShouldAllBe(status => status == HttpStatusCode.ServiceUnavailable);
            var kept = await serving.PeopleAsync();
            adding.Acknowledged.Except(kept).ShouldBeEmpty();
            kept.ShouldBeUnique();
        }
        finally
        {
            await PostgresAsync("stop", server);
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> PostgresAsync(params string[] act)
    {
        var start = new ProcessStartInfo(Path.Combine(Shared.Repository(), "build", "postgres.sh"), act) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"postgres.sh {act[0]}");
        return said;
    }
}
