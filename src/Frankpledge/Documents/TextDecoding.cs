using System.Text;
using System.Text.Unicode;

namespace Frankpledge.Documents;

/// <summary>Turns the bytes of a text file into letters.</summary>
public static class TextDecoding
{
    /// <summary>As <see cref="Read"/>, without the doubt.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Read(bytes).Text;

    /// <summary>
    /// Reads <paramref name="bytes"/> as what their byte order mark says; without one as UTF-16 when every second byte of the
    /// beginning is mostly zero, as UTF-8 when they are valid UTF-8 or nearly so, as Mac Roman where its quotation marks stand and those of Windows do not, and
    /// otherwise as Windows-1252, in which every byte has a meaning.
    /// </summary>
    /// <returns>The text without its byte order mark, and a sentence for people where letters are in doubt. Never fails:
    /// what no encoding explains becomes U+FFFD.</returns>
    public static (string Text, string? Doubt) Read(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Wide(bytes), 0),
        };
        var content = bytes[mark..];
        return encoding is not null ? (encoding.GetString(content), null)
            : Utf8.IsValid(content) ? (Encoding.UTF8.GetString(content), null)
            : NearlyUtf8(content) is { } mended ? mended
            : IsMacRoman(content)
            ? (Page(10000).GetString(content),
                "The letters were read as those of an old Macintosh (Mac Roman). Check that quotation marks, dashes and £ look right.")
            : (Page(1252).GetString(content), null);
    }

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var enough = sample.Length / 5;
        return odd > even * 4 && odd >= enough ? Encoding.Unicode : even > odd * 4 && even >= enough ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>UTF-8 with a few bytes that are none: these alone are read as Windows-1252.
    /// Other encodings hardly ever write a valid sequence by chance.</summary>
    private static (string Text, string? Doubt)? NearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune);
                good += length > 1 ? 1 : 0;
            }
            else
            {
                length = 1;
                text.Append(Page(1252).GetString(bytes[..1]));
                bad++;
            }

            bytes = bytes[length..];
        }

        return good > bad
            ? (text.ToString(),
                OneOrMany.Of(bad, "1 byte of the file is no letter in its encoding (UTF-8) and was read as Windows writes it. Check the letter there.",
                    "{0} bytes of the file are no letters in its encoding (UTF-8) and were read as Windows writes them. Check the letters there.")) : null;
    }

    /// <summary>Quotation marks and dashes of Mac Roman are capitals with accents in Windows-1252,
    /// which hardly ever stand behind a small letter or before a capital word.</summary>
    private static bool IsMacRoman(ReadOnlySpan<byte> bytes)
    {
        int mac = 0, windows = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var behindSmall = i > 0 && bytes[i - 1] is >= (byte)'a' and <= (byte)'z' or (byte)'.' or (byte)',' or (byte)' '
                || (i > 0 && bytes[i - 1] is >= (byte)'A' and <= (byte)'Z' && bytes[i] == 0xD5);
            mac += bytes[i] is 0xD0 or 0xD1 or 0xD2 or 0xD3 or 0xD4 or 0xD5 && behindSmall ? 1 : 0;
            windows += bytes[i] is (>= 0x91 and <= 0x97) or 0x85 or 0xA0 ? 1 : 0;
        }

        return mac > windows;
    }
}
