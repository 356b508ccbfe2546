namespace Frankpledge.Reading;

/// <summary>Whether it is the owner who speaks.</summary>
internal sealed partial class ClauseReader
{
    private static readonly WordClass Giving = Vocabulary.Any("having", "wordgiving");

    // "Partners are determined to …": in the plan of a partnership they are the partnership.
    private Subject? OfOwners(int at) => !cast.Oversees && cast.Owner.Actor.Name.Contains("Partnership", StringComparison.Ordinal)
        && subjects.Before(at, null) is { Sort: SubjectSort.Parties, Subordinate: false, Parties: [var only] } all && only == Party.Partners ? all : null;

    // "You have my word that the office will stay"
    private Clause? Word(int at) =>
        words.Is(at, "word") && words.Low(at - 1) is "my" or "our" && words.Is(at + 1, "that") && words.Find(Giving, at - 4, at) >= 0
            ? new(Speech.Intend, new(SubjectSort.Parties, [cast.Owner], at - 1, "my word", false), at, at + 2, words.Count, false) : null;

    /// <summary>The owner as the subject of a present-tense verb, or null when somebody else speaks.</summary>
    private Subject? OwnerSpeaks(int at, Subject? carried)
    {
        var subject = subjects.Before(at, carried);
        return subject.Sort == SubjectSort.We || subject.Parties.Contains(cast.Owner) || subject.Parties.Any(party => party.Side == Side.Owner)
            ? subject : null;
    }

    private int AfterAdverbs(int at) => Infinitives.AfterAdverbs(words, at);

    // "The Chief Constable has agreed that half of them will be diverted"
    private bool Promises(int that) => words.Is(that, "that")
        && (words.Find(Lists.Will, that, Math.Min(words.Count, that + 16)) > 0 || words.Find(Lists.Must, that, Math.Min(words.Count, that + 16)) > 0);
}
