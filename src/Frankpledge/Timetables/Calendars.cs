using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>The working calendar in force here: the calculated holidays, the published exceptions, and those that administrators entered since.</summary>
public sealed class Calendars(AppDb db)
{
    public async Task<WorkingCalendar> ForAsync(Nation nation, CancellationToken cancel = default)
    {
        var entered = await db.BankHolidayEntries.AsNoTracking().Where(entry => entry.Nation == nation).OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id).ToListAsync(cancel);
        return entered.Count == 0
            ? WorkingCalendar.EnglandAndWales
            : new WorkingCalendar([.. BankHolidays.PublishedExceptions.Items, .. entered.Select(entry => entry.AsProclaimed())]);
    }
}
