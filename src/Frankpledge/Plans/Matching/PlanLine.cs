using Frankpledge.Plans.Contract;

namespace Frankpledge.Plans.Matching;

/// <summary>A heading or a statement of a text of a plan, as comparing two texts sees it.</summary>
/// <param name="Section">The headings above it, the highest first; its own title is not among them.</param>
public sealed record PlanLine(string Text, IReadOnlyList<string> Section, bool IsHeading)
{
    /// <summary>The plan of whose edition it is; null for a file.</summary>
    public Guid? Plan { get; init; }

    /// <summary>What people said that it is, in every edition of its plan that has it; null where nobody said.</summary>
    public string? Key { get; init; }

    /// <summary>What introduces the list of which it is an item: "I will:". Null where nothing does.</summary>
    public string? Stem { get; init; }

    /// <summary>Of a statement of an edition; null for all else, and for what a draft adds.</summary>
    public string? Reference => IsHeading || Key is ['+', ..] ? null : Key;

    /// <summary>The line with the words that introduce it: where those are other ones, it says something else.</summary>
    internal PlanLine InFull => Stem is null ? this : this with { Text = WordsSeenReading.WordsOf(Stem, Text), Stem = null };

    /// <summary>Whether another text introduces it in other words.</summary>
    internal bool IsIntroducedOtherwise(PlanLine other) =>
        !IsHeading && !other.IsHeading && Rewording.Is(Stem ?? "", other.Stem ?? "") && Rewording.Is(other.Stem ?? "", Stem ?? "");

    /// <summary>
    /// A heading, or a line of a list that ends as no sentence does: a plan on a page promises in such lines, and its draft makes headings of them.
    /// </summary>
    internal bool IsTitle => IsHeading || (Text.Length > 0 && !".!?:;".Contains(Text.TrimEnd('"', '\u201D', '\u2019', ')', ' ')[^1..], StringComparison.Ordinal));
}
