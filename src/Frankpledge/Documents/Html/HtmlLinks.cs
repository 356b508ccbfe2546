using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Links of a page to its own places.</summary>
internal static class HtmlLinks
{
    /// <summary>Those whose place the page does not have; its top needs no name.</summary>
    public static IReadOnlyList<DeadLink> Dead(IDocument page, IElement main)
    {
        var places = page.All.SelectMany(element => new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null }).OfType<string>()
            .Append("top").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. main.QuerySelectorAll("a[href^='#']").Select(link => new DeadLink(Words.Clean(link.TextContent), Uri.UnescapeDataString(link.GetAttribute("href")![1..])))
                .Where(link => link.Target.Length > 0 && !places.Contains(link.Target)).Distinct(),
        ];
    }
}
