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

    /// <summary>Theme, then sub-heading if there is one; in a table of what will be done, then what its row is called.</summary>
    public required IReadOnlyList<string> Section { get; init; }

    /// <summary>The path by position, where a list belongs to the theme but stands under a sub-heading; otherwise null.</summary>
    public IReadOnlyList<string>? SectionAlt { get; init; }

    /// <summary>The line that introduces the list, for items.</summary>
    public string? Stem { get; init; }

    public required string Text { get; init; }

    /// <summary>The footnotes and endnotes at which marks in it point.</summary>
    public IReadOnlyList<StatementNote> Notes { get; init; } = [];

    public required IReadOnlyList<StatementKind> Kinds { get; init; }
    public required IReadOnlyList<Actor> Actors { get; init; }
    public Target? Target { get; init; }
    public IReadOnlyList<Target> MoreTargets { get; init; } = [];
    public IReadOnlyList<string> Refs { get; init; } = [];

    /// <summary>0 to 1: the share of statements labelled with this confidence that a reviewer is expected to leave as they are.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rules that gave the labels, in words, most important first.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Language tag, e.g. <c>en</c> or <c>cy</c>.</summary>
    public required string Language { get; init; }
}
