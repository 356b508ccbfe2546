using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Glossary;

/// <summary>The mapping of glossaries. Nobody else maps it.</summary>
public static class GlossaryTables
{
    extension(AppDb db)
    {
        public DbSet<PlanTerm> PlanTerms => db.Set<PlanTerm>();

        /// <summary>What the words of a plan mean, in the order of the alphabet.</summary>
        public async Task<IReadOnlyList<PlanTerm>> TermsOfAsync(Guid planId, CancellationToken cancel = default) =>
            [.. (await db.PlanTerms.AsNoTracking().Where(one => one.PlanId == planId && one.TakenOutAt == null).ToListAsync(cancel))
                .OrderBy(one => one.Word, StringComparer.OrdinalIgnoreCase)];
    }

    public static void Map(ModelBuilder model)
    {
        var term = model.Entity<PlanTerm>().ToTable("plan_terms");
        term.Property(one => one.Id).ValueGeneratedNever();
        term.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
    }
}
