using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>
/// Knows the parts of a page that open when their title is pressed: what is shut when the page is saved is text all the same, and the titles head it.
/// </summary>
internal static partial class Accordion
{
    private const int LongestTitle = 120;
    private const int ShortestPart = 400;

    /// <summary>Whether a hidden element is such a part. Dialogues and banners are hidden too, but named otherwise.</summary>
    public static bool IsPart(IElement element) =>
        element.LocalName is "div" or "section" or "dd" or "li" or "article"
        && (element.GetAttribute("role") is "tabpanel" or "region" || Named().IsMatch($"{element.Id} {element.ClassName} {element.ParentElement?.ClassName}"))
        && MainContent.HasSentence(element.TextContent);

    /// <summary>Whether the element is the title of such a part, and no heading inside or around it is.</summary>
    public static bool IsTitle(IElement element) => element.LocalName switch
    {
        "summary" =>
            element.ParentElement is { LocalName: "details" } details && IsShort(element)
                && (details.TextContent.Length > ShortestPart || details.QuerySelector(Headings) is not null),
        "button" => element.HasAttribute("aria-expanded") && IsShort(element) && Next(element) is { } part && IsPart(part),
        "div" or "a" or "span" or "p" or "dt" =>
            element.ClassName is { } name && TitleName().IsMatch(name) && IsShort(element) && Next(element) is { } part && IsPart(part),
        _ => false,
    };

    /// <summary>The level of the outermost heading inside the part that the title heads, or null.</summary>
    public static int? OutermostBelow(IElement title) =>
        (title.LocalName == "summary" ? title.ParentElement : Next(title))?.QuerySelectorAll(Headings).Select(heading => (int?)(heading.LocalName[1] - '0'))
            .Min();

    private const string Headings = "h1, h2, h3, h4, h5, h6";

    private static bool IsShort(IElement element) =>
        element.TextContent.Trim() is { Length: > 1 and <= LongestTitle } words && words.Any(char.IsLetter) && words[^1] is not ('.' or ':')
            && element.QuerySelector(Headings) is null;

    /// <summary>What stands behind the title, or behind the frame that holds nothing else.</summary>
    private static IElement? Next(IElement title) =>
        title.NextElementSibling
            ?? (title.ParentElement is { ChildElementCount: 1, LocalName: "div" or "span" or "p" } frame ? frame.NextElementSibling : null);

    [GeneratedRegex(@"(?:^|[-_\s])(?:accordions?|collaps(?:e|ed|ible)|toggles?|tabs?|tabpanel|expand(?:er|able)|read-?more|show-?hide)(?:$|[-_\s])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:^|[-_\s])(?:accordions?|collaps(?:e|ible)|toggles?|tabs?|expand(?:er|able))[-_]+(?:\w+[-_])*(?:titles?|head(?:er|ing)|button|label|trigger|link)(?:$|[-_\s])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleName();
}
