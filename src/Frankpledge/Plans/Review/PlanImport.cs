using Frankpledge.Documents;
using Frankpledge.Plans.Import;

namespace Frankpledge.Plans.Review;

/// <summary>Where an import stands. Nothing of it is public before it is confirmed.</summary>
public enum ImportState
{
    Waiting,
    Reading,
    Failed,
    InReview,
    Confirmed,
    Abandoned,
}

/// <summary>An uploaded document on its way to becoming an edition.</summary>
public sealed class PlanImport
{
    /// <summary>After this long without a sign another reader takes over.</summary>
    public static readonly TimeSpan ReaderIsSilent = TimeSpan.FromSeconds(30);

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The plan of which this is to be a new edition, or null for a new plan.</summary>
    public Guid? PlanId { get; set; }
    public required string FileName { get; init; }
    public required byte[] Content { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>The heading with which the plan begins and the one it stops before, where a person said so.</summary>
    public string? FromHeading { get; init; }
    public string? ToHeading { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public required string UploadedBy { get; init; }
    public required ImportState State { get; set; }

    /// <summary>When the reader last said that it was at work; a reader that has been silent for <see cref="ReaderIsSilent"/> has died.</summary>
    public DateTimeOffset? ReadingAt { get; set; }

    /// <summary>0 to 100 while reading.</summary>
    public int Progress { get; set; }

    /// <summary>The sentence that says why reading failed.</summary>
    public string? Failure { get; set; }
    public double? SecondsToRead { get; set; }
    public Documents.DocumentFormat? Format { get; set; }
    public int? Pages { get; set; }
    public IReadOnlyList<SourceBlock> Blocks { get; set; } = [];
    public IReadOnlyList<FoundHeading> Headings { get; set; } = [];
    public IReadOnlyList<string> Notes { get; set; } = [];
    public Guid? EditionId { get; set; }
    public int Version { get; set; }
}

/// <summary>A block of the source as the review screen shows it.</summary>
public sealed record SourceBlock(int Index, BlockKind Kind, int Level, string? Label, string Text, int Line, int? Page, IReadOnlyList<IReadOnlyList<string>>? Rows, int HeaderRows);
