using Frankpledge.Timetables.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Takes a bank holiday away: one that was moved to another day, or entered by mistake (R7). The entry that made it stays in the record.</summary>
public sealed class CancelBankHoliday(AppDb db, Calendars calendars)
{
    public Task<BankHolidayEntry> RunAsync(BankHolidayChange input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny([.. await db.WhyNotChangeHolidaysAsync(change, cancel), .. BankHolidayEntry.WhyNot(input.Day, input.Name, input.Why)]);
        var name = await calendars.HolidayAsync(input.Nation, input.Day, cancel) ?? throw new RefusedException("NotABankHoliday",
            $"{InWords.Day(input.Day)} is not a bank holiday in {UnitedKingdomHolidays.Name(input.Nation)}. Nothing would change.", "R7");
        if (BankHolidays.IsAtCommonLaw(name))
        {
            throw new RefusedException("HolidayAtCommonLaw", $"{name} is left out of working days whatever a proclamation says. It cannot be taken away.", "R7");
        }

        var entry = BankHolidayEntry.Of(input, HolidayChange.Removed, await calendars.NextNumberAsync(input.Nation, input.Day, cancel), change);
        db.BankHolidayEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
