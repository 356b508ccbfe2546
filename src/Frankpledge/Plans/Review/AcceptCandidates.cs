using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Accepts candidates as they are: one, or all the sure ones together.</summary>
public sealed class AcceptCandidates(ReviewAct review, AppDb db)
{
    public Task RunAsync(Guid importId, IReadOnlyList<SeenCandidate> seen, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, seen, seen.Count == 1 ? "Accepted a statement" : $"Accepted {seen.Count} statements", Accept, change, cancel);

    /// <returns>How many were accepted.</returns>
    public async Task<int> AllSureAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var sure = await db.Candidates.AsNoTracking()
            .Where(c => c.ImportId == importId && c.State == CandidateState.Waiting && c.Confidence >= Candidate.SureFrom)
            .Select(c => new SeenCandidate(c.Id, c.Version)).ToListAsync(cancel);
        if (sure.Count > 0)
        {
            await RunAsync(importId, sure, change, cancel);
        }

        return sure.Count;
    }

    private static IReadOnlyList<Candidate> Accept(IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            candidate.State = CandidateState.Accepted;
        }

        return candidates;
    }
}
