using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Checks;

/// <summary>The mapping of what was answered to checks. Nobody else maps it.</summary>
public static class CheckTables
{
    extension(AppDb db)
    {
        public DbSet<CheckAnswer> CheckAnswers => db.Set<CheckAnswer>();

        /// <summary>The answers to the findings of a plan that count, by the code of the finding.</summary>
        public async Task<IReadOnlyDictionary<string, CheckAnswer>> AnswersToChecksAsync(Guid planId, CancellationToken cancel = default) =>
            (await db.CheckAnswers.AsNoTracking().Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).ToListAsync(cancel))
                .DistinctBy(one => one.Finding).Where(one => one.Counts).ToDictionary(one => one.Finding);
    }

    public static void Map(ModelBuilder model)
    {
        var answer = model.Entity<CheckAnswer>().ToTable("check_answers");
        answer.NeverOnPages();
        answer.Property(one => one.Id).ValueGeneratedNever();
        answer.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
        answer.HasOne<Statement>().WithMany().HasForeignKey(one => one.StatementId).OnDelete(DeleteBehavior.NoAction);
    }
}
