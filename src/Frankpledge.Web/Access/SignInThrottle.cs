using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Frankpledge.Web.Base;
using Frankpledge.Areas;
using Microsoft.AspNetCore.RateLimiting;

namespace Frankpledge.Web.Access;

/// <summary>How often one address may send passwords and codes.</summary>
internal static class SignInThrottle
{
    public const string Policy = "sign-in";
    public const int PerMinute = SignInLimits.PostsAMinute;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(Sender(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = PerMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    /// <summary>The limiter counts on one node and costs nothing; what it lets through is counted for all nodes together.</summary>
    public static async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        var counted = HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Policy;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (counted && !await http.RequestServices.GetRequiredService<SignInLimits>().MayPostAsync(Sender(http.Connection.RemoteIpAddress), now))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "60";
            return;
        }

        await next(http);
    }

    /// <summary>A household or office has one IPv4 address, or the first half of an IPv6 address.</summary>
    internal static string Sender(IPAddress? address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address?.MapToIPv4().ToString() ?? "";
}
