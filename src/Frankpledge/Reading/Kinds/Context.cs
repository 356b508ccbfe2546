namespace Frankpledge.Reading;

/// <summary>What went before in the same paragraph, and the line that introduces the list.</summary>
/// <param name="Previous">Findings of the sentence before; empty at the start of a paragraph.</param>
/// <param name="Antecedents">The parties of whom the sentence before spoke first, for "it" and "they".</param>
/// <param name="Speakers">The parties that were the subject of the sentence before together, for "we".</param>
/// <param name="Nearby">Parties named in this statement or in the one before, for "we".</param>
/// <param name="Stem">What the stem gives its items; empty without one.</param>
internal sealed record Context(
    IReadOnlyList<Finding> Previous, IReadOnlyList<Party> Antecedents, IReadOnlyList<Party> Speakers, IReadOnlyList<Party> Nearby, IReadOnlyList<Finding> Stem)
{
    /// <summary>By when all items of the list are to be done, where the stem says so.</summary>
    public Deadline? StemDeadline { get; init; }

    public static Context None { get; } = new([], [], [], [], []);
}
