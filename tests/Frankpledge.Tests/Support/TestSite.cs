using System.Net;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Frankpledge.Web.Modules.Timetables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Frankpledge.Tests.Support;

/// <summary>The whole program on a database of its own: SQLite in a folder of its own, or a new PostgreSQL database
/// where <c>FRANKPLEDGE_TEST_POSTGRES</c> names a server.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"frankpledge-{Guid.CreateVersion7():N}");
    private readonly WebApplication app;

    private TestSite(string? postgres, bool demonstration, FrankpledgeSettings? settings = null, Action<IServiceCollection>? more = null)
    {
        Settings = settings ?? new FrankpledgeSettings { Data = folder, Database = postgres, Demonstration = demonstration };
        app = Site.Build(Settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // Alerts are changes of their own. A test that wants them asks for them; to all others they would come at any moment.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(AlertTimer)));
            more?.Invoke(builder.Services);
        });
    }

    public FrankpledgeSettings Settings { get; }

    /// <summary>Stands still until a test moves it: 2026-11-22 10:00 UTC.</summary>
    public StandingClock Clock { get; } = new();

    public IServiceProvider Services => app.Services;

    public static async Task<TestSite> StartAsync(bool demonstration = false)
    {
        var site = new TestSite(await NewPostgresAsync(), demonstration);
        await ServeVerb.PrepareAsync(site.Services, CancellationToken.None);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>A second node on the same records, with what a test adds to its services.</summary>
    public async Task<TestSite> AnotherNodeAsync(Action<IServiceCollection>? more = null)
    {
        var other = new TestSite(null, false, Settings, more);
        other.Clock.Set(Clock.GetUtcNow());
        await other.app.StartAsync();
        return other;
    }

    /// <summary>A browser without redirects; cookies are kept. It runs on this machine unless another address is given.</summary>
    public HttpClient Browser(IPAddress? from = null, string scheme = "http") =>
        new(new CookieKeeper(app.GetTestServer().CreateHandler(request => request.Connection.RemoteIpAddress = from ?? IPAddress.Loopback)))
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

    public Task<TResult> ReadAsync<TResult>(Func<AppDb, Task<TResult>> query) => UseAsync(query);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (Settings.Database is { } postgres)
        {
            // A pool outlives its site by minutes; hundreds of them would fill the server.
            await using var any = new Npgsql.NpgsqlConnection(postgres);
            Npgsql.NpgsqlConnection.ClearPool(any);
        }

        if (Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string?> NewPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("FRANKPLEDGE_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            return null;
        }

        var name = $"t{Guid.CreateVersion7():N}";
        await using var connection = new Npgsql.NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ConnectionString;
    }
}
