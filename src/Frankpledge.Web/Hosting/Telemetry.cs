using System.Diagnostics.Metrics;
using Frankpledge.Web.Base;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Frankpledge.Web.Hosting;

/// <summary>
/// Measurements for an OpenTelemetry collector, which it gets by OTLP over HTTP: requests by route and status, the runtime, the database's connections,
/// kept pages. None are made where no collector is named. They hold no addresses of visitors.
/// </summary>
internal static class Telemetry
{
    private const string Ours = "Frankpledge";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, FrankpledgeSettings settings)
    {
        if (settings.Telemetry is not { } collector)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("frankpledge", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(Ours, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "System.Runtime",
                    "Npgsql")
                .AddOtlpExporter(options => (options.Endpoint, options.Protocol) = (Metrics(collector), OtlpExportProtocol.HttpProtobuf)));
        return services;
    }

    public static void UseTelemetry(this WebApplication app, FrankpledgeSettings settings)
    {
        if (settings.Telemetry is not null)
        {
            var kept = app.Services.GetRequiredService<KeptPages>();
            app.Services.GetRequiredService<IMeterFactory>().Create(Ours)
                .CreateObservableGauge("frankpledge.kept_pages.size", () => kept.Size, "By", "What the kept public pages take in memory.");
        }
    }

    /// <summary>Collectors take measurements at this path; a setting that has a path of its own is meant so.</summary>
    private static Uri Metrics(Uri collector) => collector.AbsolutePath == "/" ? new Uri(collector, "v1/metrics") : collector;
}
