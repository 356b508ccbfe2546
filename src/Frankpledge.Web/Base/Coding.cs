using System.Globalization;
using System.IO.Compression;

namespace Frankpledge.Web.Base;

/// <summary>The two ways in which bytes are sent smaller, and which of them a request takes.</summary>
internal static class Coding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    private const int Quality = 5;
    private const int Window = 22;

    /// <summary>Whether an <c>Accept-Encoding</c> header takes this coding.</summary>
    public static bool Takes(string? accepted, string coding)
    {
        foreach (var part in accepted.AsSpan().Split(','))
        {
            var one = accepted.AsSpan()[part].Trim();
            var name = one.IndexOf(';') is >= 0 and var end ? one[..end].Trim() : one;
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return one.LastIndexOf('=') is < 0
                    || !double.TryParse(one[(one.LastIndexOf('=') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || weight > 0;
            }
        }

        return false;
    }

    public static byte[] AsBrotli(ReadOnlySpan<byte> plain)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, room, out var written, Quality, Window)
            ? room[..written] : throw new InvalidOperationException("Brotli needs more room than it says.");
    }

    public static byte[] AsGzip(ReadOnlySpan<byte> plain)
    {
        using var room = new MemoryStream();
        using (var gzip = new GZipStream(room, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return room.ToArray();
    }

    public static byte[] FromBrotli(byte[] small, int length)
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(small, plain, out var written) && written == length
            ? plain : throw new InvalidDataException("A kept page cannot be read back.");
    }
}
