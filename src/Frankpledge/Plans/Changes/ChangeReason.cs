using Frankpledge.Common;

namespace Frankpledge.Plans.Changes;

/// <summary>What an officer says of a statement that an edition dropped or changed.</summary>
/// <param name="Became">References of the statements that go on from it; empty where it has no successor, or goes on itself.</param>
public sealed record ReasonToRecord(string? Reason, IReadOnlyList<string> Became);

/// <summary>
/// Why an edition dropped or changed a statement, and what a dropped one became. Never changed: the next number of the same statement and edition corrects it,
/// and the last one stands.
/// </summary>
public sealed class ChangeReason
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The edition that dropped or changed it.</summary>
    public required Guid EditionId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>1, 2, 3 ...; each corrects the one before.</summary>
    public required int Number { get; init; }
    public required string Reason { get; init; }
    public required IReadOnlyList<string> Became { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <param name="owed">The change that is explained; null where the edition neither dropped nor changed the statement.</param>
    /// <param name="there">References of the statements of the edition.</param>
    /// <param name="reference">Of the statement.</param>
    public static IReadOnlyList<Reason> WhyNot(ReasonToRecord wanted, ChangeRow? owed, IReadOnlySet<string> there, string reference)
    {
        if (owed is null)
        {
            return [new("NothingToExplain", $"This edition neither dropped {reference} nor changed its words, so there is nothing to explain.")];
        }

        var reasons = new List<Reason>();
        if (string.IsNullOrWhiteSpace(wanted.Reason))
        {
            reasons.Add(new("ReasonMissing", "Say why. The public will read it."));
        }
        else if (wanted.Reason.Trim().Length > Longest)
        {
            reasons.Add(new("ReasonTooLong", $"Keep the reason to {Longest} characters."));
        }

        if (wanted.Became.Count > 0 && there.Contains(reference))
        {
            reasons.Add(new("GoesOnItself", $"{reference} stands in this edition itself, so it became nothing else. Leave the references out."));
        }
        else if (wanted.Became.Where(one => !there.Contains(one)).ToList() is { Count: > 0 } unknown)
        {
            reasons.Add(new("SuccessorUnknown", $"This edition has no statement {string.Join(", ", unknown)}. Give the references of statements that it has."));
        }

        return reasons;
    }
}
