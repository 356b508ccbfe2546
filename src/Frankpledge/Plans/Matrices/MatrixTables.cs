using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>The mapping of what is said in matrices. Nobody else maps it.</summary>
public static class MatrixTables
{
    extension(AppDb db)
    {
        public DbSet<MatrixAnswer> MatrixAnswers => db.Set<MatrixAnswer>();

        public DbSet<LocalPlan> LocalPlans => db.Set<LocalPlan>();

        /// <summary>The last answer of each cell of a plan's matrices that was not taken back.</summary>
        internal async Task<IReadOnlyList<MatrixAnswer>> MatrixAnswersOfAsync(Guid planId, CancellationToken cancel) =>
            [.. (await db.MatrixAnswers.AsNoTracking().Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).ToListAsync(cancel))
                .DistinctBy(one => (one.Matrix, one.RowKey, one.ColumnKey)).Where(one => one.Counts)];
    }

    public static void Map(ModelBuilder model)
    {
        var answer = model.Entity<MatrixAnswer>().ToTable("matrix_answers");
        answer.Property(one => one.Id).ValueGeneratedNever();
        answer.Ignore(one => one.References).Ignore(one => one.Counts);
        answer.HasOne<Plan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.NoAction);
        model.Entity<LocalPlan>().ToTable("local_plans").Property(one => one.Id).ValueGeneratedNever();
    }
}
