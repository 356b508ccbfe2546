namespace Frankpledge.Reading;

/// <summary>A statement cut from the text, before it is labelled.</summary>
public sealed record Segment
{
    public required int Block { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required int Line { get; init; }
    public int? LineEnd { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }
    public required StatementRole Role { get; init; }
    public required IReadOnlyList<string> Section { get; init; }
    public IReadOnlyList<string>? SectionAlt { get; init; }

    /// <summary>The line that introduces the list, for items; it may be no statement itself ("I will:").</summary>
    public string? Stem { get; init; }

    public required string Text { get; init; }

    /// <summary>True when no other statement stands before it in its paragraph: a follow-on sentence looks no further back.</summary>
    public required bool OpensParagraph { get; init; }

    public required string Language { get; init; }

    /// <summary>Notes at which its words point, or the line above the list where that is no statement itself.</summary>
    public IReadOnlyList<StatementNote> Notes { get; init; } = [];

    /// <summary>True in a table under a header such as "How we will measure it": what stands there is what the office counts.</summary>
    public bool IsCounted { get; init; }
}
