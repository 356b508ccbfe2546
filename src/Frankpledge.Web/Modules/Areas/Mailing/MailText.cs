using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Names the resource file that holds every word of e-mail (a Welsh file may stand beside it).</summary>
public sealed class MailWords;

/// <summary>The words of e-mail, which is written outside any request.</summary>
internal static class MailText
{
    private static readonly ResourceManager Resources = new(typeof(MailWords));

    /// <exception cref="MissingManifestResourceException">There is no such word.</exception>
    public static string Get(string name, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, Find(name) ?? throw new MissingManifestResourceException($"No word called {name} in MailWords."), values);

    public static string? Find(string name) => Resources.GetString(name, CultureInfo.CurrentUICulture);
}
