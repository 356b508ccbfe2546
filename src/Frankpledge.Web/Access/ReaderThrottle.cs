using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Frankpledge.Web.Access;

/// <summary>How often one sender may write to an office. The sender's address is counted for a minute and kept nowhere.</summary>
internal static class ReaderThrottle
{
    public const string Policy = "reader-message";
    public const int PerMinute = 5;

    public static void Add(RateLimiterOptions options) =>
        options.AddPolicy(Policy,
            http => HttpMethods.IsPost(http.Request.Method) ? RateLimitPartition.GetFixedWindowLimiter(SignInThrottle.Sender(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("reading"));
}
