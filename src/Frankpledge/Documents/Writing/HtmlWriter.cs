using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Frankpledge.Documents.Writing;

/// <summary>Writes one page of HTML that needs nothing else: no script, no address to fetch, its style sheet and its pictures within.</summary>
public static class HtmlWriter
{
    public const string MediaType = "text/html; charset=utf-8";

    /// <summary>The deepest headings that a list of contents has.</summary>
    private const int ContentsLevels = 2;

    /// <param name="pages">By the anchor of <see cref="ContentsAnchors"/>, the page on which it begins; null while that is not known.</param>
    public static string Write(WrittenDocument document, HtmlLook look, IReadOnlyDictionary<string, int>? pages = null)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(Text(document.Language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .Append(Policy(document, look)).Append("\">\n<title>").Append(Text(document.Title)).Append("</title>\n<style>").Append(Style(document, look))
            .Append("</style>\n</head>\n<body>\n<main>\n<header class=\"cover\">\n");
        var blocks = new HtmlWrittenBlocks(html, look == HtmlLook.Glossy ? Numbered(document) : []);
        if (look == HtmlLook.Glossy && document.Logo is { } logo)
        {
            blocks.Picture(logo, "logo");
        }

        html.Append("<h1>").Append(Text(document.Title)).Append("</h1>\n");
        blocks.Write(document.Front);
        html.Append("</header>\n");
        if (look == HtmlLook.Glossy && document.ContentsTitle is { } title)
        {
            Contents(html, document, title, pages);
        }

        html.Append("<div class=\"text\">\n");
        blocks.Write(document.Body);
        html.Append("</div>\n<footer>\n");
        blocks.Write(document.Back);
        return html.Append("</footer>\n</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>What a site that sends the page may allow it: its own style sheet and its own pictures.</summary>
    public static string Policy(WrittenDocument document, HtmlLook look) => "default-src 'none'; img-src data:; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style(document, look)))) + "'";

    /// <summary>By which a list of contents leads to the headings, in order.</summary>
    public static IReadOnlyList<string> ContentsAnchors(WrittenDocument document)
    {
        var numbered = Numbered(document);
        return [.. Listed(document).Select(heading => numbered[heading])];
    }

    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<WrittenHeading> Listed(WrittenDocument document) =>
        document.Body.Concat(document.Back).OfType<WrittenHeading>().Where(heading => heading.Level <= ContentsLevels);

    /// <summary>On paper nobody types an anchor: plain ones come through every program.</summary>
    private static Dictionary<WrittenBlock, string> Numbered(WrittenDocument document)
    {
        var numbered = new Dictionary<WrittenBlock, string>(ReferenceEqualityComparer.Instance);
        foreach (var (at, heading) in document.Blocks.OfType<WrittenHeading>().Index())
        {
            numbered[heading] = $"h{at.ToString(CultureInfo.InvariantCulture)}";
        }

        return numbered;
    }

    private static void Contents(StringBuilder html, WrittenDocument document, string title, IReadOnlyDictionary<string, int>? pages)
    {
        html.Append("<nav class=\"contents\">\n<h2>").Append(Text(title)).Append("</h2>\n<ol>\n");
        var numbered = Numbered(document);
        foreach (var heading in Listed(document))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"level{heading.Level}\"><a href=\"#{numbered[heading]}\"><span>{Text(heading.Text)}</span> ");
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"page\">{pages?.GetValueOrDefault(numbered[heading])}</span></a></li>\n");
        }

        html.Append("</ol>\n</nav>\n");
    }

    private static string Style(WrittenDocument document, HtmlLook look)
    {
        using var sheet = new StreamReader(typeof(HtmlWriter).Assembly.GetManifestResourceStream($"Frankpledge.Documents.Writing.{look}.css")!);
        return sheet.ReadToEnd().Replace("#0b0c0c", document.Colour, StringComparison.Ordinal).Replace("\"running\"", CssText(document.Running), StringComparison.Ordinal);
    }

    /// <summary>Letters, digits and spaces as they are; anything that a style sheet or its page might read otherwise by its number.</summary>
    private static string CssText(string text) => $"\"{string.Concat(text.EnumerateRunes().Select(sign => Rune.IsLetterOrDigit(sign) || sign.Value == ' '
        ? sign.ToString() : $"\\{sign.Value:x} "))}\"";
}
