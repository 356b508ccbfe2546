namespace Frankpledge.Plans.Issuing.Decision;

/// <summary>What a section of a decision paper is about.</summary>
public enum DecisionPart
{
    FactsAndAdvice,
    Financial,
    Legal,
    Equality,
    BackgroundPapers,
    Access,
}

/// <summary>The paper on which it is decided to issue a plan: numbered facts and advice, what follows from it, and what the public may see. Never changed:
/// another one that is recorded takes its place.</summary>
public sealed class DecisionPaper
{
    public const int MostParagraphs = 200;
    public const int LongestText = 100_000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Its name, and where it is.</summary>
    public required string Document { get; init; }

    /// <summary>The fingerprint of its text as it was given; null of those that were recorded before December 2026.</summary>
    public string? Sha256 { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public List<DecisionParagraph> Paragraphs { get; } = [];

    /// <summary>The sections that a decision has and this paper lacks.</summary>
    public IReadOnlyList<DecisionPart> MissingParts =>
        [.. Enum.GetValues<DecisionPart>().Where(part => !Paragraphs.Exists(paragraph => paragraph.Part == part))];
}

/// <summary>A numbered paragraph of a decision paper.</summary>
public sealed class DecisionParagraph
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PaperId { get; init; }

    /// <summary>The number that stands before it.</summary>
    public required int Number { get; init; }
    public required DecisionPart Part { get; init; }

    /// <summary>The heading under which it stands; empty before the first.</summary>
    public required string Heading { get; init; }

    /// <summary>Its words, lists below them included, a line each.</summary>
    public required string Text { get; init; }
}
