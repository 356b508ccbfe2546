using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans;

/// <summary>Where an edition stands in the life of a plan.</summary>
public enum EditionStage
{
    PlanOnAPage,
    ConsultationDraft,
    StatutoryDraft,
    Final,
    Variation,
}

/// <summary>A frozen text of the plan. Immutable once confirmed; a correction is a new edition.</summary>
public sealed class Edition
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>1, 2, 3 ... in order of confirmation.</summary>
    public required int Number { get; init; }
    public required EditionStage Stage { get; init; }

    /// <summary>The day it was issued, where it says or the office enters it.</summary>
    public DateOnly? IssuedOn { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required string ConfirmedBy { get; init; }
    public required string SourceName { get; init; }
    public required string SourceSha256 { get; init; }

    /// <summary>Headings and tables in order, between which the wordings stand.</summary>
    public required IReadOnlyList<EditionPart> Parts { get; init; }

    /// <summary>Fingerprint of the whole text, in order.</summary>
    public required string Sha256 { get; init; }

    public List<Wording> Wordings { get; } = [];

    /// <summary>The local day on which it was issued, or came here where no day of issue is known.</summary>
    public DateOnly Day => IssuedOn ?? CivilTime.DayOf(ConfirmedAt);

    /// <summary>The last day of the planning period of a plan issued on this day (R3); null where the day is not known.</summary>
    public static DateOnly? PlanEnds(DateOnly? issuedOn) =>
        issuedOn is { Year: > 2010 and < 2200 } issued ? PlanningPeriod.Of(issued, null, PlanKind.Duty, OrdinaryElections.Known).Last : null;
}

/// <summary>A heading (level 1 theme, 2 sub-heading) or a table of an edition. <paramref name="Order"/> shares one sequence with the wordings.</summary>
/// <param name="Anchor">The permanent part of a heading's address, unique in the edition; empty for tables.</param>
public sealed record EditionPart(int Order, int Level, string Text, string Anchor, IReadOnlyList<IReadOnlyList<string>>? Rows = null, int HeaderRows = 0);
