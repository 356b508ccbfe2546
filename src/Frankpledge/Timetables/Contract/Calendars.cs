using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Contract;

/// <summary>The working calendar in force here: the calculated holidays, the published exceptions, and those that administrators entered since.</summary>
public sealed class Calendars(AppDb db)
{
    public Task<WorkingCalendar> ForAsync(Nation nation, CancellationToken cancel = default) => WithoutAsync(nation, null, cancel);

    /// <summary>The calendar as it would be without one entry.</summary>
    public async Task<WorkingCalendar> WithoutAsync(Nation nation, Guid? entryId, CancellationToken cancel = default)
    {
        var entered = await EntriesAsync(nation, cancel);
        return entered.Count == 0
            ? WorkingCalendar.EnglandAndWales
            : new WorkingCalendar([.. BankHolidays.PublishedExceptions.Items, .. entered.Where(entry => entry.Id != entryId).Select(entry => entry.AsProclaimed())]);
    }

    /// <summary>The number of the next entry for a day.</summary>
    public async Task<int> NextNumberAsync(Nation nation, DateOnly day, CancellationToken cancel = default) =>
        1 + await db.BankHolidayEntries.CountAsync(entry => entry.Nation == nation && entry.Day == day, cancel);

    /// <summary>What administrators entered, oldest first.</summary>
    public async Task<IReadOnlyList<BankHolidayEntry>> EntriesAsync(Nation nation, CancellationToken cancel = default) =>
        await db.BankHolidayEntries.AsNoTracking().Where(entry => entry.Nation == nation).OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id).ToListAsync(cancel);
}
