using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Changes a candidate's kinds, actors, target, references or section, and accepts it so. In another section it stands last.</summary>
public sealed class ChangeCandidate(ReviewAct review, AppDb db)
{
    public async Task RunAsync(Guid importId, SeenCandidate seen, CandidateLabels labels, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(labels.WhyNot());
        var last = await LastOfAsync(importId, seen.Id, labels.Section, cancel);
        var order = last is null ? (long?)null : await review.RoomAfterAsync(importId, last.Order, cancel);
        await review.RunAsync(importId, [seen], "Changed a statement", candidates =>
        {
            candidates[0].Relabel(labels, order, last?.Place, change);
            return candidates;
        }, change, cancel);
    }

    public static IReadOnlyList<Reason> WhyNot(CandidateLabels labels) => labels.WhyNot();

    /// <summary>The statement to stand behind; null where the section stays the same, or is not one of the document's.</summary>
    private async Task<Standing?> LastOfAsync(Guid importId, Guid id, IReadOnlyList<string> section, CancellationToken cancel)
    {
        var all = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement)
            .Select(c => new Standing(c.Id, c.Order, c.Place, c.Section)).ToListAsync(cancel);
        var there = all.Where(c => c.Section.SequenceEqual(section)).ToList();
        return there.Exists(c => c.Id == id) ? null : there.MaxBy(c => c.Order);
    }

    private sealed record Standing(Guid Id, long Order, int Place, IReadOnlyList<string> Section);
}
