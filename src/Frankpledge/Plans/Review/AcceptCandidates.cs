using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Accepts candidates as they are: one that a person has in hand, or many together, which nobody has looked at one by one.</summary>
public sealed class AcceptCandidates(ReviewAct review, AppDb db)
{
    public Task RunAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, seen, seen.Count == 1 ? "Accepted a statement" : $"Accepted {seen.Count} statements", candidates =>
        {
            foreach (var candidate in candidates)
            {
                candidate.Accept(change, alone: candidates.Count == 1);
            }

            return candidates;
        }, change, cancel);

    /// <summary>Accepts the sure ones that wait, once the unsure ones are settled and those drawn are checked.</summary>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="RefusedException">An unsure one waits (<c>UnsureOnesWait</c>), nothing is drawn yet
    /// (<c>DrawFirst</c>) or a drawn one waits (<c>DrawnOnesWait</c>).</exception>
    public async Task<int> AllSureAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var waiting = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State == CandidateState.Waiting)
            .Select(c => new { c.Confidence, Seen = new SeenCandidate(c.Id, c.Version) }).ToListAsync(cancel);
        RefusedException.ThrowIfAny(WhyNotTogether(waiting.Count(c => c.Confidence < Candidate.SureFrom), await db.DrawAsync(importId, cancel)));
        if (waiting.Count > 0)
        {
            await review.RunAsync(importId, [.. waiting.Select(c => c.Seen)],
                waiting.Count == 1 ? "Accepted a statement" : $"Accepted {waiting.Count} statements together", candidates =>
            {
                foreach (var candidate in candidates)
                {
                    candidate.Accept(change, alone: false);
                }

                return candidates;
            }, change, cancel);
        }

        return waiting.Count;
    }

    /// <param name="unsure">How many unsure ones wait.</param>
    public static IReadOnlyList<Reason> WhyNotTogether(int unsure, DrawFindings draw) =>
        unsure == 1 ? [new("UnsureOnesWait", "One unsure statement waits for your decision. Settle it first.")]
        : unsure > 1 ? [new("UnsureOnesWait", $"{unsure} unsure statements wait for your decision. Settle them first.")]
        : draw.Drawn == 0 ? [new("DrawFirst", "Nobody has looked at the sure statements yet. Draw some at random and check them first.")]
        : draw.Checked < draw.Drawn
        ? [new("DrawnOnesWait",
            $"{draw.Drawn - draw.Checked} of the {draw.Drawn} statements drawn at random wait for a person to check them. Check them first.")]
        : [];
}
