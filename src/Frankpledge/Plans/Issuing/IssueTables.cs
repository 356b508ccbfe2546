using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing;

/// <summary>The mapping of what is recorded before issue. Nobody else maps these.</summary>
public static class IssueTables
{
    extension(AppDb db)
    {
        public DbSet<IssueRecord> IssueRecords => db.Set<IssueRecord>();

        /// <summary>The area's records with their facts and overrides, newest first; for reading only.</summary>
        public async Task<IReadOnlyList<IssueRecord>> IssueRecordsOfAsync(Guid areaId, CancellationToken cancel = default) =>
            await db.IssueRecords.AsNoTracking().Include(record => record.Facts.OrderBy(fact => fact.HappenedOn)).Include(record => record.Overrides)
                .Where(record => record.AreaId == areaId).OrderByDescending(record => record.Number).AsSplitQuery().ToListAsync(cancel);

        /// <summary>The open record of an area, to be changed; a new one where there is none.</summary>
        internal async Task<IssueRecord> OpenIssueRecordAsync(Guid areaId, CancellationToken cancel)
        {
            var records = await db.IssueRecordsToChangeAsync(areaId, cancel);
            var number = IssueRecord.OpenNumber(records);
            return records.SingleOrDefault(record => record.Number == number) ?? Begin(db, areaId, number);
        }

        /// <summary>The record with the number that the person saw, to be changed: begun where it is the one that comes next. Whether it is still open is
        /// its own question.</summary>
        /// <exception cref="RefusedException">It is neither a record of the area nor the one that is open (<c>IssueRecordUnknown</c>).</exception>
        internal async Task<IssueRecord> IssueRecordAsync(Guid areaId, int number, CancellationToken cancel)
        {
            var records = await db.IssueRecordsToChangeAsync(areaId, cancel);
            var open = IssueRecord.OpenNumber(records);
            return records.SingleOrDefault(record => record.Number == number)
                ?? (number == open ? Begin(db, areaId, number) : throw new RefusedException("IssueRecordUnknown",
                    $"There is no record {number}. What is recorded for the next plan or variation is record {open}."));
        }

        internal async Task<List<IssueRecord>> IssueRecordsToChangeAsync(Guid areaId, CancellationToken cancel) =>
            await db.IssueRecords.Include(record => record.Facts).Include(record => record.Overrides).Where(record => record.AreaId == areaId)
                .AsSplitQuery().ToListAsync(cancel);
    }

    private static IssueRecord Begin(AppDb db, Guid areaId, int number)
    {
        var made = new IssueRecord { Id = Guid.CreateVersion7(), AreaId = areaId, Number = number };
        db.IssueRecords.Add(made);
        return made;
    }

    public static void Map(ModelBuilder model)
    {
        var record = model.Entity<IssueRecord>().ToTable("issue_records");
        record.Property(r => r.Id).ValueGeneratedNever();
        record.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId);
        record.HasMany(r => r.Facts).WithOne().HasForeignKey(fact => fact.RecordId);
        record.HasMany(r => r.Overrides).WithOne().HasForeignKey(made => made.RecordId);
        model.Entity<IssueFact>().ToTable("issue_facts").Property(fact => fact.Id).ValueGeneratedNever();
        model.Entity<IssueOverride>().ToTable("issue_overrides").Property(made => made.Id).ValueGeneratedNever();
    }
}
