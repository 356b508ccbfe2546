using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The mapping of entries and links. Nobody else maps them.</summary>
public static class ThreadTables
{
    extension(AppDb db)
    {
        public DbSet<ThreadEntry> ThreadEntries => db.Set<ThreadEntry>();

        public DbSet<ThreadLink> ThreadLinks => db.Set<ThreadLink>();

        public DbSet<ThreadFile> ThreadFiles => db.Set<ThreadFile>();

        public DbSet<SourceDisposition> SourceDispositions => db.Set<SourceDisposition>();

        /// <summary>A version of an entry that hangs on a statement; null where there is none, or the link is dropped.</summary>
        public Task<ThreadEntry?> EntryOnAsync(Guid areaId, Guid statement, Guid id, CancellationToken cancel) => (
            from entry in db.ThreadEntries.AsNoTracking()
            join link in db.ThreadLinks on entry.FirstId equals link.EndKey
            where entry.Id == id && entry.AreaId == areaId && !entry.IsWithdrawal && link.StatementId == statement && link.EndOf == EntryEnd.Named
                && link.DroppedAt == null
            select entry).SingleOrDefaultAsync(cancel);

        /// <summary>The key of the end that a version of an entry belongs to.</summary>
        /// <exception cref="RefusedException">The area has no such entry (<c>EntryUnknown</c>).</exception>
        public async Task<Guid> FirstOfAsync(Guid areaId, Guid entry, CancellationToken cancel) =>
            await db.ThreadEntries.Where(one => one.Id == entry && one.AreaId == areaId).Select(one => (Guid?)one.FirstId).SingleOrDefaultAsync(cancel)
                ?? throw new RefusedException("EntryUnknown", "There is no such entry here.");

        /// <summary>What is told of a file, without its content.</summary>
        public Task<AttachedFile?> FileNamedAsync(Guid id, CancellationToken cancel) => db.ThreadFiles.Where(file => file.Id == id)
            .Select(file => new AttachedFile(file.Id, file.Name, file.MediaType, file.Bytes, file.Sha256, file.ContentRemovedAt != null))
            .SingleOrDefaultAsync(cancel);

        /// <summary>Every file of an entry, those of what it corrected too.</summary>
        internal Task<List<ThreadFile>> FilesOfAsync(Guid first, CancellationToken cancel)
        {
            var entries = db.ThreadEntries;
            return db.ThreadFiles.Where(file => entries.Any(entry => entry.FirstId == first && entry.FileId == file.Id)).ToListAsync(cancel);
        }

        /// <summary>Adds the file that somebody gave; null where none is given.</summary>
        internal ThreadFile? Keep(Guid areaId, FileToAttach? given, Change change) =>
            given is null ? null : db.ThreadFiles.Add(ThreadFile.Of(areaId, given, change)).Entity;

        /// <summary>Whether a statement is linked to an entry that stands and says the same.</summary>
        internal Task<bool> HangsAlreadyAsync(Guid statement, ThreadEntry entry, CancellationToken cancel) => (
            from one in db.SameEntries(entry)
            join link in db.ThreadLinks on one.FirstId equals link.EndKey
            where link.StatementId == statement && link.EndOf == EntryEnd.Named && link.DroppedAt == null
            select one).AnyAsync(cancel);

        /// <summary>The area's entries that stand and say the same in every part that a person fills in.</summary>
        internal IQueryable<ThreadEntry> SameEntries(ThreadEntry entry)
        {
            var entries = db.ThreadEntries;
            return entries.Where(one => one.AreaId == entry.AreaId && !one.IsWithdrawal && !entries.Any(later => later.CorrectsId == one.Id)
                && one.Kind == entry.Kind && one.Title == entry.Title && one.Text == entry.Text && one.On == entry.On && one.Pence == entry.Pence
                && one.Value == entry.Value && one.Unit == entry.Unit && one.Period == entry.Period && one.Document == entry.Document
                && one.Place == entry.Place && one.Address == entry.Address);
        }

        /// <summary>The number of the last record that an end changed nothing; 0 where there is none.</summary>
        internal async Task<int> NothingSaidAsync(Guid areaId, string of, Guid key, CancellationToken cancel) =>
            await db.SourceDispositions.Where(one => one.AreaId == areaId && one.EndOf == of && one.EndKey == key)
                .MaxAsync(one => (int?)one.Number, cancel) ?? 0;

        /// <exception cref="RefusedException">The area has no such link (<c>LinkUnknown</c>).</exception>
        internal async Task<ThreadLink> LinkHereAsync(Guid areaId, Guid id, CancellationToken cancel) =>
            await db.ThreadLinks.SingleOrDefaultAsync(link => link.Id == id && link.AreaId == areaId, cancel)
                ?? throw new RefusedException("LinkUnknown", "There is no such link here.");

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

        entry.HasOne<ThreadFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<ThreadFile>().ToTable("thread_files").Property(f => f.Id).ValueGeneratedNever();

        var link = model.Entity<ThreadLink>().ToTable("thread_links");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Ignore(l => l.IsDropped);

        model.Entity<SourceDisposition>().ToTable("source_dispositions").Property(d => d.Id).ValueGeneratedNever();
    }
}
