using System.Net;
using System.Net.Sockets;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;

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
