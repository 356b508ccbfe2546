using Frankpledge.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Frankpledge.Web.Hosting;

/// <summary>Whether the database lets us in: asked by <c>/health/ready</c>. A program that answers at all is alive: <c>/health/live</c>.</summary>
internal sealed class RecordsAnswer(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<RecordsAnswer>("records", timeout: TimeSpan.FromSeconds(5));
        return services;
    }

    /// <summary>Before the host name is looked at: whoever balances the load asks by number.</summary>
    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready");
    }
}
