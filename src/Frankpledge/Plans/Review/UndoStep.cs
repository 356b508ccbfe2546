using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Takes back the reviewer's own latest step that still stands. Nobody undoes another's work.</summary>
public sealed class UndoStep(AppDb db)
{
    /// <returns>What was undone, in words.</returns>
    public async Task<string> RunAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var steps = await db.ReviewSteps.Where(s => s.ImportId == importId && s.WhoId == change.WhoId && s.UndoneAt == null).OrderByDescending(s => s.At).Take(1).ToListAsync(cancel);
        if (steps is not [var step])
        {
            throw new RefusedException("NothingToUndo", "There is nothing of yours to undo here.");
        }

        var open = await db.PlanImports.AnyAsync(i => i.Id == importId && i.State == ImportState.InReview, cancel);
        if (!open)
        {
            throw new RefusedException("NotInReview", "This import is not in review any more, so nothing can be undone.");
        }

        var ids = step.After.Select(c => c.Id).ToList();
        var current = await db.Candidates.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        if (step.After.Any(after => current[after.Id].Version != after.Version))
        {
            throw new RefusedException("ChangedMeanwhile", "Someone else has changed this statement since your step, so it cannot be undone. Change it as you think right.");
        }

        var before = step.Before.ToDictionary(c => c.Id);
        foreach (var candidate in current.Values)
        {
            if (before.TryGetValue(candidate.Id, out var old))
            {
                var version = candidate.Version;
                db.Entry(candidate).CurrentValues.SetValues(old);
                candidate.Version = version;
            }
            else
            {
                db.Candidates.Remove(candidate);
            }
        }

        step.UndoneAt = change.At.ToUniversalTime();
        await db.SaveAsync(change with { Why = $"Undone: {step.What}" }, cancel);
        return step.What;
    }
}
