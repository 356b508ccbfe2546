using System.Buffers.Binary;

namespace Frankpledge.Documents.Writing;

/// <summary>How many points wide and high a picture is, by its own head.</summary>
internal static class PictureSize
{
    private const int PngSizeAt = 16;

    /// <returns>Null where the head does not say.</returns>
    public static (int Wide, int High)? Of(ReadOnlySpan<byte> picture)
    {
        if (picture.Length >= PngSizeAt + 8 && picture[1..4].SequenceEqual("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(picture[PngSizeAt..]), BinaryPrimitives.ReadInt32BigEndian(picture[(PngSizeAt + 4)..]));
        }

        // JPEG: one piece after the other, each with its length, until that which says the size.
        for (var at = 2; at + 9 < picture.Length && picture[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]))
        {
            if (picture[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..]));
            }
        }

        return null;
    }
}
