using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>The words of documents that are taken away, in <c>ExportWords.resx</c>.</summary>
internal static class ExportText
{
    private static readonly ResourceManager Resources = new(typeof(ExportWords));

    /// <exception cref="MissingManifestResourceException">There is no such word: a document would show a hole.</exception>
    public static string Get(string name, params object?[] values) => string.Format(
        CultureInfo.CurrentCulture, Resources.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"No word called {name} in ExportWords."), values);
}
