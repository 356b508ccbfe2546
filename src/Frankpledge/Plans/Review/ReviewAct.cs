using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>A candidate as the reviewer saw it: a newer version means that someone else was faster.</summary>
public sealed record SeenCandidate(Guid Id, int Version);

/// <summary>What the verbs of the review share: load what the reviewer saw, act, keep the step so that it can be undone.</summary>
public sealed class ReviewAct(AppDb db)
{
    /// <summary>Runs <paramref name="act"/> on the candidates that were seen; it returns them as they became, with any that are new.</summary>
    /// <exception cref="RefusedException">The import is no longer in review, or somebody else changed a candidate since it was shown.</exception>
    internal async Task RunAsync(
        Guid importId, IReadOnlyList<SeenCandidate> seen, string what, Func<IReadOnlyList<Candidate>, IReadOnlyList<Candidate>> act, Change change, CancellationToken cancel)
    {
        var import = await db.PlanImports.AsNoTracking().Where(i => i.Id == importId).Select(i => new { i.State }).SingleOrDefaultAsync(cancel);
        if (import?.State != ImportState.InReview)
        {
            throw new RefusedException("NotInReview", "This import is not in review any more. Open the list of imports to see what became of it.");
        }

        var ids = seen.Select(s => s.Id).ToList();
        var candidates = await db.Candidates.Where(c => c.ImportId == importId && ids.Contains(c.Id)).OrderBy(c => c.Order).ToListAsync(cancel);
        if (candidates.Count != ids.Count || candidates.Any(c => c.Version != seen.Single(s => s.Id == c.Id).Version))
        {
            throw new RefusedException("ChangedMeanwhile", "Someone else changed this statement while you were looking at it. It is shown as it is now; decide again.");
        }

        var before = Copies(candidates);
        var known = candidates.Select(c => c.Id).ToHashSet();
        var after = act(candidates);
        db.Candidates.AddRange(after.Where(c => !known.Contains(c.Id)));
        var step = new ReviewStep
        {
            Id = Guid.CreateVersion7(), ImportId = importId, At = change.At.ToUniversalTime(), Who = change.Who, WhoId = change.WhoId, What = what,
            Before = before, After = WithVersions(after, known),
        };
        db.ReviewSteps.Add(step);
        await db.SaveAsync(change with { Why = what }, cancel);
    }

    private static List<Candidate> Copies(IEnumerable<Candidate> candidates) => JsonText.Read<List<Candidate>>(JsonText.Write(candidates));

    /// <summary>The versions that saving will give, so that undoing can tell whether anybody came after.</summary>
    private static List<Candidate> WithVersions(IEnumerable<Candidate> after, HashSet<Guid> known)
    {
        var copies = Copies(after);
        foreach (var copy in copies.Where(copy => known.Contains(copy.Id)))
        {
            copy.Version++;
        }

        return copies;
    }
}
