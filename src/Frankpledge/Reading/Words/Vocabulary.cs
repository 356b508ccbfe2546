namespace Frankpledge.Reading;

/// <summary>One or several closed classes of words of <c>Data/words.txt</c>, as bits.</summary>
internal sealed class WordClass(ClassSet bits, IReadOnlyList<string> words)
{
    public ClassSet Bits => bits;

    public IReadOnlyList<string> Words => words;

    public bool Contains(string word) => Vocabulary.ClassesOf(word).Overlaps(bits);
}

/// <summary>Reads <c>Data/words.txt</c> once. Each word knows its classes as bits, so that a rule's question costs no search.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, WordClass> Classes = [];
    private static readonly Dictionary<string, Membership> Known = [];

    /// <summary>By the number of their bit.</summary>
    private static readonly List<string> Names = [];

    static Vocabulary()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(typeof(Vocabulary), "Data.words.txt")
            ?? throw new InvalidOperationException("The word classes are missing from the program.");
        using var reader = new StreamReader(stream);
        List<string> words = [];
        WordClass? open = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                words = [];
                if (Classes.Count == ClassSet.Most)
                {
                    throw new InvalidOperationException("There are more than 256 word classes, and each is a bit.");
                }

                open = new(ClassSet.Of(Classes.Count), words);
                Names.Add(line.Trim('[', ']'));
                Classes.Add(Names[^1], open);
            }
            else if (!line.StartsWith('#') && open is not null)
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Add(Add(word.Replace('_', ' '), open));
                }
            }
        }
    }

    public static WordClass Of(string name) => Classes[name];

    public static bool Has(string name) => Classes.ContainsKey(name);

    public static IEnumerable<string> NamesOf(ClassSet set) => set.Numbers.Select(number => Names[number]);

    /// <summary>The words of any of these classes.</summary>
    public static WordClass Any(params ReadOnlySpan<string> names)
    {
        ClassSet bits = default;
        foreach (var name in names)
        {
            bits |= Classes[name].Bits;
        }

        return new(bits, []);
    }

    public static ClassSet ClassesOf(string word) => Known.TryGetValue(word, out var member) ? member.Classes : default;

    private static string Add(string word, WordClass open)
    {
        if (!Known.TryGetValue(word, out var member))
        {
            Known[word] = member = new();
        }

        member.Classes |= open.Bits;
        return word;
    }

    private sealed class Membership
    {
        public ClassSet Classes { get; set; }
    }
}
