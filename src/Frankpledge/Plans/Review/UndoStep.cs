using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Takes back the reviewer's own latest step that still stands. Nobody undoes another's work.</summary>
public sealed class UndoStep(AppDb db)
{
    /// <returns>The step that was undone.</returns>
    public Task<ReviewStep> RunAsync(Guid importId, Change change, CancellationToken cancel = default) => db.TogetherAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var step = await db.ReviewSteps.Where(s => s.ImportId == importId && s.WhoId == change.WhoId && s.UndoneAt == null)
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RefusedException("NothingToUndo", "There is nothing of yours to undo here.");
        var ids = step.After.Select(c => c.Id).ToList();
        var current = await db.Candidates.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        if (step.After.Any(after => !current.TryGetValue(after.Id, out var now) || !now.SaysTheSameAs(after)))
        {
            throw new RefusedException("ChangedMeanwhile",
                "Someone else has changed this statement since your step, so it cannot be undone. Change it as you think right.");
        }

        await RestoreAsync(step, cancel);
        Restore(current.Values, step.Before.ToDictionary(c => c.Id));
        step.UndoneAt = change.At.ToUniversalTime();
        await db.SaveAsync(change with { Why = $"Undone: {step.What}" }, cancel);
        return step;
    }, cancel);

    private void Restore(IEnumerable<Candidate> current, Dictionary<Guid, Candidate> before)
    {
        foreach (var candidate in current)
        {
            if (before.TryGetValue(candidate.Id, out var old))
            {
                candidate.TakeBack(old);
            }
            else
            {
                db.Candidates.Remove(candidate);
            }
        }
    }

    private async Task RestoreAsync(ReviewStep step, CancellationToken cancel)
    {
        var ids = step.BlocksAfter.Select(block => block.Id).ToList();
        var current = await db.MendedBlocks.Where(block => ids.Contains(block.Id)).ToListAsync(cancel);
        foreach (var after in step.BlocksAfter)
        {
            if (current.Find(block => block.Id == after.Id) is not { } now || !now.SaysTheSameAs(after))
            {
                throw new RefusedException("MendedMeanwhile",
                    "Someone else has mended this part of the document since your step, so it cannot be undone. Mend it as you think right.");
            }

            if (step.BlocksBefore.FirstOrDefault(block => block.Id == after.Id) is { } before)
            {
                now.TakeBack(before);
            }
            else
            {
                db.MendedBlocks.Remove(now);
            }
        }
    }
}
