using System.Globalization;
using System.Text;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Serving;

namespace Frankpledge.Web.Hosting;

/// <summary>What programs look for without a link: the picture for a tab, and whom to tell about a hole (RFC 9116).</summary>
internal static class WellKnown
{
    private const int DaysGood = 180;

    public static void Map(WebApplication app)
    {
        app.MapGet("/favicon.ico", (AssetStore assets) => Results.Redirect(assets.Url("mark.svg"))).AllowAnonymous();
        app.MapGet("/.well-known/security.txt", (FrankpledgeSettings settings, TimeProvider clock) => settings.SecurityContact is not { } contact
            ? Results.NotFound()
            : Results.Text(
                $"Contact: {contact}\nExpires: {clock.GetUtcNow().UtcDateTime.Date.AddDays(DaysGood).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\nPreferred-Languages: en\n", "text/plain", Encoding.UTF8)).AllowAnonymous();
    }
}
