namespace Frankpledge.Reading;

/// <summary>Tells participles from other forms by their ending, and the common irregular ones by list.</summary>
internal static class Participles
{
    private static readonly WordClass Irregular = Vocabulary.Of("irregular");

    public static bool IsPast(string word) =>
        Irregular.Contains(word) || word.Length > 5 && word.StartsWith("re", StringComparison.Ordinal) && Irregular.Contains(word[2..].TrimStart('-'))
            || word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !IsNoun(word);

    // "Speed", "average-speed", "seed", "need": only "agreed", "freed" and "guaranteed" are done to something.
    private static bool IsNoun(string word) => word.EndsWith("eed", StringComparison.Ordinal)
        && !word.EndsWith("agreed", StringComparison.Ordinal) && !word.EndsWith("freed", StringComparison.Ordinal)
        && !word.EndsWith("teed", StringComparison.Ordinal);

    /// <summary>The verbs that a participle may come of: "filmed" of "film", "told" of "tell", "referred" of "refer".</summary>
    public static IEnumerable<string> Verbs(string participle) => participle switch
    {
        "told" => ["tell"],
        "sought" => ["seek"],
        "given" or "taken" or "written" or "drawn" => [participle switch { "given" => "give", "taken" => "take", "written" => "write", _ => "draw" }],
        "kept" or "sent" or "held" or "taught" => [participle switch { "kept" => "keep", "sent" => "send", "held" => "hold", _ => "teach" }],
        _ when participle.Length > 4 && participle.EndsWith("ed", StringComparison.Ordinal) =>
            [participle[..^2], participle[..^1], participle[..^3], participle[..^3] + "y"],
        _ => [],
    };

    /// <summary>True when <paramref name="verb"/> is "be" before a past participle.</summary>
    public static bool IsPassive(Words words, int verb)
    {
        if (words.Low(verb) is not ("be" or "been"))
        {
            return false;
        }

        var next = verb + 1;
        while (words.In(next, Lists.Adverb) || words.Low(next).EndsWith("ly", StringComparison.Ordinal))
        {
            next++;
        }

        return IsPast(words.Low(next));
    }
}
