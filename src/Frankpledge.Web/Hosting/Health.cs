using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Serving;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Frankpledge.Web.Hosting;

/// <summary>Whether the database lets us in and holds all our tables with their columns.</summary>
internal sealed class DatabaseAnswers(DatabaseCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await check.AskTablesAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Whether the data folder, which holds the keys and the SQLite records, can be written.</summary>
internal sealed class FolderTakesFiles(FrankpledgeSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(settings.Data, $".health-{Guid.CreateVersion7():N}");
        await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            await file.WriteAsync(new byte[1], cancellationToken);
        }

        return HealthCheckResult.Healthy();
    }
}

/// <summary>Whether every row that was asked for could be read. One that cannot takes its own pages only: the program goes on serving, and says so.</summary>
internal sealed class RowsCanBeRead(RowsMet met) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(met.IsUnreadable ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
}

/// <summary>
/// Asked by whoever balances the load, by number: before the host name is looked at. A program that answers at all is alive; it is ready when all checks
/// hold.
/// </summary>
internal static class Health
{
    /// <summary>What a check describes that found something missing without which the program is ready all the same.</summary>
    public const string DoesWithout = "missing";
    private const string Rows = "rows";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<RowsMet>().AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: Patience)
            .AddCheck<FolderTakesFiles>("folder", timeout: Patience).AddCheck<ChromiumIsThere>("chromium", timeout: Patience).AddCheck<RowsCanBeRead>(Rows);
        return services;
    }

    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live",
            new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (http, _) => http.Response.WriteAsync("alive\n") });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = SayAsync });
    }

    /// <summary>A word for each thing that is wrong, and nothing of how the house is built: anybody may ask.</summary>
    private static Task SayAsync(HttpContext http, HealthReport report)
    {
        var wrong = Of(check => check.Status == HealthStatus.Unhealthy);
        var without = Of(check => check.Description == DoesWithout);
        string?[] said = ["ready", without.Length > 0 ? $"without: {without}" : null,
            Of(check => check.Status == HealthStatus.Degraded) == Rows ? "but a page met a row that cannot be read: run verify" : null];
        return http.Response.WriteAsync((wrong.Length > 0 ? $"not ready: {wrong}" : string.Join(", ", said.OfType<string>())) + "\n");

        string Of(Func<HealthReportEntry, bool> which) => string.Join(", ", report.Entries.Where(check => which(check.Value)).Select(check => check.Key));
    }
}
