using System.Diagnostics;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Benchmarks;

/// <summary>A page of the plan that has just been evicted.</summary>
internal static class PageBench
{
    public const string Page = $"/{LoadDemonstration.Slug}/plans/2025-2029/standing-with-victims";

    /// <summary>64 clients ask at once for a page that has just been evicted, fifty times over; in milliseconds.</summary>
    public static async Task<(double Median, double P99)> EvictedAsync()
    {
        await using var server = await DemonstrationServer.StartAsync();
        var kept = server.App.Services.GetRequiredService<KeptPages>();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
        var times = new List<double>();
        for (var round = 0; round < 55; round++)
        {
            kept.Evict(LoadDemonstration.Slug);
            var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
            {
                var clock = Stopwatch.StartNew();
                (await http.GetAsync($"http://localhost:{server.Port}{Page}")).EnsureSuccessStatusCode();
                return clock.Elapsed.TotalMilliseconds;
            }));
            if (round >= 5)
            {
                times.AddRange(answers);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }
}
