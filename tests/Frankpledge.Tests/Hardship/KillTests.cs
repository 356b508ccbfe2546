using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
public sealed class KillTests
{
    private const int Kills = 8;

    [Fact]
    public async Task Every_change_that_was_acknowledged_survives_kill_9_at_random_moments_under_two_clients()
    {
        var folder = Directory.CreateTempSubdirectory("frankpledge-kill-");
        await using var serving = new Serving(folder.FullName);
        var (first, page) = await serving.BeginAsync();
        var second = await serving.SignedInAsync();
        var adding = new Adding(page);
        using var stop = new CancellationTokenSource();
        var clients = Task.WhenAll(Task.Run(() => adding.RunAsync(first, stop.Token)), Task.Run(() => adding.RunAsync(second, stop.Token)));

        var random = new Random(20261128);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(300, 2500));
            await serving.KillAsync();
            await serving.StartAsync();
        }

        await stop.CancelAsync();
        await clients;
        var kept = await PeopleAsync(serving);
        TestContext.Current.SendDiagnosticMessage($"{adding.Acknowledged.Count} acknowledged changes over {Kills} kills.");
        adding.Acknowledged.Count.ShouldBeGreaterThan(50);
        adding.Acknowledged.Except(kept).ShouldBeEmpty();
        kept.ShouldBeUnique();
        await serving.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> PeopleAsync(Serving serving)
    {
        var (exit, said) = await TheProgram.RunAsync(serving.Data, null, "people", "list", "kent", "--json");
        exit.ShouldBe(0, said);
        return [.. JsonDocument.Parse(said).RootElement.EnumerateArray().Select(person => person.GetProperty("email").GetString()!)];
    }
}
