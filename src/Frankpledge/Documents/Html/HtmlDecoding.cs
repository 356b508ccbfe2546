using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Html;

/// <summary>Decodes a web page: by byte order mark, by the charset it declares, as UTF-8, and failing these as its bytes suggest.</summary>
internal static partial class HtmlDecoding
{
    private const int WhereCharsetStands = 2048;

    /// <param name="content">The whole page.</param>
    /// <param name="reading">Is told where letters are in doubt.</param>
    public static string Decode(byte[] content, Reading reading)
    {
        using var marked =
            new StreamReader(new MemoryStream(content, writable: false), new UTF8Encoding(false, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true);
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, WhereCharsetStands));
        var declared = Charset().Match(start) is { Success: true } match ? match.Groups[1].Value : "utf-8";
        if (declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0xEF, 0xBB, 0xBF, ..])
        {
            try
            {
                return marked.ReadToEnd();
            }
            catch (DecoderFallbackException)
            {
                var (text, doubt) = TextDecoding.Read(content);
                if (doubt is not null)
                {
                    reading.Note(doubt);
                }

                return text;
            }
        }

        return Named(declared).GetString(content);
    }

    // The web reads Latin-1 as Windows-1252, whatever the page says.
    private static Encoding Named(string charset)
    {
        var name = charset.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : charset;
        var pages = CodePagesEncodingProvider.Instance;
        return pages.GetEncoding(name) ?? pages.GetEncoding(1252)!;
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
