using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>The mapping of timetables, bank holidays and alerts. Nobody else maps these.</summary>
public static class TimetableTables
{
    extension(AppDb db)
    {
        public DbSet<BankHolidayEntry> BankHolidayEntries => db.Set<BankHolidayEntry>();
    }

    public static void Map(ModelBuilder model) => model.Entity<BankHolidayEntry>().ToTable("bank_holiday_entries").Property(entry => entry.Id).ValueGeneratedNever();
}
