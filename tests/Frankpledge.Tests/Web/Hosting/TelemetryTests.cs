using System.Collections.Concurrent;
using System.Text;
using Frankpledge.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>With a collector of our own that listens as OpenTelemetry's does.</summary>
[Trait("Engine", "Both")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_gets_requests_by_route_and_status_and_no_visitor_s_address()
    {
        var taken = new ConcurrentQueue<(string Path, string Text)>();
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(async http =>
        {
            using var bytes = new MemoryStream();
            await http.Request.Body.CopyToAsync(bytes);
            taken.Enqueue((http.Request.Path, Encoding.Latin1.GetString(bytes.ToArray())));
        });
        await collector.StartAsync();
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        await using var node = await site.AnotherNodeAsync(with: settings => settings with { Telemetry = new Uri(collector.Urls.Single()) });

        await node.Browser().GetAsync(new Uri("/kent/data", UriKind.Relative));
        await node.Browser(System.Net.IPAddress.Parse("192.0.2.77")).GetAsync(new Uri("/no/such/page", UriKind.Relative));
        node.Keeping<MeterProvider>().ForceFlush().ShouldBeTrue();

        var (path, text) = taken.ShouldHaveSingleItem();
        path.ShouldBe("/v1/metrics");
        text.ShouldContain("http.server.request.duration");
        text.ShouldContain("{area}/data");
        text.ShouldContain("frankpledge.kept_pages.size");
        text.ShouldContain("dotnet.gc.collections");
        text.ShouldNotContain("192.0.2.77");
    }

    [Fact]
    public async Task Nothing_is_measured_where_no_collector_is_named()
    {
        await using var site = await TestSite.StartAsync();
        site.Services.GetService<MeterProvider>().ShouldBeNull();
    }
}
