namespace Frankpledge.Reading;

/// <summary>Tells what a verb form is where its word does not say: a verb behind "to", a "should" that opens a condition.</summary>
internal static class Infinitives
{
    private static readonly WordClass NoVerb = Vocabulary.Any("determiner", "pronoun", "preposition", "numberword", "afterto");

    /// <summary>True when the token behind "to" is a verb: any word may be one there that is nothing else.</summary>
    public static bool Opens(Words words, int at) =>
        words.In(at, Lists.Verb) || words[at].Kind == TokenKind.Word && !words[at].IsCapital && !words.In(at, NoVerb);

    /// <summary>"…, should our risks have changed, …": a condition, not an order.</summary>
    public static bool IsCondition(Words words, int at) =>
        words.Is(at, "should") && (at == 0 || words.Low(at - 1) is "," or "and" or "or" or "but")
            && (words.In(at + 1, Lists.Determiner) || words.In(at + 1, Lists.Pronoun) || words.Low(at + 1) is "i" or "we" or "you");

    /// <summary>"The force would be expected to", "they would probably have to": what is supposed is not asked.</summary>
    public static bool IsSupposed(Words words, int at) => words.Low(at - 1) is "would" or "might" or "could"
        || words.Low(at - 2) is "would" or "might" or "could" && (words.In(at - 1, Lists.Adverb) || words.Low(at - 1).EndsWith("ly", StringComparison.Ordinal));

    /// <summary>The first token from <paramref name="at"/> that is no adverb.</summary>
    public static int AfterAdverbs(Words words, int at)
    {
        while (words.In(at, Lists.Adverb) && words.Low(at) is not "continue" || words.Is(at, "no") && words.Is(at + 1, "longer") || words.Is(at, "longer")
            || words[at].Lower is { Length: > 4 } word && word.EndsWith("ly", StringComparison.Ordinal) && word != "supply" && word != "comply"
            && word != "apply" && word != "reply")
        {
            at++;
        }

        return at;
    }
}
