using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The mapping of entries. Nobody else maps them.</summary>
public static class ThreadTables
{
    extension(AppDb db)
    {
        public DbSet<ThreadEntry> ThreadEntries => db.Set<ThreadEntry>();

        /// <summary>The entry, if it is the area's and nothing stands in its place.</summary>
        /// <exception cref="RefusedException">It is not (<c>EntryUnknown</c>), or something does (<c>EntryReplaced</c>).</exception>
        internal async Task<ThreadEntry> StandingEntryAsync(Guid areaId, Guid id, CancellationToken cancel)
        {
            var entry = await db.ThreadEntries.SingleOrDefaultAsync(one => one.Id == id && one.AreaId == areaId, cancel)
                ?? throw new RefusedException("EntryUnknown", "There is no such entry here.");
            return await db.ThreadEntries.AnyAsync(one => one.CorrectsId == id, cancel)
                ? throw new RefusedException("EntryReplaced",
                    "This entry has been corrected or withdrawn since. Look at what stands in its place, then decide again.")
                : entry;
        }
    }

    public static void Map(ModelBuilder model)
    {
        var entry = model.Entity<ThreadEntry>().ToTable("thread_entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Value)
            .HasConversion(value => value!.Value.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture));
        entry.HasOne<ThreadEntry>().WithMany().HasForeignKey(e => e.CorrectsId).OnDelete(DeleteBehavior.NoAction);
    }
}
