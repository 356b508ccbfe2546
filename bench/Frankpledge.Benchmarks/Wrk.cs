using System.Diagnostics;
using System.Globalization;

namespace Frankpledge.Benchmarks;

/// <summary>What wrk measured.</summary>
internal readonly record struct Load(double Requests, double P99)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Requests:N0} a second, p99 {P99:0.0} ms");
}

/// <summary>Asks for one address over and over (Debian package wrk).</summary>
internal static class Wrk
{
    public static async Task<Load> RunAsync(string url, int clients, int seconds, params (string Name, string Value)[] headers)
    {
        string[] arguments =
            ["-t1", $"-c{clients}", $"-d{seconds}s", "--latency", .. headers.SelectMany(header => new[] { "-H", $"{header.Name}: {header.Value}" }), url];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || wrk.ExitCode != 0)
        {
            throw new InvalidOperationException($"{url}: {output}");
        }

        return new Load(double.Parse(After(output, "Requests/sec:"), CultureInfo.InvariantCulture), Milliseconds(After(output, "99%")));
    }

    private static string After(string output, string label) =>
        output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();

    private static double Milliseconds(string time) => time switch
    {
        [.. var number, 'u', 's'] => double.Parse(number, CultureInfo.InvariantCulture) / 1000,
        [.. var number, 'm', 's'] => double.Parse(number, CultureInfo.InvariantCulture),
        [.. var number, 's'] => double.Parse(number, CultureInfo.InvariantCulture) * 1000,
        _ => throw new FormatException(time),
    };
}
