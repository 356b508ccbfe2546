using System.Reflection;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Architecture;

[Trait("Engine", "Both")]
public sealed class KeptPagesKnowTheirQueryTests
{
    [Fact]
    public async Task A_kept_page_names_every_query_parameter_that_it_reads_and_no_other()
    {
        await using var site = await TestSite.StartAsync();
        var pages = site.Keeping<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(page => page.Metadata.GetMetadata<KeptAttribute>() is not null)
            .ToLookup(page => page.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath);
        pages.Count.ShouldBeGreaterThan(5);

        foreach (var page in pages.Where(page => page.Key is not null))
        {
            var inRoute = page.SelectMany(one => one.RoutePattern.Parameters).Select(parameter => parameter.Name).ToList();
            var model = page.First().Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo
                ?? typeof(KeptPages).Assembly.GetTypes().Single(type => type.FullName == $"Frankpledge.Web{page.Key!.Replace('/', '.')}Model").GetTypeInfo();
            var handler = model.GetMethods().Where(method => method.Name.StartsWith("OnGet", StringComparison.Ordinal))
                .SelectMany(method => method.GetParameters())
                .Where(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType)
                .Where(parameter => parameter.ParameterType != typeof(CancellationToken)).Select(parameter => parameter.Name!);
            var bound = model.GetProperties().Select(property => property.GetCustomAttribute<BindPropertyAttribute>()).OfType<BindPropertyAttribute>()
                .Where(bind => bind.SupportsGet).Select(bind => bind.Name!);

            handler.Concat(bound).Except(inRoute).Order().ShouldBe(page.First().Metadata.GetMetadata<KeptAttribute>()!.Parameters.Order(), page.Key);
        }
    }
}
