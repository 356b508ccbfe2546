using Frankpledge.Common;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>
/// A link from a statement to an end. It says what the end does, how strongly, who says so and why. Of both ends it keeps by name which wording it saw, never
/// the words: those stay where they can be corrected, withdrawn and removed.
/// </summary>
public sealed class ThreadLink
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>Whose end it is: a <c>Name</c> of <see cref="Contract.IThreadEnd"/>.</summary>
    public required string EndOf { get; init; }
    public required Guid EndKey { get; init; }
    public LinkPurpose? Purpose { get; private set; }
    public LinkStrength? Strength { get; private set; }
    public string? Why { get; private set; }
    public string? Quote { get; private set; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>True where it was made of an entry that once belonged to one statement.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The edition that spoke for the statement when it was seen.</summary>
    public Guid SeenEditionId { get; private set; }

    /// <summary>The version of the end that was seen.</summary>
    public Guid SeenVersion { get; private set; }

    /// <summary>The number of the last record that the end changed nothing, when somebody last said that it caused the statement; 0 where there was none, null
    /// where nobody says so. That record is given up by it, whatever becomes of the link.</summary>
    public int? CausedAfter { get; private set; }

    /// <summary>Who looked again, and when; null where nobody has.</summary>
    public string? LookedBy { get; private set; }
    public DateTimeOffset? LookedAt { get; private set; }
    public string? LookedWhy { get; private set; }
    public string? DroppedBy { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }
    public string? DroppedWhy { get; private set; }
    public int Version { get; set; }

    public bool IsDropped => DroppedAt is not null;

    /// <summary>A link that has seen these words. Whether it may be made is asked of <see cref="LinkToMake.WhyNot"/> first.</summary>
    public static ThreadLink Of(Guid areaId, WordsSeen words, EndSeen end, LinkToMake said, Change change)
    {
        var link = new ThreadLink
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, StatementId = words.Statement, EndOf = end.Of, EndKey = end.Key, RecordedBy = change.Who,
            RecordedAt = change.At.ToUniversalTime(),
        };
        link.Take(words.Edition, end, said);
        return link;
    }

    /// <param name="seen">The version of the link that the person had before the eyes.</param>
    public IReadOnlyList<Reason> WhyNotLook(int seen, string? why) =>
    [
        .. Given(IsDropped, "LinkDropped", "This link has been dropped. Make a new one instead."),
        .. Given(!IsDropped && seen != Version, "LookedMeanwhile", "Somebody else has looked at this link meanwhile. Read what stands now, then decide again."),
        .. Given(string.IsNullOrWhiteSpace(why), "LookWhyMissing", "Say why the link still holds, or why it is dropped."),
        .. Given(why?.Length > ThreadEntry.LongestText, "LookWhyTooLong", $"Keep the reason to {ThreadEntry.LongestText} characters."),
    ];

    /// <summary>It still holds, for the words that both ends have now.</summary>
    internal void Hold(WordsSeen words, EndSeen end, LinkToMake said, string why, Change change)
    {
        Take(words.Edition, end, said);
        (LookedBy, LookedAt, LookedWhy) = (change.Who, change.At.ToUniversalTime(), why.Trim());
    }

    /// <summary>It leads nowhere any more; the reason stays.</summary>
    internal void Drop(string why, Change change) => (DroppedBy, DroppedAt, DroppedWhy) = (change.Who, change.At.ToUniversalTime(), why.Trim());

    private void Take(Guid edition, EndSeen end, LinkToMake said) => (SeenEditionId, SeenVersion, Purpose, Strength, Why, Quote, CausedAfter) = (
        edition, end.Version, said.Purpose, said.Strength, Trimmed(said.Why), Trimmed(said.Quote),
        said.Purpose == LinkPurpose.Caused ? end.Nothing : CausedAfter);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Reason[] Given(bool holds, string code, Sentence sentence) => holds ? [new(code, sentence)] : [];
}

/// <summary>The wording of an end that somebody saw.</summary>
/// <param name="Of">The name of its module's ends.</param>
public sealed record EndSeen(string Of, Guid Key, Guid Version)
{
    /// <summary>The number of the last record that it changed nothing; 0 where there is none.</summary>
    public int Nothing { get; init; }
}
