using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Signs a person out of one browser, or of all. Everybody ends their own sessions;
/// an administrator ends another's by <see cref="ResetAccount"/>.</summary>
public sealed class EndSession(AppDb db)
{
    public async Task RunAsync(Guid sessionId, Change change, CancellationToken cancel = default)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == sessionId && one.PersonId == change.WhoId, cancel)
            ?? throw new RefusedException("SessionNotYours", "There is no such sign-in of yours.");
        session.End(change.At);
        await db.SaveAsync(change, cancel);
    }

    public async Task EverywhereAsync(Change change, CancellationToken cancel = default)
    {
        var person = await db.People.SingleAsync(p => p.Id == change.WhoId, cancel);
        person.EndSessions();
        await db.SaveAsync(change, cancel);
    }
}
