using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>The mapping of what became of promises. Nobody else maps it.</summary>
public static class PromiseTables
{
    extension(AppDb db)
    {
        public DbSet<PromiseRecord> PromiseRecords => db.Set<PromiseRecord>();
    }

    public static void Map(ModelBuilder model)
    {
        var record = model.Entity<PromiseRecord>().ToTable("promise_records");
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Ignore(r => r.Words);
        record.HasOne<Statement>().WithMany().HasForeignKey(r => r.StatementId).OnDelete(DeleteBehavior.NoAction);
    }
}
