using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Takes back the reviewer's own latest step that still stands. Nobody undoes another's work.</summary>
public sealed class UndoStep(AppDb db)
{
    /// <summary>The steps of a person in an import that still stand, the latest first.</summary>
    public static IQueryable<ReviewStep> Standing(AppDb db, Guid importId, Guid? who) => db.ReviewSteps
        .Where(s => s.ImportId == importId && s.WhoId == who && s.UndoneAt == null).OrderByDescending(s => s.At).ThenByDescending(s => s.Id);

    /// <param name="seen">The step that the person saw as their latest, so that a button that is pressed twice undoes once; null for whichever it is.</param>
    /// <returns>The step that was undone.</returns>
    public Task<ReviewStep> RunAsync(Guid importId, Guid? seen, Change change, CancellationToken cancel = default) => db.TogetherAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var step = await Standing(db, importId, change.WhoId).FirstOrDefaultAsync(cancel);
        if (step is null || step.Id != (seen ?? step.Id))
        {
            throw step is null
                ? new RefusedException("NothingToUndo", "There is nothing of yours to undo here.")
                : new RefusedException("UndoneMeanwhile", "This step is undone already, or you have taken another one since. Look at what stands, then undo again.");
        }

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
