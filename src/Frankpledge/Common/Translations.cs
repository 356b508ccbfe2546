using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Frankpledge.Common;

/// <summary>
/// The sentences of other languages: resources called <c>Sentences</c> (English, generated; its keys are the templates) and beside them
/// <c>Sentences.cy</c> and so on, in any assembly of the house. English needs none of them.
/// </summary>
public static class Translations
{
    private static readonly ConcurrentDictionary<CultureInfo, FrozenDictionary<string, string>> Known = new();

    /// <summary>Finds the words of a template in the language of the request; null where the house does not speak that language.</summary>
    public static Func<string, string?>? Here =>
        CultureInfo.CurrentUICulture is { TwoLetterISOLanguageName: not ("en" or "iv") } culture && Known.GetOrAdd(culture, Of) is { Count: > 0 } words
            ? words.GetValueOrDefault : null;

    /// <summary>Words that are English unless the language of the request has them, such as the description of a verb.</summary>
    public static string Say(string words) => Here?.Invoke(words) ?? words;

    private static FrozenDictionary<string, string> Of(CultureInfo culture)
    {
        var all = new Dictionary<string, string>();
        foreach (var resources in AppDomain.CurrentDomain.GetAssemblies().Where(IsOfTheHouse).SelectMany(Catalogues))
        {
            foreach (var (template, words) in Entries(resources, culture))
            {
                all[template] = words;
            }
        }

        return all.ToFrozenDictionary();
    }

    private static bool IsOfTheHouse(Assembly assembly) => !assembly.IsDynamic && assembly.GetName().Name!.StartsWith("Frankpledge", StringComparison.Ordinal);

    private static IEnumerable<ResourceManager> Catalogues(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".Sentences.resources", StringComparison.Ordinal))
        .Select(name => new ResourceManager(name[..^".resources".Length], assembly));

    /// <summary>Those of the language and of the language it is a dialect of (cy-GB of cy); never the English ones.</summary>
    private static IEnumerable<(string Template, string Words)> Entries(ResourceManager resources, CultureInfo culture) =>
        (culture.Parent.Equals(CultureInfo.InvariantCulture) ? [] : Entries(resources, culture.Parent)).Concat(
            (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>() ?? [])
                .Where(entry => entry.Value is string).Select(entry => ((string)entry.Key, (string)entry.Value!)));
}
