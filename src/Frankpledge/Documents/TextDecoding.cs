using System.Text;

namespace Frankpledge.Documents;

/// <summary>Turns the bytes of a text file into letters.</summary>
public static class TextDecoding
{
    /// <summary>
    /// Reads <paramref name="bytes"/> as what their byte order mark says; without one as UTF-16 when every second byte of the
    /// beginning is mostly zero, as UTF-8 when they are valid UTF-8, and otherwise as Windows-1252, in which every byte has a meaning.
    /// </summary>
    /// <returns>The text without its byte order mark. Never fails: what no encoding explains becomes U+FFFD.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Guess(bytes), 0),
        };
        return encoding.GetString(bytes[mark..]);
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var enough = sample.Length / 5;
        return odd > even * 4 && odd >= enough ? Encoding.Unicode
            : even > odd * 4 && even >= enough ? Encoding.BigEndianUnicode
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
