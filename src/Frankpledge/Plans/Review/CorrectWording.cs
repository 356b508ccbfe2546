using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Corrects the words of a statement that were misread. The words of the source stay beside them, and a person decides the statement anew.</summary>
public sealed class CorrectWording(ReviewAct review, AppDb db)
{
    public Task RunAsync(Guid importId, SeenCandidate seen, string text, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, "Corrected the words of a statement", async hand =>
        {
            var all = await db.Candidates.Where(c => c.ImportId == importId).OrderBy(c => c.Order).ToListAsync(cancel);
            var one = (await hand.TakeAsync(c => c.Id == seen.Id)).SingleOrDefault(c => c.Version == seen.Version) ?? throw ReviewAct.ChangedMeanwhile();
            var isDecided = one.DecidedBy is not null || one.CarriedFrom is not null;
            one.Word(text);
            if (!isDecided)
            {
                FreshLabels.Give(all, [one]);
            }
        }, change, cancel);
}
