using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Access;

/// <summary>The words of threads, promises and their states, in <c>ThreadWords.resx</c>.</summary>
public sealed class ThreadWords
{
    private static readonly ResourceManager Resources = new(typeof(ThreadWords));

    /// <exception cref="MissingManifestResourceException">There is no such word: a page would show a hole.</exception>
    public static string Get(string name, params object?[] values) => string.Format(
        CultureInfo.CurrentCulture, Resources.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"No word called {name} in ThreadWords."), values);
}
