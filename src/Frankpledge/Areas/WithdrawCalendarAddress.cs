using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Takes a person's calendar address away: programs that know it find nothing there.</summary>
public sealed class WithdrawCalendarAddress(AppDb db)
{
    /// <returns>Whether there was one.</returns>
    /// <exception cref="RefusedException">It is somebody else's calendar (<c>CalendarNotYours</c>).</exception>
    public Task<bool> RunAsync(Guid personId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        WhoseCalendar.Check(personId, change);
        if (await db.CalendarAddresses.SingleOrDefaultAsync(one => one.PersonId == personId, cancel) is not { } address)
        {
            return false;
        }

        db.CalendarAddresses.Remove(address);
        await db.SaveAsync(change, cancel);
        return true;
    }, cancel);
}
