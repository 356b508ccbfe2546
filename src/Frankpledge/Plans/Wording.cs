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
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>In order of <see cref="StatementTarget.Order"/> once sorted; nothing where none was asked for.</summary>
    public List<StatementTarget> Targets { get; } = [];

    /// <summary>By when, where the sentence itself names a full date and no target does: its words, the day, and how they were read.</summary>
    public string? DueWords { get; init; }
    public DateOnly? DueOn { get; init; }
    public string? DueReading { get; init; }
    public required IReadOnlyList<string> Refs { get; init; }
    public required string Language { get; init; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }

    /// <summary>Who says what it does.</summary>
    public required LabelledBy LabelledBy { get; init; }

    /// <summary>The number of the edition in which a person decided, where it is not this one.</summary>
    public int? DecidedIn { get; init; }

    /// <summary>True when a person put it in another section than the one in which the source has it.</summary>
    public bool IsSectionSet { get; init; }
}
