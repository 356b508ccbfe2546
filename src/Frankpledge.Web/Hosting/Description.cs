using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Frankpledge.Web.Hosting;

/// <summary>What can be asked for as data, for programs: an OpenAPI document, made from the routes themselves.</summary>
internal static class Description
{
    public const string Path = "/openapi.json";

    private const string Name = "v1";

    public static IServiceCollection AddDescription(this IServiceCollection services, FrankpledgeSettings settings)
    {
        // The fields are described as the data writes them.
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = Verb.Json.PropertyNamingPolicy;
            options.SerializerOptions.DictionaryKeyPolicy = Verb.Json.DictionaryKeyPolicy;
            foreach (var converter in Verb.Json.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        return services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<OpenData.Described>().Any();
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = Info(settings.Licence);
                return Task.CompletedTask;
            });
        });
    }

    public static void Map(WebApplication app) => app.MapOpenApi(Path).AllowAnonymous().WithMetadata(new KeptAttribute());

    private static OpenApiInfo Info(DataLicence? licence) => new()
    {
        Title = PublicText.Get("ApiTitle"), Description = PublicText.Get("ApiLead"), Version = typeof(Description).Assembly.GetName().Version?.ToString(3),
        License = licence is null ? null : new OpenApiLicense { Name = licence.Name, Url = licence.Address },
    };
}
