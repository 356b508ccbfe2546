using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>The mapping of timetables, bank holidays and alerts. Nobody else maps these.</summary>
public static class TimetableTables
{
    extension(AppDb db)
    {
        public DbSet<StoredTimetable> Timetables => db.Set<StoredTimetable>();

        public DbSet<BankHolidayEntry> BankHolidayEntries => db.Set<BankHolidayEntry>();

        public DbSet<Alert> Alerts => db.Set<Alert>();
    }

    public static void Map(ModelBuilder model)
    {
        var table = model.Entity<StoredTimetable>().ToTable("plan_timetables");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.Planned).KeptAsJson();
        table.Property(t => t.Earlier).KeptAsJson();
        table.Property(t => t.Done).KeptAsJson();
        table.Property(t => t.Owners).KeptAsJson();
        table.Ignore(t => t.DoneOrShown);
        table.Ignore(t => t.RecordedBefore);
        table.Ignore(t => t.PlannedSince);
        table.HasMany(t => t.Baselines).WithOne().HasForeignKey(b => b.TimetableId);

        var baseline = model.Entity<StoredBaseline>().ToTable("plan_baselines");
        baseline.Property(b => b.Id).ValueGeneratedNever();
        baseline.Property(b => b.Days).KeptAsJson();

        model.Entity<BankHolidayEntry>().ToTable("bank_holiday_entries").Property(entry => entry.Id).ValueGeneratedNever();
        var alert = model.Entity<Alert>().ToTable("alerts");
        alert.NeverOnPages();
        alert.Property(a => a.Id).ValueGeneratedNever();
    }
}
