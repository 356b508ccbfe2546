using System.Text.Json;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The demonstration, which has rows in nearly every table, moves from SQLite to PostgreSQL where the tests have one.</summary>
[Trait("Engine", "Both")]
public sealed class MoveToPostgresTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-move").FullName;

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Fact]
    public async Task Every_row_and_every_page_is_the_same_afterwards_or_nothing_has_moved()
    {
        var lite = new FrankpledgeSettings { Data = room, Demonstration = true };
        await using (var host = new TestHost(lite))
        {
            await ServeVerb.PrepareAsync(host.App.Services, CancellationToken.None);
        }

        var there = lite with { Database = (await PreparedRecords.EmptyPlaceAsync()).Database ?? "Host=127.0.0.1;Port=1;Timeout=2;Username=nobody" };
        if (there.Database!.Contains("Port=1;", StringComparison.Ordinal))
        {
            var (refused, said) = await Verbs.RunAsync(there, "move-to-postgres");
            (refused, said).ShouldSatisfyAllConditions(one => one.refused.ShouldBe(1), one => one.said.ShouldContain("does not let us in"));
            return;
        }

        var (exit, output) = await Verbs.RunAsync(there, "move-to-postgres", "--json");

        exit.ShouldBe(0, output);
        var rows = JsonDocument.Parse(output).RootElement.GetProperty("rows");
        rows.GetProperty("wordings").GetInt32().ShouldBeGreaterThan(100);
        rows.GetProperty("audit_entries").GetInt32().ShouldBeGreaterThan(10);
        await using var before = await ServingAsync(lite);
        await using var after = await ServingAsync(there);
        var plan = (await before.Browser().GetAsync(new Uri("/west-midlands-demonstration/plan.json", UriKind.Relative))).Headers.Location!;
        foreach (var path in new[] { plan, new("/west-midlands-demonstration/threads.json", UriKind.Relative),
            new("/west-midlands-demonstration/issue.json", UriKind.Relative), new("/west-midlands-demonstration", UriKind.Relative) })
        {
            (await after.Browser().GetStringAsync(path)).ShouldBe(await before.Browser().GetStringAsync(path), path.OriginalString);
        }

        // Numbers that the database gives go on where they were.
        var (withdrawn, why) =
            await Verbs.RunAsync(there, "plans", "withdraw", "west-midlands-demonstration", "2025-2029", "1", "--note", "A mistake", "--why", "For a test");
        withdrawn.ShouldBe(0, why);
        var (again, words) = await Verbs.RunAsync(there, "move-to-postgres");
        again.ShouldBe(1);
        words.ShouldContain("recorded already");
    }

    [Fact]
    public async Task Asks_where_the_records_are_to_go_and_which_they_are()
    {
        (await Verbs.RunAsync(new FrankpledgeSettings { Data = room }, "move-to-postgres")).ShouldSatisfyAllConditions(
            run => run.Exit.ShouldBe(1), run => run.Output.ShouldContain("FRANKPLEDGE_DATABASE"));
        (await Verbs.RunAsync(new FrankpledgeSettings { Data = room, Database = "Host=127.0.0.1;Port=1" }, "move-to-postgres")).ShouldSatisfyAllConditions(
            run => run.Exit.ShouldBe(1), run => run.Output.ShouldContain("frankpledge.db"));
    }

    private static async Task<TestSite> ServingAsync(FrankpledgeSettings settings)
    {
        var host = new TestHost(settings);
        await host.App.StartAsync();
        return new TestSite(host, isNode: true);
    }
}
