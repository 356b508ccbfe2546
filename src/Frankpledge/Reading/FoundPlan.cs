using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>What the importer understood of a document: where the plan stands in it, its outline and its statements in order.</summary>
/// <param name="Document">The blocks as read.</param>
/// <param name="FirstBlock">Index of the first block of the plan, inclusive.</param>
/// <param name="EndBlock">Index after the plan's last block, exclusive.</param>
/// <param name="Headings">Headings of the plan in order, with their level (1 theme, 2 sub-heading) and block.</param>
/// <param name="Statements">In reading order.</param>
/// <param name="MainLanguage">Language tag of most of the plan.</param>
/// <param name="Notes">Sentences for people: how begin and end were found, what was left out.</param>
public sealed record FoundPlan(
    SourceDocument Document,
    int FirstBlock,
    int EndBlock,
    IReadOnlyList<FoundHeading> Headings,
    IReadOnlyList<FoundStatement> Statements,
    string MainLanguage,
    IReadOnlyList<string> Notes)
{
    /// <summary>Stretches between the first and the last block that are no part of the plan's text: contents, forewords, contact pages.</summary>
    public IReadOnlyList<BlockRange> LeftOut { get; init; } = [];

    /// <summary>Blocks of quotations set apart that the text has too.</summary>
    public IReadOnlyList<int> SetApart { get; init; } = [];
}

/// <summary>Blocks of a document, from the first, inclusive, to the end, exclusive.</summary>
public readonly record struct BlockRange(int First, int End)
{
    public bool Contains(int block) => block >= First && block < End;
}

/// <summary>A heading that gives statements their section path.</summary>
public sealed record FoundHeading(int Block, int Level, string Text);

/// <summary>Where the plan stands, when a person says so. <c>From</c> names the heading it begins with (included),
/// <c>To</c> the heading it stops before.</summary>
public sealed record PlanRange(string? From = null, string? To = null);
