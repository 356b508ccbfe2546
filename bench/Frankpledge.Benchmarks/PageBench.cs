using System.Diagnostics;
using System.Globalization;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Benchmarks;

/// <summary>The plan page from the cache against nginx with the same bytes, and the same page when it has just been evicted.</summary>
internal static class PageBench
{
    private const string Page = $"/{LoadDemonstration.Slug}/plans/2025-2029/standing-with-victims";

    public static async Task RunAsync()
    {
        await using var server = await DemonstrationServer.StartAsync();
        var url = $"http://127.0.0.1:{server.Port}{Page}";
        using var http = new HttpClient { DefaultRequestHeaders = { Host = "localhost" } };
        var bytes = await http.GetByteArrayAsync(url);
        Console.WriteLine($"{Page}: {bytes.Length:N0} bytes");
        await AgainstNginxAsync(url, bytes);
        await EvictedAsync(server, url);
    }

    private static async Task AgainstNginxAsync(string url, byte[] bytes)
    {
        if (!File.Exists("/usr/sbin/nginx") || !File.Exists("/usr/bin/wrk"))
        {
            Console.WriteLine("nginx or wrk is not installed: no comparison (packages nginx-light, wrk).");
            return;
        }

        await using var nginx = await Nginx.StartAsync(bytes);
        // The first rounds pay for compiling the hot path; nginx has no such debt.
        for (var warm = 0; warm < 4; warm++)
        {
            await WrkAsync(url);
        }

        var ratios = new List<double>();
        for (var round = 1; round <= 3; round++)
        {
            var (ours, theirs) = (await WrkAsync(url), await WrkAsync(nginx.Url));
            ratios.Add(ours / theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {ours:N0} requests a second, nginx {theirs:N0}, ratio {ours / theirs:0.00}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios.Order().ElementAt(1):0.00} (promise: at least 0.6)"));
    }

    private static async Task<double> WrkAsync(string url)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c32", "-d5s", "-H", "Host: localhost", url]) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        var line = output.Split('\n').First(l => l.StartsWith("Requests/sec", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>64 clients ask at once for a page that has just been evicted, fifty times over.</summary>
    private static async Task EvictedAsync(DemonstrationServer server, string url)
    {
        var kept = server.App.Services.GetRequiredService<KeptPages>();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { DefaultRequestHeaders = { Host = "localhost" } };
        var times = new List<double>();
        for (var round = 0; round < 55; round++)
        {
            kept.Evict(LoadDemonstration.Slug);
            var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
            {
                var clock = Stopwatch.StartNew();
                (await http.GetAsync(url)).EnsureSuccessStatusCode();
                return clock.Elapsed.TotalMilliseconds;
            }));
            if (round >= 5)
            {
                times.AddRange(answers);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"just evicted, 64 clients: median {times[times.Count / 2]:0.0} ms, p99 {times[(int)(times.Count * 0.99)]:0.0} ms (promise: under 50 ms)"));
    }
}
