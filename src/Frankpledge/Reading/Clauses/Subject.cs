namespace Frankpledge.Reading;

/// <summary>What kind of thing a clause speaks of, when it is asked who acts.</summary>
internal enum SubjectSort
{
    /// <summary>Named or generic parties.</summary>
    Parties,

    /// <summary>"We": the owner and whoever the context adds.</summary>
    We,

    /// <summary>Residents, victims, offenders: people of whom a plan asks nothing.</summary>
    Public,

    /// <summary>Work that only the force does: patrols, investigations, the force's own approach.</summary>
    PoliceWork,

    /// <summary>"My campaign", "our approach", "the Commissioner's website".</summary>
    OwnersThing,

    /// <summary>"It", "they", "this": whatever went before.</summary>
    Pronoun,

    /// <summary>"There will be".</summary>
    There,

    /// <summary>People or bodies outside the cast who can be asked to act: owners, employers, nurses.</summary>
    Doers,

    /// <summary>Anything else.</summary>
    Thing,
}

/// <summary>The subject of a clause.</summary>
/// <param name="Sort">What kind of thing it is.</param>
/// <param name="Parties">Filled for <see cref="SubjectSort.Parties"/>, in reading order; for <see cref="SubjectSort.We"/> those named beside it.</param>
/// <param name="Start">Token where it begins.</param>
/// <param name="Head">Its head word, for explanations.</param>
/// <param name="Subordinate">True when the clause hangs on another ("which …", "so that …"): it undertakes nothing by itself.</param>
internal sealed record Subject(SubjectSort Sort, IReadOnlyList<Party> Parties, int Start, string Head, bool Subordinate)
{
    /// <summary>Token after its head noun; 0 where only the parties matter.</summary>
    public int End { get; init; }
}
