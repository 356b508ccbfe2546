using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Gives a person a secret address for their calendar program, in the place of the one they had.</summary>
public sealed class MakeCalendarAddress(AppDb db)
{
    /// <returns>The secret, which is told once.</returns>
    /// <exception cref="RefusedException">It is somebody else's calendar (<c>CalendarNotYours</c>).</exception>
    public Task<string> RunAsync(Guid personId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        WhoseCalendar.Check(personId, change);
        var address = await db.CalendarAddresses.SingleOrDefaultAsync(one => one.PersonId == personId, cancel);
        if (address is null)
        {
            db.CalendarAddresses.Add(address = new CalendarAddress { PersonId = personId });
        }

        var secret = address.Renew(change.At);
        await db.SaveAsync(change, cancel);
        return secret;
    }, cancel);
}

/// <summary>Everybody makes and withdraws their own address; whoever keeps the installation can do it for them.</summary>
internal static class WhoseCalendar
{
    public static void Check(Guid personId, Change change)
    {
        if (change.WhoId is { } who && who != personId)
        {
            throw new RefusedException("CalendarNotYours", "This calendar is somebody else's. They make and withdraw its address themselves.");
        }
    }
}
