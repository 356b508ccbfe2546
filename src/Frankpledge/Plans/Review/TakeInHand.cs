using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Keeps who had a statement in hand, with the source beside it, and when for the first time.</summary>
public sealed class TakeInHand(AppDb db)
{
    public async Task RunAsync(Guid candidateId, Change change, CancellationToken cancel = default)
    {
        if (change.WhoId is not { } who || await HadAsync(candidateId, who, cancel))
        {
            return;
        }

        await db.AloneAsync(async () =>
        {
            if (await HadAsync(candidateId, who, cancel))
            {
                return false;
            }

            db.About = await db.Candidates.Where(c => c.Id == candidateId)
                .Join(db.PlanImports, c => c.ImportId, import => import.Id, (_, import) => (Guid?)import.AreaId).SingleOrDefaultAsync(cancel);
            db.MustBeHere(db.About);
            db.CandidateLooks
                .Add(new() { Id = Guid.CreateVersion7(), CandidateId = candidateId, WhoId = who, Who = change.Who, At = change.At.ToUniversalTime() });
            await db.SaveAsync(change, cancel);
            return true;
        }, cancel);
    }

    private Task<bool> HadAsync(Guid candidateId, Guid who, CancellationToken cancel) =>
        db.CandidateLooks.AnyAsync(look => look.CandidateId == candidateId && look.WhoId == who, cancel);
}
