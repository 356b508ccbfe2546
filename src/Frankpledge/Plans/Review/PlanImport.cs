using System.Security.Cryptography;
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

/// <summary>An uploaded document on its way to becoming an edition. Its steps are in <c>docs/lifecycles/plan-import.md</c>.</summary>
public sealed class PlanImport
{
    /// <summary>Reading takes seconds and is cut off after 30. A reader that has not answered after this long has died.</summary>
    public static readonly TimeSpan ReaderIsDead = TimeSpan.FromMinutes(1);

    /// <summary>A document that ends its readers is not given to another.</summary>
    public const int MostAttempts = 3;

    private byte[] content = [];

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The plan of which this is to be a new edition, or null for a new plan.</summary>
    public Guid? PlanId { get; private set; }
    public required string FileName { get; init; }

    /// <summary>The uploaded file; empty once it was removed.</summary>
    public required byte[] Content { get => content; init => content = value; }

    /// <summary>When the file was removed, because words of it were removed from its plan; its fingerprint stays.</summary>
    public DateTimeOffset? ContentRemovedAt { get; private set; }
    public required string Sha256 { get; init; }

    /// <summary>The heading with which the plan begins and the one it stops before, where a person said so.</summary>
    public string? FromHeading { get; init; }
    public string? ToHeading { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public required string UploadedBy { get; init; }
    public ImportState State { get; private set; }

    /// <summary>When a reader took it.</summary>
    public DateTimeOffset? ReadingAt { get; private set; }

    /// <summary>How many readers have taken it.</summary>
    public int Attempts { get; private set; }

    /// <summary>0 to 100 while reading.</summary>
    public int Progress { get; private set; }

    /// <summary>The sentence that says why reading failed.</summary>
    public string? Failure { get; private set; }
    public double? SecondsToRead { get; private set; }
    public SourceFormat? Format { get; private set; }
    public int? Pages { get; private set; }
    public IReadOnlyList<SourceBlock> Blocks { get; private set; } = [];
    public IReadOnlyList<FoundHeading> Headings { get; private set; } = [];
    public IReadOnlyList<string> Notes { get; private set; } = [];
    public Guid? EditionId { get; private set; }

    /// <summary>The seed of the draw that is checked before the sure ones are accepted together; anybody can draw again with it.
    /// Null while nothing was drawn.</summary>
    public int? DrawSeed { get; private set; }
    public DateTimeOffset? DrawnAt { get; private set; }
    public int Version { get; set; }

    /// <param name="later">Numbers of later editions of the same plan that stand.</param>
    public static IReadOnlyList<Reason> WhyNotReopen(ImportState state, IReadOnlyCollection<int> later) => state != ImportState.Confirmed
        ? [new("NotConfirmed", "This import has not become an edition, so there is nothing to undo.")]
        : later.Count > 0
        ? [new("LaterEditionBuildsOnIt",
            $"Edition {string.Join(", ", later)} was made after this one and builds on it. Undo that first, or withdraw this edition and leave the later one.")]
        : [];

    /// <summary>Goes back to review, after its edition was withdrawn.</summary>
    public void Reopen()
    {
        RefusedException.ThrowIfAny(WhyNotReopen(State, []));
        (State, EditionId) = (ImportState.InReview, null);
    }

    public static PlanImport Upload(UploadedPlan input, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = input.AreaId, PlanId = input.PlanId, FileName = Path.GetFileName(input.FileName), Content = input.Content,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Content)), FromHeading = Blank(input.From), ToHeading = Blank(input.To),
        UploadedAt = change.At.ToUniversalTime(), UploadedBy = change.Who,
    };

    /// <summary>Removes the file, which nobody reads any more. One that waits to be read keeps it.</summary>
    public void RemoveContent(Change change)
    {
        if (State is not (ImportState.Waiting or ImportState.Reading) && ContentRemovedAt is null)
        {
            (content, ContentRemovedAt) = ([], change.At.ToUniversalTime());
        }
    }

    /// <summary>A working draft as it is frozen. Nothing is read out of a file, and nobody has to review what people wrote here.</summary>
    internal static PlanImport OfDraft(Guid id, Drafting.WorkingDraft draft, Drafting.DraftText text, Change change)
    {
        var content = text.Markdown();
        return new()
        {
            Id = id, AreaId = draft.AreaId, PlanId = draft.PlanId, FileName = $"working-draft-{draft.Slug}.md", Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), UploadedAt = change.At.ToUniversalTime(), UploadedBy = change.Who,
            State = ImportState.InReview, Progress = 100, Format = SourceFormat.Markdown, Blocks = text.Blocks, Headings = text.Headings,
        };
    }

    public IReadOnlyList<Reason> WhyNotTake(DateTimeOffset now) =>
        State == ImportState.Waiting || (State == ImportState.Reading && ReadingAt < now - ReaderIsDead)
        ? []
        : [new("NotWaiting", $"{FileName} has been read already, or a reader is at it.")];

    /// <summary>A reader takes it: one that waits, or whose reader has died.</summary>
    public void Take(DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotTake(now));
        (State, ReadingAt, Progress) = (ImportState.Reading, now.ToUniversalTime(), 10);
        Attempts++;
    }

    /// <summary>A reader gives it back unread.</summary>
    public void PutBack()
    {
        RefusedException.ThrowIfAny(WhyNotReading());
        State = ImportState.Waiting;
    }

    /// <summary>Keeps the source and outline, and opens it for review.</summary>
    public void Open(FoundPlan plan, double seconds)
    {
        RefusedException.ThrowIfAny(WhyNotReading());
        (Format, Pages, Headings, Notes) = (plan.Document.Format, plan.Document.Pages, plan.Headings, plan.Notes);
        Blocks = SourceBlock.Of(plan);
        (State, Progress, SecondsToRead) = (ImportState.InReview, 100, seconds);
    }

    /// <param name="why">A sentence that says what to do.</param>
    public void Fail(string why, double seconds)
    {
        RefusedException.ThrowIfAny(WhyNotReading());
        (State, Failure, Progress, SecondsToRead) = (ImportState.Failed, why, 100, seconds);
    }

    public IReadOnlyList<Reason> WhyNotReview() => State == ImportState.InReview
        ? []
        : [new("NotInReview", "This import is not in review any more. Open the list of imports to see what became of it.")];

    /// <summary>Keeps the seed of its draw.</summary>
    public void Draw(int seed, Change change)
    {
        RefusedException.ThrowIfAny(
            [.. WhyNotReview(), .. DrawSeed is null
                ? Array.Empty<Reason>() : [new Reason("DrawnAlready", "The statements to check have been drawn already.")]]);
        (DrawSeed, DrawnAt) = (seed, change.At.ToUniversalTime());
    }

    /// <summary>Becomes an edition.</summary>
    public void Confirm(Edition edition)
    {
        RefusedException.ThrowIfAny(WhyNotReview());
        (State, PlanId, EditionId) = (ImportState.Confirmed, edition.PlanId, edition.Id);
    }

    public IReadOnlyList<Reason> WhyNotAbandon() => State switch
    {
        ImportState.Confirmed => [new("AlreadyConfirmed", "This import has become an edition. A correction is a new edition.")],
        ImportState.Abandoned => [new("AlreadyAbandoned", "This import has been given up already.")],
        _ => [],
    };

    /// <summary>Ends without an edition. What was read stays in the record.</summary>
    public void Abandon()
    {
        RefusedException.ThrowIfAny(WhyNotAbandon());
        State = ImportState.Abandoned;
    }

    private IReadOnlyList<Reason> WhyNotReading() => State == ImportState.Reading ? [] : [new("NotBeingRead", $"{FileName} is not being read.")];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
