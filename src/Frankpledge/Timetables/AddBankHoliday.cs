using Frankpledge.Timetables.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>A day to add to, or take from, the bank holidays of a nation, with the proclamation or notice that does it.</summary>
public sealed record BankHolidayChange(HolidayNation Nation, DateOnly Day, string Name, string Why);

/// <summary>Adds a bank holiday that was proclaimed after this version was made (R7). Every open deadline counts it at once.</summary>
public sealed class AddBankHoliday(AppDb db, Calendars calendars)
{
    public Task<BankHolidayEntry> RunAsync(BankHolidayChange input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny([.. await db.WhyNotChangeHolidaysAsync(change, cancel), .. BankHolidayEntry.WhyNot(input.Day, input.Name, input.Why)]);
        if ((await calendars.HolidayAsync(input.Nation, input.Day, cancel)
            ?? (input.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"{input.Day.DayOfWeek}" : null)) is { } why)
        {
            throw new RefusedException("NotWorkingAnyway", $"{InWords.Day(input.Day)} is no working day already: {why}. Nothing would change.", "R7");
        }

        var entry = BankHolidayEntry.Of(input, HolidayChange.Added, await calendars.NextNumberAsync(input.Nation, input.Day, cancel), change);
        db.BankHolidayEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
