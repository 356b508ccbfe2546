using System.Diagnostics;
using System.Globalization;

namespace Frankpledge.Benchmarks;

/// <summary>The table of what is promised, each row measured now and beside its promise. Rows of what is not built yet are not there.</summary>
/// <param name="program">The published program.</param>
internal sealed class Promises(string program)
{
    private int broken;

    /// <returns>How many promises are broken.</returns>
    public async Task<int> PrintAsync()
    {
        Console.WriteLine(
            $"Machine: {Environment.ProcessorCount} cores; load before: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}. What else runs changes every figure; the ratios least.");
        Console.WriteLine($"{"what",-46} {"measured",-58} {"promise",-34} kept");
        await ServingAsync();
        await DesksAsync();
        await SearchAsync();
        await CoverageAsync();
        StatisticsBench.Promised(Row);
        await TextBench.PromisedAsync(Row);
        RedlineBench.Promised(Row);
        AlignmentBench.Promised(Row);
        await PdfBench.PromisedAsync(Row);
        await StartAsync();
        await ImportAsync();
        Console.WriteLine(broken == 0 ? "Every promise that was measured is kept." : $"{broken} broken.");
        return broken;
    }

    /// <param name="promise">Empty where there is none.</param>
    /// <param name="kept">Null where a peer is missing, so that nothing can be said.</param>
    private void Row(string what, string measured, string promise, bool? kept)
    {
        broken += kept == false ? 1 : 0;
        Console.WriteLine(
            $"{what,-46} {measured,-58} {promise,-34} {(promise.Length == 0 ? "" : kept switch { true => "yes", false => "NO", null => "not measured" })}");
    }

    private async Task ServingAsync()
    {
        await using var served = await Served.StartAsync([typeof(Promises).Assembly.Location, "serve", "{port}", "kept"], New());
        using var http = new HttpClient { DefaultRequestHeaders = { { "Accept-Encoding", "br, gzip" } } };
        var answer = await http.GetAsync(served.Url + PageBench.Page);
        var encoding = string.Join(", ", answer.Content.Headers.ContentEncoding);
        await using var nginx = await Nginx.StartAsync(await answer.Content.ReadAsByteArrayAsync(), encoding);
        (string, string) accept = ("Accept-Encoding", "br, gzip");
        await Wrk.RunAsync(served.Url + PageBench.Page, 32, 15, accept);
        var ratios = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            ratios.Add((await Wrk.RunAsync(served.Url + PageBench.Page, 32, 5, accept)).Requests / (await Wrk.RunAsync(nginx.Url, 32, 5, accept)).Requests);
        }

        var ratio = ratios.Order().ElementAt(1);
        Row($"kept page, {(encoding.Length > 0 ? encoding : "not compressed")}",
            Invariant($"{ratio:0.00} of nginx ({ratios.Min():0.00} to {ratios.Max():0.00})"), "at least 0.8", ratio >= 0.8);
        var (median, p99) = await PageBench.EvictedAsync();
        Row("the same page just evicted, 64 clients", Invariant($"median {median:0.0} ms, p99 {p99:0.0} ms"), "p99 under 50 ms", p99 < 50);
    }

    private async Task DesksAsync()
    {
        await using var served = await Served.StartAsync([typeof(Promises).Assembly.Location, "serve", "{port}", "each-time"], New());
        var cookies = ("Cookie", await served.CookiesAsync("administrator"));
        var area = PageBench.Page.Split('/')[1];

        // The public asks without a session, whose standing would be read each time.
        (string, string)[] AsWhom(string path) => path == PageBench.Page ? [] : [cookies];
        (string What, string Path, int AtLeast)[] pages =
            [("the same page not kept, 16 clients", PageBench.Page, 2000), ("staff desk Today, 16 clients", $"/{area}/manage", 200),
                ("staff desk audit, 16 clients", $"/{area}/manage/audit", 200)];
        foreach (var (_, path, _) in pages)
        {
            await Wrk.RunAsync(served.Url + path, 16, 10, AsWhom(path));
        }

        foreach (var (what, path, atLeast) in pages)
        {
            var load = await Wrk.RunAsync(served.Url + path, 16, 8, AsWhom(path));
            Row(what, load.ToString(), Invariant($"at least {atLeast:N0}; p99 under 50 ms"), load.Requests >= atLeast && load.P99 < 50);
        }

        var most = 0.0;
        var clock = Stopwatch.StartNew();
        var loads = Task.WhenAll(pages.Select(page => Wrk.RunAsync(served.Url + page.Path, 5, 40, AsWhom(page.Path))));
        while (!loads.IsCompleted)
        {
            most = Math.Max(most, served.Memory);
            await Task.Delay(250);
        }

        await loads;
        await Task.Delay(TimeSpan.FromSeconds(30));
        var after = served.Memory;
        Row($"memory under {clock.Elapsed.TotalSeconds - 30:0} s of that load, then 30 s idle", Invariant($"{most:0} MB, then {after:0} MB"),
            "at most 600 MB, then under 300 MB", most <= 600 && after < 300);
    }

    private async Task SearchAsync()
    {
        var (median, p99) = await SearchBench.AtAsync(20_000);
        Row("search, 20,000 statements", Invariant($"median {median:0.0} ms, p99 {p99:0.0} ms"), "", null);
    }

    private async Task CoverageAsync()
    {
        var (median, worst) = await CoverageBench.AtAsync(10_000);
        Row("coverage, 10,000 statements and 30,000 links", Invariant($"median {median:0} ms, worst {worst:0} ms"), "under 1 s", worst < 1000);
    }

    private async Task StartAsync()
    {
        var folder = New();
        string[] command = [program, "serve", "--demonstration", "--port", "{port}"];
        var times = new List<double>();
        double idle = 0;
        // The first run makes the records; what is promised is the start after that.
        await using (await Served.StartAsync(command, folder, keep: true))
        {
        }

        for (var run = 0; run < 3; run++)
        {
            await using var served = await Served.StartAsync(command, folder, keep: true);
            times.Add(served.Started.TotalSeconds);
            await Task.Delay(5000);
            idle = served.Memory;
        }

        Directory.Delete(folder, recursive: true);
        var median = times.Order().ElementAt(1);
        Row("cold start to the first page", Invariant($"{median:0.00} s, median of three"), "under 2 s", median < 2);
        Row("idle memory", Invariant($"{idle:0} MB"), "under 250 MB", idle < 250);
    }

    private async Task ImportAsync()
    {
        foreach (var (pages, most) in PagesBench.Promised)
        {
            foreach (var file in PagesBench.Write(pages))
            {
                var seconds = await TimeAsync(file);
                Row($"import of a made plan of {pages} pages, {Path.GetExtension(file)}", Invariant($"{seconds:0.00} s, best of three whole processes"),
                    $"under {most} s", seconds < most);
            }
        }

        var folder = Path.Combine(Path.GetDirectoryName(program)!, "..", "..", "..", "shared", "data", "plans");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine("The real plans (../shared) are not on this machine: no imports measured.");
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".pdf" or ".docx").Order())
        {
            var seconds = await TimeAsync(file);
            Row($"import of {Path.GetFileName(file)}", Invariant($"{seconds:0.00} s, best of three whole processes"), "under 2 s", seconds < 2);
        }
    }

    private async Task<double> TimeAsync(string file)
    {
        var seconds = new List<double>();
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            using var reading =
                Process.Start(new ProcessStartInfo("dotnet", (string[])[program, "import-plan", file, "--json"]) { RedirectStandardOutput = true })!;
            await reading.StandardOutput.ReadToEndAsync();
            await reading.WaitForExitAsync();
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        return seconds.Min();
    }

    private static string New() => Path.Combine(Path.GetTempPath(), $"frankpledge-bench-{Guid.CreateVersion7():N}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
