namespace Frankpledge.Reading;

/// <summary>Tells a verb behind "to" from a noun: any word may be a verb there that is nothing else.</summary>
internal static class Infinitives
{
    private static readonly WordClass NoVerb = Vocabulary.Any("determiner", "pronoun", "preposition", "numberword", "afterto");

    /// <summary>True when the token behind "to" is a verb.</summary>
    public static bool Opens(Words words, int at) =>
        words.In(at, Lists.Verb) || words[at].Kind == TokenKind.Word && !words[at].IsCapital && !words.In(at, NoVerb);
}
