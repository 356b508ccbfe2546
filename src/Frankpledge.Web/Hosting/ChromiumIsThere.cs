using Frankpledge.Web.Modules.Plans.Export;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Frankpledge.Web.Hosting;

/// <summary>Whether PDFs can be printed. Without it everything else goes on, so the program stays ready.</summary>
internal sealed class ChromiumIsThere(PlanPrinter printer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(printer.Program is null ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
}
