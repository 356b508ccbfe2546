using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
[Trait("Speed", "Slow")]
public sealed class KillTests
{
    private const int Kills = 5;

    [Fact]
    public async Task Every_change_that_was_acknowledged_survives_kill_9_at_random_moments_under_two_clients()
    {
        var random = Chance.Begin();
        var folder = Directory.CreateTempSubdirectory("frankpledge-kill-");
        await using var serving = new Serving(folder.FullName);
        var (first, page) = await serving.BeginAsync();
        var second = await serving.SignedInAsync();
        using var adding = new Adding(page);
        using var stop = new CancellationTokenSource();
        var clients = Task.WhenAll(Task.Run(() => adding.RunAsync(first, stop.Token)), Task.Run(() => adding.RunAsync(second, stop.Token)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await adding.MoreAsync(random.Next(5, 40));
            await Task.Delay(random.Next(0, 40));
            await serving.KillAsync();
            await serving.StartAsync();
        }

        await adding.MoreAsync(5);
        await stop.CancelAsync();
        await clients;
        var kept = await serving.PeopleAsync();
        adding.Acknowledged.Except(kept).ShouldBeEmpty();
        kept.ShouldBeUnique();
        await serving.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
