using System.Globalization;
using System.Resources;

namespace Frankpledge.Web.Access;

/// <summary>The words of threads, promises and their states, in <c>ThreadWords.resx</c>.</summary>
public sealed class ThreadWords
{
    private static readonly ResourceManager Resources = new(typeof(ThreadWords));

    /// <exception cref="MissingManifestResourceException">There is no such word: a page would show a hole.</exception>
    public static string Get(string name, params object?[] values) => string.Format(
        CultureInfo.CurrentCulture, Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No word called {name} in ThreadWords."), values);

    /// <summary>"1 promise", "2 promises": the word called <paramref name="name"/> with One or Many after it.</summary>
    public static string Count(string name, int count) => Get(name + (count == 1 ? "One" : "Many"), count);
}
