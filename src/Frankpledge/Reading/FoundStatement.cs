namespace Frankpledge.Reading;

/// <summary>A statement as the importer found it in a document, before anybody has confirmed it.</summary>
public sealed record FoundStatement
{
    /// <summary>Which block of the document it stands in, and where in that block's text; drives the highlight.</summary>
    public required int Block { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }

    public required int Line { get; init; }
    public int? LineEnd { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }

    public required StatementRole Role { get; init; }

    /// <summary>Theme, then sub-heading if there is one.</summary>
    public required IReadOnlyList<string> Section { get; init; }

    /// <summary>The path by position, where a list belongs to the theme but stands under a sub-heading; otherwise null.</summary>
    public IReadOnlyList<string>? SectionAlt { get; init; }

    /// <summary>The line that introduces the list, for items.</summary>
    public string? Stem { get; init; }

    public required string Text { get; init; }
    public required IReadOnlyList<StatementKind> Kinds { get; init; }
    public required IReadOnlyList<FoundActor> Actors { get; init; }
    public FoundTarget? Target { get; init; }
    public IReadOnlyList<FoundTarget> MoreTargets { get; init; } = [];
    public IReadOnlyList<string> Refs { get; init; } = [];

    /// <summary>0 to 1: the share of statements labelled with this confidence that a reviewer is expected to leave as they are.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rules that gave the labels, in words, most important first.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Language tag, e.g. <c>en</c> or <c>cy</c>.</summary>
    public required string Language { get; init; }
}

/// <summary>Whether a statement is a sentence of running text, a list item, or the line that introduces a list.</summary>
public enum StatementRole
{
    Sentence,
    Item,
    Stem,
}

/// <summary>What a statement does. <c>Narrative</c> never stands with another kind.</summary>
public enum StatementKind
{
    Commitment,
    Expectation,
    PartnerExpectation,
    Measure,
    Target,
    Resource,
    Fact,
    Narrative,
}

/// <summary>Who is to act: the name as the document (or the labelling guide) gives it, and its part in general words.</summary>
public sealed record FoundActor(string Name, ActorRole Role);

/// <summary>The part an actor plays, whatever the area calls it. <c>Owner</c> is the plan's own commissioner, mayor or board.</summary>
public enum ActorRole
{
    Owner,
    Deputy,
    Office,
    Force,
    Chief,
    Partners,
    CriminalJusticePartners,
    Government,
    Body,
}

/// <summary>What is to be reached.</summary>
/// <param name="Measure">Short name of what is counted.</param>
/// <param name="Comparator">As the labelling guide lists them: <c>increase</c>, <c>reduce_by</c>, <c>at_least</c>, <c>due</c> ...</param>
/// <param name="Number">The value when it is a number.</param>
/// <param name="Grade">The value when it is a grade or level in words.</param>
/// <param name="Unit">For example <c>percent</c>, <c>seconds</c>, <c>officers</c>.</param>
/// <param name="Deadline">The words of the source.</param>
public sealed record FoundTarget(
    string Measure, string Comparator, decimal? Number = null, string? Grade = null, string? Unit = null, string? Deadline = null);
