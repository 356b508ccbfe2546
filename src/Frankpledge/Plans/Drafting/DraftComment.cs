using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>What a line of a talk about a passage does.</summary>
public enum CommentAct
{
    Said,
    Replied,
    Closed,
    Reopened,
}

/// <summary>A line of what people say of a passage: never changed, so that everybody can read who said what and how it was settled.</summary>
public sealed class DraftComment
{
    public const int Longest = 2000;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>The passage at which it was said. Where that was joined to another or split since, it is shown there.</summary>
    public required Guid PassageId { get; init; }

    /// <summary>1, 2, 3 ... in the draft.</summary>
    public required int Thread { get; init; }

    /// <summary>1 is what was said first; 2, 3 ... follow it.</summary>
    public required int Line { get; init; }
    public required CommentAct Act { get; init; }

    /// <summary>The words of the passage that are meant; null where all are.</summary>
    public string? Quote { get; init; }

    /// <summary>What is said; of a closing its reason.</summary>
    public required string Text { get; init; }

    /// <summary>The Word file with which it came; null where it was written here.</summary>
    public string? Source { get; init; }

    /// <summary>Who brought that; null where it was written here.</summary>
    public Guid? BroughtById { get; init; }
    public required string RecordedBy { get; init; }
    public Guid? RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public static IReadOnlyList<Reason> WhyNot(CommentAct act, string? text) =>
        string.IsNullOrWhiteSpace(text)
        ? [act == CommentAct.Closed ? new("ReasonMissing", "Say why it is closed: what was done, or why nothing is.") : new("CommentEmpty",
            "Write what you want to say.")]
        : text.Trim().Length > Longest ? [new("CommentTooLong", $"Keep it to {Longest} characters.")] : [];

    internal static DraftComment Of(DraftPassage passage, int thread, int line, CommentAct act, string text, string? quote, Change change,
        string? source = null, Guid? broughtBy = null) => new()
    {
        BroughtById = broughtBy,
        Id = Guid.CreateVersion7(), AreaId = passage.AreaId, DraftId = passage.DraftId, PassageId = passage.Id, Thread = thread, Line = line, Act = act,
        Quote = string.IsNullOrWhiteSpace(quote) ? null : DraftPassage.Folded(quote), Text = text.Trim(), Source = source, RecordedBy = change.Who,
        RecordedById = change.WhoId, RecordedAt = change.At.ToUniversalTime(),
    };
}

/// <summary>What was said of a passage, from the first line on.</summary>
public sealed record CommentThread(IReadOnlyList<DraftComment> Lines)
{
    public DraftComment First => Lines[0];

    public int Number => First.Thread;

    public bool IsOpen => Lines.Last(line => line.Act != CommentAct.Replied).Act != CommentAct.Closed;

    public static IReadOnlyList<CommentThread> Of(IEnumerable<DraftComment> comments) =>
        [.. comments.GroupBy(one => one.Thread).OrderBy(one => one.Key).Select(one => new CommentThread([.. one.OrderBy(line => line.Line)]))];
}
