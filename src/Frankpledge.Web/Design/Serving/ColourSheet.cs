namespace Frankpledge.Web.Design.Serving;

/// <summary>The one rule that gives an area its colour, as a style sheet of its own so that no page needs inline style.</summary>
public static class ColourSheet
{
    /// <summary>The address for a colour such as <c>#0b5560</c>.</summary>
    public static string Url(string colour) => $"/assets/colour/{colour.TrimStart('#').ToLowerInvariant()}.css";

    internal static IResult Answer(string hex, HttpContext http)
    {
        http.Response.Headers.CacheControl = AssetEndpoint.ForEver;
        return Results.Text($":root{{--area:#{hex}}}", "text/css");
    }
}
