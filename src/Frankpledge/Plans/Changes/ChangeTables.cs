using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <summary>The mapping of the reasons for what editions changed. Nobody else maps it.</summary>
public static class ChangeTables
{
    extension(AppDb db)
    {
        public DbSet<ChangeReason> ChangeReasons => db.Set<ChangeReason>();

        public DbSet<ChangeJoin> ChangeJoins => db.Set<ChangeJoin>();

        /// <summary>The last word of a person on each split and merge of editions.</summary>
        /// <param name="editions">The latest first.</param>
        internal async Task<IReadOnlyDictionary<(string One, string Several), ChangeJoin>> StandingJoinsAsync(IReadOnlyList<Guid> editions,
            CancellationToken cancel) =>
            (await db.ChangeJoins.AsNoTracking().Where(one => editions.Contains(one.EditionId)).ToListAsync(cancel))
                .OrderBy(one => editions.Index().First(edition => edition.Item == one.EditionId).Index).ThenByDescending(one => one.Number)
                .DistinctBy(one => (one.One, one.Several)).ToDictionary(one => (one.One, one.Several));
    }

    public static void Map(ModelBuilder model)
    {
        var reason = model.Entity<ChangeReason>().ToTable("change_reasons");
        reason.Property(r => r.Id).ValueGeneratedNever();
        reason.Property(r => r.Became).KeptAsJson();
        reason.HasOne<Statement>().WithMany().HasForeignKey(r => r.StatementId).OnDelete(DeleteBehavior.NoAction);
        var join = model.Entity<ChangeJoin>().ToTable("change_joins");
        join.Property(j => j.Id).ValueGeneratedNever();
        join.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId).OnDelete(DeleteBehavior.NoAction);
        reason.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.NoAction);
    }
}
