using System.Collections.Concurrent;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Frankpledge.Benchmarks;

/// <summary>Takes from every page the mark that it may be kept, so that it is made anew for each request.</summary>
internal sealed class EachTime : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext http, RequestDelegate rest) =>
        {
            http.Features.Set<IEndpointFeature>(new Unmarked());
            return rest(http);
        });
        next(app);
    };

    private sealed class Unmarked : IEndpointFeature
    {
        private static readonly ConcurrentDictionary<Endpoint, Endpoint> Seen = new();
        private Endpoint? chosen;

        public Endpoint? Endpoint
        {
            get => chosen;
            set => chosen = value is RouteEndpoint route ? Seen.GetOrAdd(route, _ => Without(route)) : value;
        }

        private static RouteEndpoint Without(RouteEndpoint route) =>
            new(route.RequestDelegate!, route.RoutePattern, route.Order, new EndpointMetadataCollection(route.Metadata.Where(one => one is not KeptAttribute)),
                route.DisplayName);
    }
}
