namespace Frankpledge.Reading;

/// <summary>The classes of <c>Data/welsh.txt</c>, asked of words as they stand in text: mutated, and with the article or particle that leans on them.</summary>
internal static class WelshWords
{
    private static readonly Dictionary<string, HashSet<string>> Classes = Read();

    private static readonly (string Mutated, string[] Radical)[] Mutations =
    [
        ("ngh", ["c"]), ("ng", ["g"]), ("mh", ["p"]), ("nh", ["t"]), ("dd", ["d"]), ("ch", ["c"]), ("ph", ["p"]), ("th", ["t"]),
        ("f", ["b", "m"]), ("g", ["c"]), ("b", ["p"]), ("d", ["t"]), ("l", ["ll"]), ("r", ["rh"]), ("m", ["b"]), ("n", ["d"]),
    ];

    /// <summary>True when the word, or what it is mutated from, is in the class.</summary>
    public static bool In(string word, string name)
    {
        var plain = Plain(word);
        return plain.Length > 0 && Radicals(plain).Any(Classes[name].Contains);
    }

    /// <summary>The unmutated form that is in the class, else the word itself: "Lywodraeth" is "Llywodraeth".</summary>
    public static string Radical(string word, string name)
    {
        var plain = Plain(word);
        var found = Radicals(plain).FirstOrDefault(Classes[name].Contains) ?? plain;
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(found[0]) + found[1..] : found;
    }

    /// <summary>"heddlu'n" and "i'r" without what leans on them, in small letters.</summary>
    public static string Plain(string word)
    {
        var apostrophe = word.IndexOf('\'');
        return (apostrophe > 0 ? word[..apostrophe] : word).ToLowerInvariant();
    }

    /// <summary>True for "yn" and for a word on which it leans: "heddlu'n", "mae'n".</summary>
    public static bool IsYn(string word) => word is "yn" || word.EndsWith("'n", StringComparison.Ordinal);

    private static IEnumerable<string> Radicals(string word)
    {
        yield return word;
        foreach (var (mutated, radicals) in Mutations)
        {
            if (word.StartsWith(mutated, StringComparison.Ordinal))
            {
                foreach (var radical in radicals)
                {
                    yield return radical + word[mutated.Length..];
                }
            }
        }

        yield return "g" + word;
    }

    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = typeof(WelshWords).Assembly.GetManifestResourceStream(typeof(Vocabulary), "Data.welsh.txt")
            ?? throw new InvalidOperationException("The Welsh word classes are missing from the program.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, HashSet<string>>();
        HashSet<string> open = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                classes.Add(line.Trim('[', ']'), open = []);
            }
            else if (!line.StartsWith('#'))
            {
                open.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' ')));
            }
        }

        return classes;
    }
}
