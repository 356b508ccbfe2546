using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Support;

/// <summary>Every page of the program, with an address at which it can be asked for.</summary>
internal static class PageRoutes
{
    public static async Task<IReadOnlyList<CompiledPageActionDescriptor>> PagesAsync(this TestSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var pages = new List<CompiledPageActionDescriptor>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                pages.Add(await loader.LoadAsync(page, endpoint.Metadata));
            }
        }

        return pages;
    }

    /// <param name="ids">By a word of the template, the id that stands in its place; any other id is that of nothing.</param>
    public static string Address(this CompiledPageActionDescriptor page, params (string Word, Guid Id)[] ids)
    {
        var template = page.AttributeRouteInfo!.Template!.TrimStart('/');
        return "/" + string.Join('/', template.Split('/').Select(part => part switch
        {
            "{area}" => "kent",
            "{plan}" => "2025-2029",
            "{number:int}" => "1",
            _ when part.Contains(":guid", StringComparison.Ordinal) => $"{ids.FirstOrDefault(one => template.Contains(one.Word, StringComparison.Ordinal)).Id}",
            _ when part.StartsWith("{group", StringComparison.Ordinal) => "contact",
            _ when part.StartsWith('{') => "C1",
            _ => part,
        }));
    }
}
