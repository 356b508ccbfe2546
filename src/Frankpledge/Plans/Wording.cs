using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>The words of a statement in one edition, with what they were found to say.</summary>
public sealed class Wording
{
    public required Guid Id { get; init; }
    public required Guid EditionId { get; init; }
    public required Guid StatementId { get; init; }
    public required int Order { get; init; }
    public required IReadOnlyList<string> Section { get; init; }
    public required StatementRole Role { get; init; }
    public string? Stem { get; init; }

    /// <summary>True when it begins a paragraph of the source.</summary>
    public required bool OpensParagraph { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<StatementKind> Kinds { get; init; }
    public required IReadOnlyList<FoundActor> Actors { get; init; }
    public required IReadOnlyList<FoundTarget> Targets { get; init; }
    public required IReadOnlyList<string> Refs { get; init; }
    public required string Language { get; init; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }
}
