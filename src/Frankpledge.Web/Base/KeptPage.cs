using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Frankpledge.Web.Base;

/// <summary>A page as it was rendered, kept only in its small forms.</summary>
internal sealed class KeptPage
{
    /// <summary>A browser may keep the page, and asks each time whether it still stands; so a withdrawal is seen at once.</summary>
    private const string AskEachTime = "public, no-cache";

    // Objects, arrays and the place in the dictionary, roughly.
    private const int Overhead = 1024;

    private static readonly string[] Ours =
        [HeaderNames.Date, HeaderNames.TransferEncoding, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.Vary, HeaderNames.ETag,
            HeaderNames.CacheControl];

    private readonly byte[] brotli;
    private readonly byte[] gzip;
    private readonly int length;
    private readonly string tag;
    private readonly KeyValuePair<string, StringValues>[] headers;

    public KeptPage(ReadOnlySpan<byte> body, IHeaderDictionary sent, string? area, DateTimeOffset until)
    {
        (brotli, gzip, length, Area, Until) = (Coding.AsBrotli(body), Coding.AsGzip(body), body.Length, area, until);
        tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        headers = [.. sent.Where(header => !Ours.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The area it shows, or null when it belongs to no one area.</summary>
    public string? Area { get; }

    public DateTimeOffset Until { get; }

    /// <summary>When it was last asked for, by the counter of <see cref="KeptPages"/>.</summary>
    public long Asked { get; set; }

    public long Size => brotli.Length + gzip.Length + headers.Sum(header => 2L * (header.Key.Length + header.Value.ToString().Length)) + Overhead;

    public Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.ETag = tag;
        response.Headers.CacheControl = AskEachTime;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsHeld(http.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            return Task.CompletedTask;
        }

        var bytes = Choose(http.Request.Headers.AcceptEncoding, out var coding);
        if (coding is not null)
        {
            response.Headers.ContentEncoding = coding;
        }

        response.ContentLength = bytes.Length;
        var sending = response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }

    private bool IsHeld(StringValues held)
    {
        foreach (var one in held)
        {
            if (one is "*" || one?.Contains(tag.AsSpan(2), StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private byte[] Choose(StringValues accepted, out string? coding)
    {
        var header = accepted.Count == 0 ? null : accepted.ToString();
        coding = Coding.Takes(header, Coding.Brotli) ? Coding.Brotli : Coding.Takes(header, Coding.Gzip) ? Coding.Gzip : null;
        return coding is null ? Coding.FromBrotli(brotli, length) : coding == Coding.Brotli ? brotli : gzip;
    }
}
