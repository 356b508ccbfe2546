using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>The word classes that most rules ask for, by name.</summary>
internal static class Lists
{
    public static readonly FrozenSet<string> Will = Vocabulary.Of("will");
    public static readonly FrozenSet<string> Must = Vocabulary.Of("must");
    public static readonly FrozenSet<string> May = Vocabulary.Of("may");
    public static readonly FrozenSet<string> Be = Vocabulary.Of("be");
    public static readonly FrozenSet<string> Intend = Vocabulary.Of("intend");
    public static readonly FrozenSet<string> Committed = Vocabulary.Of("committed");
    public static readonly FrozenSet<string> Want = Vocabulary.Of("want");
    public static readonly FrozenSet<string> Expect = Vocabulary.Of("expect");
    public static readonly FrozenSet<string> Ask = Vocabulary.Of("ask");
    public static readonly FrozenSet<string> Asked = Vocabulary.Of("asked");
    public static readonly FrozenSet<string> AimNoun = Vocabulary.Of("aimnoun");
    public static readonly FrozenSet<string> Adverb = Vocabulary.Of("adverb");
    public static readonly FrozenSet<string> Preposition = Vocabulary.Of("preposition");
    public static readonly FrozenSet<string> Relative = Vocabulary.Of("relative");
    public static readonly FrozenSet<string> Determiner = Vocabulary.Of("determiner");
    public static readonly FrozenSet<string> Pronoun = Vocabulary.Of("pronoun");
    public static readonly FrozenSet<string> Fronting = Vocabulary.Of("fronting");
    public static readonly FrozenSet<string> Verb = Vocabulary.Of("verb");
    public static readonly FrozenSet<string> Public = Vocabulary.Of("public");
    public static readonly FrozenSet<string> ForceThing = Vocabulary.Of("forcething");
    public static readonly FrozenSet<string> Past = Vocabulary.Of("past");
}
