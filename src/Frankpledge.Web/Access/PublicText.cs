using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Access;

/// <summary>The words of the public pages for code that has no localizer at hand; the language is that of the request.</summary>
internal static class PublicText
{
    private static readonly ResourceManager Resources = new(typeof(PublicWords));

    /// <exception cref="MissingManifestResourceException">There is no such word: a page would show a hole.</exception>
    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No word called {name} in PublicWords.");

    public static string Get(string name, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(name), values);
}
