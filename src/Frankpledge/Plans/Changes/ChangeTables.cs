using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <summary>The mapping of the reasons for what editions changed. Nobody else maps it.</summary>
public static class ChangeTables
{
    extension(AppDb db)
    {
        public DbSet<ChangeReason> ChangeReasons => db.Set<ChangeReason>();
    }

    public static void Map(ModelBuilder model)
    {
        var reason = model.Entity<ChangeReason>().ToTable("change_reasons");
        reason.Property(r => r.Id).ValueGeneratedNever();
        reason.Property(r => r.Became).KeptAsJson();
        reason.HasOne<Statement>().WithMany().HasForeignKey(r => r.StatementId).OnDelete(DeleteBehavior.NoAction);
        reason.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.NoAction);
    }
}
