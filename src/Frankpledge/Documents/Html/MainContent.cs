using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Tells the text of a web page from what surrounds it.</summary>
internal static partial class MainContent
{
    private const int LongestBanner = 3_000;

    /// <summary>The element that holds the document: <c>main</c>, else its only <c>article</c>, else the body.</summary>
    public static IElement Of(IDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var mains = body.QuerySelectorAll("main, [role=main]");
        var articles = body.QuerySelectorAll("article");
        var chosen = mains.Length > 0 ? mains[0] : articles.Length == 1 ? articles[0] : body;
        // An empty frame is no document.
        return chosen == body || chosen.TextContent.Trim().Length * 10 >= body.TextContent.Trim().Length ? chosen : body;
    }

    /// <summary>True for elements that are never seen as text.</summary>
    public static bool IsUnseen(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "canvas" or "iframe" or "object" or "head" or "button" or "input" or "select"
            or "textarea" or "datalist" or "dialog" or "audio" or "video" or "map" or "math"
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    /// <summary>True for navigation, page headers and footers, cookie banners and their like.</summary>
    public static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "nav" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "alert" or "menu")
        {
            return true;
        }

        if (element.LocalName is "header" or "footer" or "aside")
        {
            return element.LocalName != "header" || !element.Ancestors<IElement>().Any(parent => parent.LocalName is "main" or "article");
        }

        return element.LocalName is "div" or "section" or "ul" or "ol" or "p" or "a" or "form"
            && Banner().IsMatch($"{element.Id} {element.ClassName}") && element.TextContent.Length <= LongestBanner;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(?<![a-z])(?:cookies?|consent|gdpr|breadcrumbs?|skip-?(?:link|to|nav)|share-?(?:bar|buttons?|links?|this)|social-?(?:media|links?|share)?|pager|pagination|newsletter|site-?(?:nav|header|footer)|related-?(?:links|content)|back-to-top)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Banner();
}
