namespace Frankpledge.Plans.Matching;

/// <summary>What became of a line of a plan between two texts.</summary>
public enum AlignmentKind
{
    /// <summary>The same words under the same heading, in whichever order; capitals and white space make no others.</summary>
    Kept,

    /// <summary>A statement with other words.</summary>
    Reworded,

    /// <summary>A heading with other words, or a line that became a heading.</summary>
    Renamed,

    /// <summary>It stands under another heading, perhaps with other words.</summary>
    Moved,

    /// <summary>One became several.</summary>
    Split,

    /// <summary>Several became one.</summary>
    Merged,
    Added,
    Dropped,
}

/// <summary>What one or several lines became.</summary>
/// <param name="Before">In order; empty for what was added, several only for what was merged.</param>
/// <param name="After">In order; empty for what was dropped, several only for what was split.</param>
/// <param name="Confidence">
/// 0 to 1. Of what goes on: how much of their words they share (of titles, how much of the stems of their
/// telling words), 1 where that is all or where people said that they are one. Of what was added or dropped: how
/// little the nearest line of the other text has in common with it.
/// </param>
public sealed record AlignedChange(AlignmentKind Kind, IReadOnlyList<PlanLine> Before, IReadOnlyList<PlanLine> After, double Confidence)
{
    /// <summary>Under which headings the first of them stood; empty for what was added.</summary>
    public IReadOnlyList<string> SectionBefore => Before is [var first, ..] ? first.Section : [];

    /// <summary>Under which headings the first of them stands; empty for what was dropped.</summary>
    public IReadOnlyList<string> SectionAfter => After is [var first, ..] ? first.Section : [];

    /// <summary>True where it stands in another order than those that stood under its heading and do still, whatever its kind.</summary>
    public bool IsReordered { get; init; }

    /// <summary>True for all but what is kept where it was.</summary>
    public bool IsOther => Kind != AlignmentKind.Kept || IsReordered;

    /// <summary>True where the words are not all the same, capitals and white space apart.</summary>
    public bool IsReworded => Kind is AlignmentKind.Split or AlignmentKind.Merged
        || (Before.Count == 1 && After.Count == 1 && Rewording.Is(Before[0].Text, After[0].Text) && Rewording.Is(After[0].Text, Before[0].Text));
}
