using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.EqualityDuty;

/// <summary>What the specific duties ask the office to publish (R141).</summary>
public enum EqualityPaper
{
    /// <summary>How the duty is complied with, at intervals of at most a year.</summary>
    Information,

    /// <summary>Equality objectives, at least every four years.</summary>
    Objectives,
}

/// <summary>A publication under the specific duties of equality. Never changed; the last of a kind counts.</summary>
public sealed class EqualityPublication
{
    public const int LongestText = 300;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required EqualityPaper Kind { get; init; }
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Its name, and where it is.</summary>
    public required string Document { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <param name="before">Of the area.</param>
    public static IReadOnlyList<Reason> WhyNot(EqualityPaper? kind, DateOnly on, string? document, IEnumerable<EqualityPublication> before, DateOnly today) =>
    [
        .. kind is null ? [new Reason("EqualityPaperMissing", "Choose what was published: equality information or equality objectives.")] : Array.Empty<Reason>(),
        .. on > today ? [new Reason("EqualityPaperToCome", $"{InWords.Day(on)} is still to come. Record what has happened.")] : Array.Empty<Reason>(),
        .. string.IsNullOrWhiteSpace(document) || document.Trim().Length > LongestText
            ? [new Reason("EqualityDocumentMissing", $"Name what was published, and say where it is, in at most {LongestText} characters.")] : Array.Empty<Reason>(),
        .. before.Any(one => one.Kind == kind && one.PublishedOn == on) ? [new Reason("EqualityPaperRecorded", "This publication is recorded already.")] : Array.Empty<Reason>(),
    ];
}
