using Frankpledge.Web.Modules.Plans.Export;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Frankpledge.Web.Hosting;

/// <summary>Whether PDFs can be printed. Without it everything else goes on, so the program stays ready, and no log is warned each time.</summary>
internal sealed class ChromiumIsThere(PlanPrinter printer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(printer.Program is null ? Health.DoesWithout : null));
}
