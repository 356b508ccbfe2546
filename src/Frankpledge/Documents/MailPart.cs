using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>A part of a mail: a body with its type, or more parts.</summary>
internal sealed partial class MailPart
{
    private readonly List<MailPart> _parts = [];

    /// <summary>As the header gives it, with its parameters.</summary>
    public required string Type { get; init; }

    public required byte[] Content { get; init; }

    public string? Charset => Parameter(Type, "charset");

    public string? FileName { get; private init; }

    /// <summary>The mail, or null when the bytes do not begin with its headers.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="depth">How deep parts may be nested; deeper ones are taken as bodies.</param>
    public static MailPart? Parse(byte[] bytes, int depth)
    {
        // Every byte as a letter of its own, so that bodies come back as they were.
        var text = Encoding.Latin1.GetString(bytes);
        var start = text[..Math.Min(text.Length, 16_384)];
        return FirstHeader().IsMatch(start) && MimeHeader().IsMatch(Head(start)) ? Read(text, depth) : null;
    }

    /// <summary>The bodies inside, in their order.</summary>
    public IEnumerable<MailPart> Leaves() => _parts.Count == 0 ? [this] : _parts.SelectMany(part => part.Leaves());

    private static string Head(string text) => BlankLine().Match(text) is { Success: true } blank ? text[..blank.Index] : text;

    private static MailPart Read(string text, int depth)
    {
        var head = Head(text);
        var body = head.Length == text.Length ? "" : text[(head.Length + BlankLine().Match(text, head.Length).Length)..];
        var unfolded = Fold().Replace(head, " ");
        var type = Header(unfolded, "Content-Type") ?? "text/plain";
        var part = new MailPart
        {
            Type = type,
            Content = Decoded(body, Header(unfolded, "Content-Transfer-Encoding") ?? ""),
            FileName = Parameter(Header(unfolded, "Content-Disposition") ?? "", "filename") ?? Parameter(type, "name"),
        };
        if (depth > 0 && type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Parameter(type, "boundary") is { } boundary)
        {
            // Before the first boundary stands a word to programs that know no parts, behind the last nothing.
            var pieces = body.Split("--" + boundary);
            part._parts.AddRange(pieces.Skip(1).Where(piece => !piece.StartsWith("--", StringComparison.Ordinal)).Select(piece => Read(piece.TrimStart('\r', '\n'), depth - 1)));
        }

        return part;
    }

    private static byte[] Decoded(string body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => Encoding.Latin1.GetBytes(Escape().Replace(SoftEnd().Replace(body, ""), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString())),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] Base64(string body)
    {
        var letters = NotBase64().Replace(body, "");
        var buffer = new byte[letters.Length];
        return Convert.TryFromBase64String(letters[..(letters.Length & ~3)], buffer, out var written) ? buffer[..written] : [];
    }

    private static string? Header(string head, string name) =>
        Regex.Match(head, $@"^{Regex.Escape(name)}:[ \t]*(.*?)\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? Parameter(string value, string name) =>
        Regex.Match(value, $@"[;\s]{Regex.Escape(name)}\s*=\s*(?:""([^""]*)""|([^;\s]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match
            ? match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value
            : null;

    [GeneratedRegex(@"\A(?:From |[A-Za-z][A-Za-z0-9-]*:)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHeader();

    [GeneratedRegex(@"^(?:MIME-Version:|Content-Type:[ \t]*(?:text|multipart)/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MimeHeader();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\r?\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Fold();

    [GeneratedRegex(@"=[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex SoftEnd();

    [GeneratedRegex("=([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("[^A-Za-z0-9+/=]", RegexOptions.CultureInvariant)]
    private static partial Regex NotBase64();
}
