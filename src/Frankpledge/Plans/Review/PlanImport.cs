using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;

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
    /// <summary>Reading takes seconds and is cut off after 30. A reader that has not answered after this long has died.</summary>
    public static readonly TimeSpan ReaderIsDead = TimeSpan.FromMinutes(1);

    /// <summary>A document that ends its readers is not given to another.</summary>
    public const int MostAttempts = 3;

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

    /// <summary>When a reader took it.</summary>
    public DateTimeOffset? ReadingAt { get; set; }

    /// <summary>How many readers have taken it.</summary>
    public int Attempts { get; set; }

    /// <summary>0 to 100 while reading.</summary>
    public int Progress { get; set; }

    /// <summary>The sentence that says why reading failed.</summary>
    public string? Failure { get; set; }
    public double? SecondsToRead { get; set; }
    public SourceFormat? Format { get; set; }
    public int? Pages { get; set; }
    public IReadOnlyList<SourceBlock> Blocks { get; set; } = [];
    public IReadOnlyList<FoundHeading> Headings { get; set; } = [];
    public IReadOnlyList<string> Notes { get; set; } = [];
    public Guid? EditionId { get; set; }
    public int Version { get; set; }

    /// <param name="later">Numbers of later editions of the same plan that stand.</param>
    public static IReadOnlyList<Reason> WhyNotReopen(ImportState state, IReadOnlyCollection<int> later) => state != ImportState.Confirmed
        ? [new("NotConfirmed", "This import has not become an edition, so there is nothing to undo.")]
        : later.Count > 0
        ? [new("LaterEditionBuildsOnIt", $"Edition {string.Join(", ", later)} was made after this one and builds on it. Undo that first, or withdraw this edition and leave the later one.")]
        : [];

    /// <summary>Goes back to review, after its edition was withdrawn.</summary>
    internal void Reopen()
    {
        State = ImportState.InReview;
        EditionId = null;
    }

    /// <summary>True when it has not been read, and nobody is at it.</summary>
    public bool WaitsForReader(DateTimeOffset now) => State == ImportState.Waiting || (State == ImportState.Reading && ReadingAt < now - ReaderIsDead);
}

/// <summary>A block of the source as the review screen shows it.</summary>
public sealed record SourceBlock(int Index, BlockKind Kind, int Level, string? Label, string Text, int Line, int? Page, IReadOnlyList<IReadOnlyList<string>>? Rows, int HeaderRows);
