using System.Diagnostics;
using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Frankpledge.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Benchmarks;

/// <summary><c>coverage</c>: the coverage of plans of three sizes with three links a statement, in the program with its database. Promised: 10,000
/// statements and 30,000 links in under a second.</summary>
internal static class CoverageBench
{
    public static async Task RunAsync()
    {
        var last = 0.0;
        foreach (var size in (int[])[2_500, 10_000, 40_000])
        {
            var (median, worst) = await AtAsync(size);
            var growth = last == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {median / last:0.0} times the size before");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,7:N0} statements, {3 * size,7:N0} links: median {median:0} ms, worst {worst:0} ms of nine{growth}"));
            last = median;
        }
    }

    /// <summary>Median and worst in milliseconds, after one run that is not counted.</summary>
    public static async Task<(double Median, double Worst)> AtAsync(int size)
    {
        await using var server = await DemonstrationServer.StartAsync();
        var area = await FillAsync(server, size);
        var times = new List<double>();
        for (var run = 0; run < 10; run++)
        {
            await using var scope = server.App.Services.CreateAsyncScope();
            var clock = Stopwatch.StartNew();
            var coverage = await scope.ServiceProvider.GetRequiredService<CoverageHere>().OfAsync(area, $"size-{size}", all: false, new DateOnly(2026, 1, 1));
            if (coverage!.Rows.Count != size || coverage.HolesOf(ThreadQuestion.WhatCosts) != 0)
            {
                throw new InvalidOperationException("The coverage is not that of the plan that was made.");
            }

            if (run > 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[^1]);
    }

    private static async Task<Guid> FillAsync(DemonstrationServer server, int size)
    {
        await using var scope = server.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var area = await db.Areas.SingleAsync();
        var change = new Change("bench", null, DateTimeOffset.UnixEpoch, "Measuring");
        var plan = new Plan { Id = Guid.CreateVersion7(), AreaId = area.Id, Slug = $"size-{size}", Title = "Made for measuring", References = [] };
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(), PlanId = plan.Id, Number = 1, Stage = EditionStage.Final, IssuedOn = new DateOnly(2000, 1, 1),
            ConfirmedAt = DateTimeOffset.UnixEpoch, ConfirmedBy = "bench", SourceName = "bench", SourceSha256 = "", Parts = [], Sha256 = "",
        };
        db.Plans.Add(plan);
        db.Editions.Add(edition);
        ThreadKind[] kinds = [ThreadKind.Account, ThreadKind.Money, ThreadKind.Question];
        for (var at = 0; at < size; at++)
        {
            var statement = plan.NewStatement([StatementKind.Commitment]);
            db.Statements.Add(statement);
            edition.Wordings.Add(new Wording
            {
                Id = Guid.CreateVersion7(), EditionId = edition.Id, StatementId = statement.Id, Order = at, Section = ["Bench"], Role = StatementRole.Sentence,
                OpensParagraph = true, Text = $"I will light every park of district {at} and say each year what it cost.", Kinds = [StatementKind.Commitment],
                Actors = [], Refs = [], LabelledBy = LabelledBy.Rule, Language = "en", Line = at,
            });
        }

        await db.SaveAsync(change);
        foreach (var (at, wording) in edition.Wordings.ToList().Index())
        {
            foreach (var kind in kinds)
            {
                var entry = ThreadEntry.Of(area.Id, new(kind, $"The lamps of district {at}.", new DateOnly(2020, 1, 1), new("Minutes", $"Item {at}", null))
                    { Pence = 100, Period = "2020" }, change);
                db.ThreadEntries.Add(entry);
                var seen = new EndSeen(EntryEnd.Named, entry.FirstId, entry.Id);
                db.ThreadLinks.Add(ThreadLink.Of(area.Id, new(wording.StatementId, edition.Id), seen, LinkToMake.Unsaid, change));
            }
        }

        await db.SaveAsync(change);
        return area.Id;
    }
}
