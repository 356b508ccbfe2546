using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas.Contract;

/// <summary>A kind of body of an area for which somebody works.</summary>
public sealed record WorksFor(Guid AreaId, BodyKind Body);

/// <summary>How a calendar's secret address is read.</summary>
public static class CalendarReading
{
    extension(AppDb db)
    {
        /// <summary>For whom the person behind a calendar's secret works on a day.</summary>
        /// <returns>Null where no address has this secret; empty where all their roles have ended.</returns>
        public async Task<IReadOnlyList<WorksFor>?> BehindCalendarAsync(string secret, DateOnly day, CancellationToken cancel = default)
        {
            var hash = AccountLink.Hash(secret);
            return await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, cancel) is not { } address
                ? null
                : await (
                    from held in db.RoleHoldings
                    join body in db.Bodies on held.BodyId equals body.Id
                    where held.PersonId == address.PersonId && held.From <= day && (held.To == null || held.To > day)
                    select new WorksFor(held.AreaId, body.Kind)).Distinct().ToListAsync(cancel);
        }
    }
}
