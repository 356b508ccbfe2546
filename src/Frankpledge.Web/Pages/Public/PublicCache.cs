using Microsoft.AspNetCore.OutputCaching;

namespace Frankpledge.Web.Pages.Public;

/// <summary>Keeps a rendered public page until something of its area changes. One render an eviction: other requests for it wait.</summary>
internal sealed class PublicCache : IOutputCachePolicy
{
    public const string Name = "Public";

    /// <summary>The tag of pages that belong to no one area.</summary>
    public const string WholeSite = "site";

    public static string TagOf(string area) => $"area:{area.ToLowerInvariant()}";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var readable = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = readable;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(12);
        context.CacheVaryByRules.QueryKeys = "*";
        context.Tags.Add(TagOf(context.HttpContext.GetRouteValue("area") as string ?? WholeSite));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
