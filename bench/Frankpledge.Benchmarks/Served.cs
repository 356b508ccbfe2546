using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Frankpledge.Web.Access;

namespace Frankpledge.Benchmarks;

/// <summary>The demonstration in a process of its own, so that its memory is its own too.</summary>
internal sealed partial class Served : IAsyncDisposable
{
    private readonly string folder;
    private readonly Process process;
    private readonly bool keep;

    private Served(Process process, string folder, bool keep, int port) =>
        (this.process, this.folder, this.keep, Url) = (process, folder, keep, $"http://localhost:{port}");

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>How long it took until the first page came.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Megabytes that the process holds.</summary>
    public double Memory => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <param name="command">What to give to <c>dotnet</c>; {port} is filled in.</param>
    /// <param name="folder">Where its records are.</param>
    /// <param name="keep">Whether they stay there afterwards.</param>
    public static async Task<Served> StartAsync(IEnumerable<string> command, string folder, bool keep = false)
    {
        var port = DemonstrationServer.FreePort();
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet",
            command.Select(word => word.Replace("{port}", $"{port}", StringComparison.Ordinal))) { RedirectStandardOutput = true };
        start.Environment["FRANKPLEDGE_DATA"] = folder;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var served = new Served(process, folder, keep, port);
        using var http = new HttpClient();
        while (clock.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                if ((await http.GetAsync(served.Url + PageBench.Page)).IsSuccessStatusCode)
                {
                    served.Started = clock.Elapsed;
                    return served;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("The demonstration did not start.");
    }

    /// <summary>The cookies of somebody who has signed in, as a request sends them.</summary>
    public async Task<string> CookiesAsync(string account)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(Url) };
        var form = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var email = DemonstrationAccounts.All.Single(one => one.Email.StartsWith(account + "@", StringComparison.Ordinal)).Email;
        using var fields =
            new FormUrlEncodedContent(
                [new("Email", email), new("Password", DemonstrationAccounts.Password), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? handler.CookieContainer.GetCookieHeader(http.BaseAddress) : throw new InvalidOperationException($"Signing in was answered {answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (!keep && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
