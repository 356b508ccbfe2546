using System.Security.Cryptography;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>The office's mark in the masthead: a picture of points, never a drawing, which could carry a program (SVG).</summary>
public sealed class AreaLogo
{
    public const int MostBytes = 200 * 1024;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    public required Guid AreaId { get; init; }
    public byte[] Content { get; private set; } = [];
    public string MediaType { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>The first sixteen figures of the content's SHA-256; part of the picture's address.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

    public void Show(byte[] content)
    {
        RefusedException.ThrowIfAny(WhyNot(content));
        (Content, MediaType) = (content, TypeOf(content)!);
    }

    public static IReadOnlyList<Reason> WhyNot(byte[] content) => content.Length == 0
        ? [new("LogoMissing", "Choose a picture.")]
        : content.Length > MostBytes
            ? [new("LogoTooLarge", $"The picture is larger than {MostBytes / 1024} kB. Save it smaller, about 80 points high.")]
            : TypeOf(content) is null
                ? [new("LogoNotAPicture", "This is not a PNG or JPEG picture. Other kinds, SVG among them, are not taken because they can carry programs.")]
                : [];

    /// <summary>By the content itself: what the browser or the file's name says is not trusted.</summary>
    private static string? TypeOf(byte[] content) => content.AsSpan().StartsWith(Png) && content.AsSpan(8).IndexOf("IHDR"u8) == 4
        ? "image/png"
        : content.AsSpan().StartsWith(Jpeg) && content.AsSpan().EndsWith<byte>([0xFF, 0xD9]) ? "image/jpeg" : null;
}
