namespace Frankpledge.Reading;

/// <summary>The word classes that most rules ask for, by name.</summary>
internal static class Lists
{
    public static readonly WordClass Will = Vocabulary.Of("will");
    public static readonly WordClass Must = Vocabulary.Of("must");
    public static readonly WordClass May = Vocabulary.Of("may");
    public static readonly WordClass Be = Vocabulary.Of("be");
    public static readonly WordClass Intend = Vocabulary.Of("intend");
    public static readonly WordClass Committed = Vocabulary.Of("committed");
    public static readonly WordClass Want = Vocabulary.Of("want");
    public static readonly WordClass Expect = Vocabulary.Of("expect");
    public static readonly WordClass Ask = Vocabulary.Of("ask");
    public static readonly WordClass Asked = Vocabulary.Of("asked");
    public static readonly WordClass AimNoun = Vocabulary.Of("aimnoun");
    public static readonly WordClass Adverb = Vocabulary.Of("adverb");
    public static readonly WordClass Preposition = Vocabulary.Of("preposition");
    public static readonly WordClass Relative = Vocabulary.Of("relative");
    public static readonly WordClass Determiner = Vocabulary.Of("determiner");
    public static readonly WordClass Pronoun = Vocabulary.Of("pronoun");
    public static readonly WordClass Fronting = Vocabulary.Of("fronting");
    public static readonly WordClass Verb = Vocabulary.Of("verb");
    public static readonly WordClass Public = Vocabulary.Of("public");
    public static readonly WordClass ForceThing = Vocabulary.Of("forcething");
    public static readonly WordClass Past = Vocabulary.Of("past");
}
