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
            var records = await db.IssueRecords.Include(record => record.Facts).Include(record => record.Overrides).Where(record => record.AreaId == areaId)
                .AsSplitQuery().ToListAsync(cancel);
            // One that was opened again after a mistake comes before what was recorded for the next plan meanwhile.
            if (records.Where(record => record.IsOpen).MinBy(record => record.Number) is { } open)
            {
                return open;
            }

            var made = new IssueRecord { Id = Guid.CreateVersion7(), AreaId = areaId, Number = records.Count + 1 };
            db.IssueRecords.Add(made);
            return made;
        }
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
