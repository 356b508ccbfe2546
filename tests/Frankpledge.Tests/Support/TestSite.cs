using System.Net;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Support;

/// <summary>The whole program on a database of its own: a SQLite file, or a PostgreSQL database where
/// <c>FRANKPLEDGE_TEST_POSTGRES</c> names a server.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private static int sites;

    private readonly TestHost host;
    private readonly bool isNode;

    /// <summary>Each site's own, because a program counts what an address sends in a minute.</summary>
    private readonly IPAddress here;

    /// <param name="isNode">Whether the site belongs to another one, whose records it uses.</param>
    public TestSite(TestHost host, bool isNode = false)
    {
        (this.host, this.isNode) = (host, isNode);
        var number = Interlocked.Increment(ref sites);
        here = new IPAddress([127, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
    }

    public FrankpledgeSettings Settings => host.Settings;

    /// <summary>Stands still until a test moves it: 2026-11-22 10:00 UTC.</summary>
    public StandingClock Clock => host.Clock;

    public IServiceProvider Services => host.App.Services;

    public static async Task<TestSite> StartAsync(bool demonstration = false) => new(await TestHosts.TakeAsync(demonstration));

    /// <summary>A second node on the same records, with what a test adds to its services and changes in its settings.</summary>
    public async Task<TestSite> AnotherNodeAsync(Action<IServiceCollection>? more = null, bool demonstration = false,
        Func<FrankpledgeSettings, FrankpledgeSettings>? with = null)
    {
        var other = new TestSite(new TestHost((with ?? (same => same))(Settings with { Demonstration = demonstration }), more), isNode: true);
        other.Clock.Set(Clock.GetUtcNow());
        await other.host.App.StartAsync();
        return other;
    }

    /// <summary>A browser without redirects; cookies are kept. It runs on this machine unless another address is given.</summary>
    public HttpClient Browser(IPAddress? from = null, string scheme = "http") =>
        new(new CookieKeeper(host.App.GetTestServer().CreateHandler(request => request.Connection.RemoteIpAddress = from ?? here)))
        {
            BaseAddress = new Uri($"{scheme}://localhost"),
        };

    /// <summary>Runs a use case or a query in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public TService Keeping<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    public Task<TResult> ReadAsync<TResult>(Func<AppDb, Task<TResult>> query) => UseAsync(query);

    /// <summary>Runs a verb of the command line on the site's records. Kept pages that it changed are looked for every second, or by
    /// <see cref="FreshenAsync"/>.</summary>
    public Task<(int Exit, string Output)> RunAsync(params string[] args) => Verbs.RunAsync(Settings, args);

    /// <summary>Kept pages that somebody else changed are made anew from now on.</summary>
    public Task FreshenAsync() => Services.GetServices<IHostedService>().OfType<FreshPages>().Single().LookAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (isNode)
        {
            await host.DisposeAsync();
        }
        else
        {
            await TestHosts.GiveBackAsync(host);
        }
    }
}
