using Frankpledge.Common;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// What an officer says to a finding of a check: why it may stay, or what will be done. Never changed: the next number to the same finding corrects it, and the
/// last one counts unless it was taken back. The finding stays listed, as answered.
/// </summary>
public sealed class CheckAnswer
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>The check's name.</summary>
    public required string CheckName { get; init; }

    /// <summary>Under which the finding is known: <see cref="CheckFinding.Code"/>.</summary>
    public required string Finding { get; init; }

    /// <summary>The statement in which it was found; null for what concerns the whole text.</summary>
    public Guid? StatementId { get; init; }

    /// <summary>What the finding said when it was answered, in English.</summary>
    public required string Said { get; init; }

    /// <summary>1, 2, 3 ...; each corrects the one before.</summary>
    public required int Number { get; init; }
    public required string Note { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? TakenBackBy { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public int Version { get; set; }

    public bool Counts => TakenBackAt is null;

    public static IReadOnlyList<Reason> WhyNot(string? note) =>
        string.IsNullOrWhiteSpace(note) ? [new("NoteMissing", "Say why it may stay as it is, or what will be done.")]
        : note.Trim().Length > Longest ? [new("NoteTooLong", $"Keep the note to {Longest} characters.")] : [];

    /// <summary>The finding is open again.</summary>
    public void TakeBack(Change change)
    {
        RefusedException.ThrowIfAny(Counts ? [] : [new("AnswerTakenBack", "This answer was taken back already.")]);
        (TakenBackBy, TakenBackAt) = (change.Who, change.At.ToUniversalTime());
    }
}
