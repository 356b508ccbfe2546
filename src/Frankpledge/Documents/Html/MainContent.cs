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
        element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "canvas" or "iframe" or "object" or "head" or "input" or "select"
            or "textarea" or "datalist" or "dialog" or "audio" or "video" or "map" or "math"
        || (element.LocalName == "button" && !IsInHeading(element) && !Accordion.IsTitle(element))
        || element.GetAttribute("role") == "doc-backlink" || element.ClassList.Contains("footnote-back-ref")
        || (IsHidden(element) && !Accordion.IsPart(element));

    private static bool IsHidden(IElement element) =>
        (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    /// <summary>An entry of a list of footnotes.</summary>
    public static bool IsNote(IElement item) =>
        item.Id?.StartsWith("fn", StringComparison.OrdinalIgnoreCase) == true && item.Closest(".footnotes, [role=doc-endnotes], #footnotes") is not null;

    /// <summary>True for navigation, page headers and footers, cookie banners and their like. What is all words stays:
    /// a call-out in an aside is text.</summary>
    public static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "nav" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "alert" or "menu")
        {
            return true;
        }

        if (element.LocalName is "header" or "footer" or "aside" || element.GetAttribute("role") == "complementary")
        {
            return (element.LocalName != "header" && !IsProse(element))
                || !element.Ancestors<IElement>().Any(parent => parent.LocalName is "main" or "article" || parent.GetAttribute("role") == "main");
        }

        return element.LocalName is "div" or "section" or "ul" or "ol" or "p" or "a" or "form"
            && $"{element.Id} {element.ClassName}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => Banner().IsMatch(name))
            && element.TextContent.Length <= LongestBanner
            && (!IsProse(element) || element.TextContent.Contains("cookie", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sentences that are neither links nor a form.</summary>
    public static bool IsProse(IElement element) =>
        element.QuerySelector("form, input, button, nav") is null
        && Sentence().IsMatch(element.TextContent)
        && element.QuerySelectorAll("a").Sum(link => link.TextContent.Length) * 2 < element.TextContent.Length;

    /// <summary>Whether a text holds a sentence of some length.</summary>
    public static bool HasSentence(string text) => Sentence().IsMatch(text);

    /// <summary>The headings of an accordion are buttons.</summary>
    private static bool IsInHeading(IElement button) => button.Closest("h1, h2, h3, h4, h5, h6, summary, [role=heading]") is not null;

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();

    /// <summary>The whole of a class or id: a name that only holds such a word ("consent-based-policing") is one of content.</summary>
    [GeneratedRegex(@"^(?:[a-z]+[-_]+)?(?:cookies?|gdpr|consent|breadcrumbs?|skip-?(?:link|to|nav)|share|social|pager|pagination|newsletter|site-?(?:nav|header|footer)|related-?(?:links|content)|back-to-top)(?:[-_]+(?:banner|bar|notice|message|popup|modal|overlay|consent|policy|buttons?|links?|this|media|share|content|list|signup|container|wrapper|nav|menu|item|inner))*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Banner();

    [GeneratedRegex(@"\p{Lu}\S*(?:\s+\S+){4,}?[.!?](?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
