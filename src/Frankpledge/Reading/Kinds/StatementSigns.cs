namespace Frankpledge.Reading;

/// <summary>What can be seen of a statement without understanding it:
/// its words and pairs of words, their classes, numbers, its heading and opening line.</summary>
public static class StatementSigns
{
    /// <summary>The signs of one statement in English, each once, in no order that matters.</summary>
    public static IReadOnlyCollection<string> Of(StatementRole role, IReadOnlyList<string> section, string? stem, string text)
    {
        var words = Tokenizer.Read(text);
        HashSet<string> signs =
            [$"role {role}", $"length {Length(words.Count)}", $"ends {(words[words.Count - 1].Kind == TokenKind.Mark ? words.Low(words.Count - 1) : "")}"];
        AddWords(signs, words);
        AddNumbers(signs, words);
        AddClasses(signs, "class", words, 0, words.Count);
        for (var at = 0; at < 3; at++)
        {
            AddClasses(signs, $"class at {at}", words, at, at + 1);
        }

        if (stem is not null)
        {
            signs.Add("stem");
            AddLine(signs, "stem", stem);
        }

        if (section is [.., var heading])
        {
            AddLine(signs, "heading", heading);
        }

        return signs;
    }

    /// <summary>The class of words that a sign tells of; null for another sign.</summary>
    internal static string? ClassIn(string sign) =>
        sign.Split(' ') is ["class", ..] or ["stem" or "heading", "class", _] ? sign[(sign.LastIndexOf(' ') + 1)..] : null;

    private static void AddWords(HashSet<string> signs, Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            signs.Add($"word {Word(words, at)}");
            signs.Add($"pair {Word(words, at)} {Word(words, at + 1)}");
        }

        signs.Add($"first {Word(words, 0)}");
        signs.Add($"first two {Word(words, 0)} {Word(words, 1)}");
    }

    private static void AddNumbers(HashSet<string> signs, Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number)
            {
                signs.Add(words[at].IsYear ? "year" : "number");
            }
        }

        signs.UnionWith(words.Text.Where(mark => mark is '£' or '%' or '?').Select(mark => $"mark {mark}"));
    }

    private const int LongestLine = 600;

    private static void AddLine(HashSet<string> signs, string name, string line)
    {
        // What a longer line opens it says at its end.
        var words = Tokenizer.Read(line.Length > LongestLine ? line[^LongestLine..] : line);
        for (var at = 0; at < words.Count; at++)
        {
            signs.Add($"{name} word {Word(words, at)}");
        }

        AddClasses(signs, $"{name} class", words, 0, words.Count);
    }

    private static void AddClasses(HashSet<string> signs, string name, Words words, int from, int end)
    {
        ClassSet classes = default;
        for (var at = from; at < end; at++)
        {
            classes |= words[at].Classes;
        }

        signs.UnionWith(Vocabulary.NamesOf(classes).Select(each => $"{name} {each}"));
    }

    // All numbers are one word: which number it is says nothing about the kind.
    private static string Word(Words words, int at) => words[at].Kind == TokenKind.Number ? "#" : words.Low(at);

    private static int Length(int words) => words switch { < 6 => 0, < 12 => 1, < 20 => 2, < 35 => 3, _ => 4 };
}
