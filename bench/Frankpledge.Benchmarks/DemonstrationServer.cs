using System.Net;
using System.Net.Sockets;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Benchmarks;

/// <summary>The real program with its demonstration area, on a free port of this machine and in a folder of its own.</summary>
internal sealed class DemonstrationServer : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"frankpledge-bench-{Guid.CreateVersion7():N}");

    private DemonstrationServer()
    {
        Port = FreePort();
        App = Site.Build(new FrankpledgeSettings { Data = folder, Port = Port, Demonstration = true });
    }

    public int Port { get; }

    public WebApplication App { get; }

    public static async Task<DemonstrationServer> StartAsync()
    {
        var server = new DemonstrationServer();
        await ServeVerb.PrepareAsync(server.App.Services, CancellationToken.None);
        await server.App.StartAsync();
        return server;
    }

    /// <summary>Serves until it is killed, in the folder that <c>FRANKPLEDGE_DATA</c> names.</summary>
    /// <param name="eachTime">Whether every page is made anew for each request.</param>
    public static async Task ServeAsync(int port, bool eachTime)
    {
        var app = Site.Build(FrankpledgeSettings.FromEnvironment() with { Port = port, Demonstration = true }, builder =>
        {
            if (eachTime)
            {
                builder.Services.AddSingleton<IStartupFilter, EachTime>();
            }
        });
        await ServeVerb.PrepareAsync(app.Services, CancellationToken.None);
        await app.RunAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
