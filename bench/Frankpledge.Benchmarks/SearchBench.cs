using System.Diagnostics;
using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Reading;
using Frankpledge.Plans.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Benchmarks;

/// <summary>Searches in editions of three sizes, made of the demonstration's words in seeded random order.</summary>
internal static class SearchBench
{
    private static readonly string[] Queries =
        ["burglary", "officers", "publish quarter", "victims services", "burglery", "neighbourhod polcing", "reducing", "c14 road safety board"];

    public static async Task RunAsync()
    {
        await using var server = await DemonstrationServer.StartAsync();
        var last = 0.0;
        foreach (var size in (int[])[5_000, 20_000, 80_000])
        {
            var edition = await FillAsync(server, size);
            var times = await TimesAsync(server, edition);
            var median = times[times.Count / 2];
            var growth = last == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {median / last:0.0} times the size before");
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{size,7:N0} statements: median {median:0.0} ms, p99 {times[(int)(times.Count * 0.99)]:0.0} ms{growth}"));
            last = median;
        }
    }

    /// <summary>Median and 99th percentile in milliseconds.</summary>
    public static async Task<(double Median, double P99)> AtAsync(int size)
    {
        await using var server = await DemonstrationServer.StartAsync();
        var times = await TimesAsync(server, await FillAsync(server, size));
        return (times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }

    private static async Task<List<double>> TimesAsync(DemonstrationServer server, Guid edition)
    {
        var times = new List<double>();
        for (var i = 0; i < 210; i++)
        {
            await using var scope = server.App.Services.CreateAsyncScope();
            var search = scope.ServiceProvider.GetRequiredService<StatementSearch>();
            var clock = Stopwatch.StartNew();
            await search.RunAsync(edition, Queries[i % Queries.Length]);
            if (i >= 10)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private static async Task<Guid> FillAsync(DemonstrationServer server, int size)
    {
        await using var scope = server.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var area = await db.Areas.SingleAsync();
        var words = (await db.Wordings.Select(w => w.Text).ToListAsync()).SelectMany(text => text.Split(' ')).ToArray();
        var random = new Random(7);
        var plan = new Plan { Id = Guid.CreateVersion7(), AreaId = area.Id, Slug = $"size-{size}", Title = "Made for measuring", References = [] };
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(), PlanId = plan.Id, Number = 1, Stage = EditionStage.Final, IssuedOn = new DateOnly(2000, 1, 1),
            ConfirmedAt = DateTimeOffset.UnixEpoch, ConfirmedBy = "bench",
            SourceName = "bench", SourceSha256 = "", Parts = [], Sha256 = "",
        };
        db.Plans.Add(plan);
        db.Editions.Add(edition);
        for (var i = 0; i < size; i++)
        {
            var statement = plan.NewStatement([StatementKind.Commitment]);
            db.Statements.Add(statement);
            edition.Wordings.Add(new Wording
            {
                Id = Guid.CreateVersion7(), EditionId = edition.Id, StatementId = statement.Id, Order = i, Section = ["Bench"], Role = StatementRole.Sentence,
                OpensParagraph = true,
                Text = string.Join(' ', Enumerable.Range(0, 20).Select(_ => words[random.Next(words.Length)])), Kinds = [StatementKind.Commitment], Actors = [],
                Refs = [], LabelledBy = LabelledBy.Rule, Language = "en", Line = i,
            });
        }

        await db.SaveAsync(new Change("bench", null, DateTimeOffset.UnixEpoch, "Measuring"));
        return edition.Id;
    }
}
