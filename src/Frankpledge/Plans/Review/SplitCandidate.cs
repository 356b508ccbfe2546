using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Splits a candidate in two at a place in its text; both halves keep its labels and wait for a decision. The first keeps the match.</summary>
public sealed class SplitCandidate(ReviewAct review, AppDb db)
{
    /// <param name="at">0-based offset in the text at which the second half begins.</param>
    public async Task RunAsync(Guid importId, SeenCandidate seen, int at, Change change, CancellationToken cancel = default)
    {
        var order = await db.Candidates.Where(c => c.Id == seen.Id).Select(c => c.Order).SingleOrDefaultAsync(cancel);
        var between = await review.RoomAfterAsync(importId, order, cancel);
        await review.RunAsync(importId, [seen], "Split a statement in two", candidates => Split(candidates[0], at, between), change, cancel);
    }

    private static IReadOnlyList<Candidate> Split(Candidate first, int at, long order)
    {
        if (at <= 0 || at >= first.Text.Length || string.IsNullOrWhiteSpace(first.Text[..at]) || string.IsNullOrWhiteSpace(first.Text[at..]))
        {
            throw new RefusedException("SplitLeavesNothing", "Choose a place inside the sentence, so that words are left on both sides.");
        }

        var head = first.Text[..at].TrimEnd();
        var tail = first.Text[at..].TrimStart();
        var second = new Candidate
        {
            Id = Guid.CreateVersion7(), ImportId = first.ImportId, Order = order, Block = first.Block, Place = first.Place,
            Start = first.Start + Math.Min(at, first.Length - 1), Length = Math.Max(1, first.Length - at), Line = first.Line, Page = first.Page, Paragraph = first.Paragraph,
            Role = first.Role, Section = first.Section, Stem = first.Stem, OpensParagraph = false, Text = tail, Kinds = first.Kinds, Actors = first.Actors,
            Targets = first.Targets, Refs = [.. first.Refs.Where(tail.Contains)], Confidence = 0, Why = ["A reviewer split this from the statement before."],
            Language = first.Language, State = CandidateState.Waiting, Changed = true, Match = MatchKind.New,
        };
        first.Text = head;
        first.Length = Math.Max(1, Math.Min(at, first.Length));
        first.Refs = [.. first.Refs.Where(head.Contains)];
        first.AskAgain("A reviewer split this in two.");
        return [first, second];
    }
}
