using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>A candidate as the reviewer saw it: a newer version means that someone else was faster.</summary>
public sealed record SeenCandidate(Guid Id, int Version);

/// <summary>What the verbs of the review share: load what the reviewer saw, act, keep the step so that it can be undone.</summary>
public sealed class ReviewAct(AppDb db)
{
    /// <summary>An order between that one and the next.</summary>
    internal async Task<long> RoomAfterAsync(Guid importId, long order, CancellationToken cancel)
    {
        var next = await db.Candidates.Where(c => c.ImportId == importId && c.Order > order).MinAsync(c => (long?)c.Order, cancel);
        var between = order + ((next - order) / 2 ?? Candidate.Gap);
        return between > order
            ? between
            : throw new RefusedException("NoRoomLeft", "So many statements were put in at this place that there is no room for another. Undo a split, or move one of its neighbours.");
    }

    /// <summary>Runs <paramref name="act"/> on the candidates that were seen; it returns them as they became, with any that are new.</summary>
    /// <exception cref="RefusedException">The import is no longer in review, or somebody else changed a candidate since it was shown.</exception>
    internal Task RunAsync(
        Guid importId, IReadOnlyList<SeenCandidate> seen, string what, Func<IReadOnlyList<Candidate>, IReadOnlyList<Candidate>> act, Change change, CancellationToken cancel) => db.TogetherAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var versions = seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
        var candidates = await db.Candidates.Where(c => c.ImportId == importId && versions.Keys.Contains(c.Id)).OrderBy(c => c.Order).ToListAsync(cancel);
        if (candidates.Count != seen.Count || candidates.Any(c => c.Version != versions[c.Id]))
        {
            throw new RefusedException("ChangedMeanwhile", "Someone else changed this statement while you were looking at it. It is shown as it is now; decide again.");
        }

        var before = candidates.Select(c => c.Copy()).ToList();
        var after = act(candidates);
        db.Candidates.AddRange(after.Where(c => !versions.ContainsKey(c.Id)));
        db.ReviewSteps.Add(new ReviewStep
        {
            Id = Guid.CreateVersion7(), ImportId = importId, At = change.At.ToUniversalTime(), Who = change.Who, WhoId = change.WhoId, What = what,
            Before = before, After = [.. after.Select(c => c.Copy())],
        });
        await db.SaveAsync(change with { Why = what }, cancel);
        return true;
    }, cancel);
}
