using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Accepts candidates as they are: one, or all the sure ones together once the unsure ones are settled.</summary>
public sealed class AcceptCandidates(ReviewAct review, AppDb db)
{
    public Task RunAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, seen, seen.Count == 1 ? "Accepted a statement" : $"Accepted {seen.Count} statements", Accept, change, cancel);

    /// <returns>How many were accepted.</returns>
    /// <exception cref="RefusedException">An unsure one waits (<c>UnsureOnesWait</c>).</exception>
    public async Task<int> AllSureAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var waiting = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State == CandidateState.Waiting)
            .Select(c => new { c.Confidence, Seen = new SeenCandidate(c.Id, c.Version) }).ToListAsync(cancel);
        RefusedException.ThrowIfAny(WhyNotTogether(waiting.Count(c => c.Confidence < Candidate.SureFrom)));
        if (waiting.Count > 0)
        {
            await RunAsync(importId, [.. waiting.Select(c => c.Seen)], change, cancel);
        }

        return waiting.Count;
    }

    public static IReadOnlyList<Reason> WhyNotTogether(int unsure) => unsure switch
    {
        0 => [],
        1 => [new("UnsureOnesWait", "One unsure statement waits for your decision. Settle it first.")],
        _ => [new("UnsureOnesWait", $"{unsure} unsure statements wait for your decision. Settle them first.")],
    };

    private static IReadOnlyList<Candidate> Accept(IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            candidate.State = CandidateState.Accepted;
        }

        return candidates;
    }
}
