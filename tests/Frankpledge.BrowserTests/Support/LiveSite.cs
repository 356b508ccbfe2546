using System.Text.RegularExpressions;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.BrowserTests.Support;

/// <summary>The real program on a free port of this machine, with a database and files of its own.</summary>
internal sealed partial class LiveSite : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"frankpledge-{Guid.CreateVersion7():N}");
    private readonly WebApplication app;

    private LiveSite(bool demonstration) => app = Site.Build(
        new FrankpledgeSettings { Data = folder, Demonstration = demonstration },
        builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");

            // The pages that show every part of the design answer in development only.
            builder.Environment.EnvironmentName = Environments.Development;
        });

    /// <summary>Without a slash at the end.</summary>
    public string Address => app.Urls.Single();

    public static async Task<LiveSite> StartAsync(bool demonstration)
    {
        var site = new LiveSite(demonstration);
        await ServeVerb.PrepareAsync(site.app.Services, CancellationToken.None);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>The addresses at which pages answer, each value as <c>{name}</c>.</summary>
    public IReadOnlyList<string> PageRoutes() =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => Constraint().Replace($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}", "{$1}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Runs a use case or a query in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"\{(\w+)[:?][^}]*\}")]
    private static partial Regex Constraint();
}
