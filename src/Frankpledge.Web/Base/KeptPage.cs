using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Frankpledge.Web.Base;

/// <summary>All that a public page depends on besides what is stored. Pages hold whole addresses, so scheme and host are of it.</summary>
internal readonly record struct PageAddress(string Scheme, string Host, string Path, string Query)
{
    /// <summary>Null for a request that changes something.</summary>
    public static PageAddress? Of(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        ? new(request.Scheme, request.Host.Value ?? "", request.Path.Value ?? "", request.QueryString.Value ?? "")
        : null;
}

/// <summary>A page as it was sent.</summary>
/// <param name="Area">The area it shows, or null when it belongs to no one area.</param>
internal sealed record KeptPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers, string? Area, DateTimeOffset Until)
{
    // Headers and the place in the dictionary, roughly.
    public long Size => Body.Length + 2048;

    /// <summary>Those that are the same every time.</summary>
    public static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => header.Key != HeaderNames.Date && header.Key != HeaderNames.TransferEncoding)];

    public Task WriteAsync(HttpResponse response)
    {
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        var sent = response.BodyWriter.WriteAsync(Body, response.HttpContext.RequestAborted);
        return sent.IsCompletedSuccessfully ? Task.CompletedTask : sent.AsTask();
    }
}
