using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Frankpledge.Tests.Support;

/// <summary>Pages as a browser without scripts sees them.</summary>
internal static class Html
{
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient browser, string path)
    {
        var response = await browser.GetAsync(path);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, path);
        return await ReadPageAsync(response);
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        MissingWords.ShouldBeNone(text, $"{response.RequestMessage?.RequestUri}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>The text of an element with its white space folded.</summary>
    public static string Words(this AngleSharp.Dom.IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
