using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Says something of a passage, or of words in it.</summary>
public sealed class CommentOnPassage(AppDb db)
{
    /// <param name="quote">The words that are meant, as they stand in the passage; null for all.</param>
    /// <returns>The number of the comment.</returns>
    public Task<int> RunAsync(DraftAsked asked, int number, string? text, string? quote, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(DraftComment.WhyNot(CommentAct.Said, text));
        var draft = await db.DraftInHandAsync(asked, cancel);
        var passage = await db.PassageInHandAsync(draft, number, cancel);
        RefusedException.ThrowIfAny(string.IsNullOrWhiteSpace(quote) || passage.Text.Contains(DraftPassage.Folded(quote), StringComparison.OrdinalIgnoreCase)
            ? []
            : [new("QuoteNotFound", "These words do not stand there one after the other. Copy them from the text, or leave them out.")]);
        var thread = 1 + (await db.DraftComments.Where(one => one.DraftId == draft.Id).MaxAsync(one => (int?)one.Thread, cancel) ?? 0);
        db.DraftComments.Add(DraftComment.Of(passage, thread, 1, CommentAct.Said, text!, quote, change));
        await db.SaveAsync(change, cancel);
        return thread;
    }, cancel);
}

/// <summary>Replies to a comment, closes it with a reason, or opens it again.</summary>
public sealed class AnswerComment(AppDb db)
{
    /// <param name="seen">The number of the last line that the person saw.</param>
    public Task RunAsync(DraftAsked asked, int thread, int seen, CommentAct act, string? text, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(act == CommentAct.Said ? [new("AnswerUnknown", "Reply, close it, or open it again.")] : DraftComment.WhyNot(act, text));
        var draft = await db.DraftInHandAsync(asked, cancel);
        var lines = await db.DraftComments.AsNoTracking().Where(one => one.DraftId == draft.Id && one.Thread == thread).ToListAsync(cancel);
        RefusedException.ThrowIfAny(lines.Count == 0 ? [new("CommentUnknown", $"There is no comment {thread} here.")] : []);
        var talk = CommentThread.Of(lines)[0];
        RefusedException.ThrowIfAny(lines.Count != seen
            ? [new("AnsweredMeanwhile", "Somebody else has answered this meanwhile. Read the answer, then decide again.")]
            : act == CommentAct.Closed && !talk.IsOpen ? [new("CommentClosed", "This comment is closed already.")]
            : act == CommentAct.Reopened && talk.IsOpen ? [new("CommentOpen", "This comment is open.")] : []);
        var passage = await db.DraftPassages.SingleAsync(one => one.Id == talk.First.PassageId, cancel);
        db.DraftComments.Add(DraftComment.Of(passage, thread, lines.Count + 1, act, text!, null, change));
        await db.SaveAsync(change, cancel);
        return true;
    }, cancel);
}
