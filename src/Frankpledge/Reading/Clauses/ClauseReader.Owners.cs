namespace Frankpledge.Reading;

/// <summary>Whether it is the owner who speaks.</summary>
internal sealed partial class ClauseReader
{
    // "Partners are determined to …": in the plan of a partnership they are the partnership.
    private Subject? OfOwners(int at) => !cast.Oversees && cast.Owner.Actor.Name.Contains("Partnership", StringComparison.Ordinal)
        && subjects.Before(at, null) is { Sort: SubjectSort.Parties, Subordinate: false, Parties: [var only] } all && only == Party.Partners ? all : null;

    /// <summary>The owner as the subject of a present-tense verb, or null when somebody else speaks.</summary>
    private Subject? OwnerSpeaks(int at, Subject? carried)
    {
        var subject = subjects.Before(at, carried);
        return subject.Sort == SubjectSort.We || subject.Parties.Contains(cast.Owner) || subject.Parties.Any(party => party.Side == Side.Owner)
            ? subject : null;
    }

    private int AfterAdverbs(int at) => Infinitives.AfterAdverbs(words, at);
}
