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
        var entered = await EntriesAsync(cancel);
        var here = entered.Where(entry => entry.Id != entryId).ToLookup(entry => entry.IsOf(nation), entry => entry.AsProclaimed());
        return entered.Count == 0
            ? WorkingCalendar.EnglandAndWales : new WorkingCalendar([.. BankHolidays.PublishedExceptions.Items, .. here[true]], [.. here[false]]);
    }

    /// <summary>The number of the next entry for a day.</summary>
    public async Task<int> NextNumberAsync(HolidayNation nation, DateOnly day, CancellationToken cancel = default) =>
        1 + await db.BankHolidayEntries.CountAsync(entry => entry.Nation == nation && entry.Day == day, cancel);

    /// <summary>The holiday that a day is in a nation, or null.</summary>
    public async Task<string?> HolidayAsync(HolidayNation nation, DateOnly day, CancellationToken cancel = default)
    {
        var calendar = await ForAsync(nation == HolidayNation.Wales ? Nation.Wales : Nation.England, cancel);
        var own = calendar.HolidaysOf(day.Year).Where(holiday => holiday.Day == day).Select(holiday => holiday.Name).FirstOrDefault();
        return nation is HolidayNation.England or HolidayNation.Wales ? own : UnitedKingdomHolidays.In(nation, day, calendar.Elsewhere) ?? own;
    }

    /// <summary>What administrators entered, for every nation, oldest first.</summary>
    public async Task<IReadOnlyList<BankHolidayEntry>> EntriesAsync(CancellationToken cancel = default) =>
        await db.BankHolidayEntries.AsNoTracking().OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id).ToListAsync(cancel);
}
