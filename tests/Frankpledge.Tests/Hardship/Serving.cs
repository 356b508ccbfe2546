using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

/// <summary>The program serving as a process of its own, to be killed and started again on the same records.</summary>
internal sealed class Serving(string data, string? database = null) : IAsyncDisposable
{
    private readonly int port = FreePort();
    private Process? process;

    public string Data => data;

    public async Task StartAsync()
    {
        var start = TheProgram.Start(data, database, "serve", "--port", $"{port}");
        process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var browser = Browser();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60);)
        {
            process.HasExited.ShouldBeFalse(process.HasExited ? await errors : "");
            try
            {
                await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("The program did not begin to serve within a minute.");
    }

    /// <summary>Ends it as a power cut would: no warning, no last write.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public HttpClient Browser() =>
        new(new CookieKeeper(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = new Uri($"http://localhost:{port}") };

    /// <summary>Sets up an area by the verb and signs its administrator in by the link.</summary>
    public async Task<(Visitor Visitor, string Office)> BeginAsync()
    {
        var (_, said) =
            await TheProgram.RunAsync(data, database, "areas", "set-up", "kent", "--admin-name", "Jo Miles", "--admin-email", "jo@kent.example", "--site",
                $"http://localhost:{port}");
        var link = said.Split('\n', StringSplitOptions.TrimEntries).Single(line => line.StartsWith("http", StringComparison.Ordinal));
        await StartAsync();
        var visitor = await new Visitor(Browser()).OpenAsync(new Uri(link).PathAndQuery);
        await visitor.SendAsync(("Chosen", Staffed.Password));
        visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);
        await visitor.OpenAsync("/kent/manage/people");
        return (visitor, visitor.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
    }

    /// <summary>The e-mail addresses of everybody in the records, as the verb lists them.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync()
    {
        var (exit, said) = await TheProgram.RunAsync(data, database, "people", "list", "kent", "--json");
        exit.ShouldBe(0, said);
        return [.. JsonDocument.Parse(said).RootElement.EnumerateArray().Select(person => person.GetProperty("email").GetString()!)];
    }

    public async Task<Visitor> SignedInAsync()
    {
        var visitor = await new Visitor(Browser()).OpenAsync("/sign-in");
        return await visitor.SendAsync(("Email", "jo@kent.example"), ("Password", Staffed.Password));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
