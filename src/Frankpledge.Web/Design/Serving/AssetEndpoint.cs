using Frankpledge.Web.Base;
using Microsoft.Net.Http.Headers;

namespace Frankpledge.Web.Design.Serving;

/// <summary>Answers <c>/assets/{file}</c>. The name carries a hash of the content, so browsers may keep the file for ever.</summary>
internal static class AssetEndpoint
{
    public const string ForEver = "public, max-age=31536000, immutable";

    public static IResult Answer(string file, HttpContext http, AssetStore store)
    {
        if (store.Find(file) is not { } asset)
        {
            return Results.NotFound();
        }

        var (bytes, encoding) = Choose(asset, http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.CacheControl = ForEver;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Bytes(bytes, asset.ContentType);
    }

    private static (byte[] Bytes, string? Encoding) Choose(Asset asset, string accepted) =>
        asset.Brotli is { } brotli && Coding.Takes(accepted, Coding.Brotli) ? (brotli, Coding.Brotli)
        : asset.Gzip is { } gzip && Coding.Takes(accepted, Coding.Gzip) ? (gzip, Coding.Gzip)
        : (asset.Bytes, null);
}
