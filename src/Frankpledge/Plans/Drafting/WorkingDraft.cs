using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Plans.Drafting;

/// <summary>The one editable text of a plan. Nothing of it is public until it is frozen as an edition; it stays editable afterwards.</summary>
public sealed class WorkingDraft
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The plan of which it is the next edition; null for a new plan until it is frozen first.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The plan's part of an address.</summary>
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The edition from which it was started, or that it became last; null for one that was started empty.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>Whether it became that edition, and was not only started from it.</summary>
    public bool IsFrozen { get; private set; }
    public required string StartedBy { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The highest number that a passage of the plan's drafts was given. They go on from one draft to the next, so that a page or a file of an
    /// earlier draft never means a passage of this one.</summary>
    public int LastNumber { get; private set; }

    /// <summary>How many acts it has had.</summary>
    public int LastAct { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }
    public string? EndedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedWhy { get; private set; }
    public int Version { get; set; }

    internal static WorkingDraft Start(Guid areaId, Plan? plan, string slug, string title, Edition? from, int lastNumber, Change change) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = areaId, PlanId = plan?.Id, Slug = slug, Title = title, EditionId = from?.Id, StartedBy = change.Who,
        LastNumber = lastNumber, StartedAt = change.At.ToUniversalTime(), SavedAt = change.At.ToUniversalTime(),
    };

    internal int NextNumber() => ++LastNumber;

    internal int NextAct(Change change)
    {
        SavedAt = change.At.ToUniversalTime();
        return ++LastAct;
    }

    /// <summary>Has become an edition, which never changes; this text goes on from it.</summary>
    internal void Became(Edition edition) => (PlanId, EditionId, IsFrozen) = (edition.PlanId, edition.Id, true);

    public IReadOnlyList<Reason> WhyNotEnd(string? why) =>
        EndedAt is not null ? [new("DraftEnded", "This working draft was ended before.")]
        : string.IsNullOrWhiteSpace(why) || why.Trim().Length > LongestWhy
        ? [new("WhyMissing", $"Say why, in at most {LongestWhy} characters.")] : [];

    /// <summary>Is put aside, so that another can be started. Its text and its history stay in the records.</summary>
    internal void End(string? why, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(why));
        (EndedBy, EndedAt, EndedWhy) = (change.Who, change.At.ToUniversalTime(), why!.Trim());
    }

    /// <summary>What was written here later was not issued earlier, and what was issued before records began here was not written in this draft.</summary>
    public IReadOnlyList<Reason> WhyNotIssuedOn(DateOnly? on) => LastAct > 0 && on is { } day && CivilTime.DayOf(SavedAt) is var saved && day < saved
        ? [new("IssuedBeforeWritten",
            $"The words of this draft were changed here on {InWords.Day(saved)}, so they were not issued on {InWords.Day(day)}. Enter the day on which this text was issued; if another text was, upload that.",
            "R40")] : [];

    public const int LongestWhy = 300;
}
