using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <param name="Plan">The plan's part of its address; the one to which short addresses lead when null.</param>
/// <param name="Edition">Its number; that which the plan's own pages show when null.</param>
public sealed record MatrixAsked(Guid AreaId, string? Plan, string Matrix, int? Edition, DateOnly On)
{
    /// <summary>Where no edition is named, the newest that was not withdrawn, be it a draft: the office works on that.</summary>
    public bool IsWork { get; init; }
}

/// <summary>The matrices of a plan. Pages, files, verbs and the gate ask here.</summary>
public sealed class MatrixHere(AppDb db)
{
    /// <returns>Null when the area has no such plan, or no such edition of it stands.</returns>
    public async Task<MatrixOfPlan?> OfAsync(MatrixAsked asked, CancellationToken cancel = default)
    {
        var kind = MatrixKind.Of(asked.Matrix);
        var slug = asked.Plan ?? (await db.PlansOfAsync(asked.AreaId, asked.On, cancel)).Leading?.Slug;
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == asked.AreaId && one.Slug == slug,
            cancel);
        var area = await db.AreaFactsAsync(asked.AreaId, cancel);
        var number = asked.Edition ?? (asked.IsWork || plan is null ? null
            : PlansOnADay.Of([plan], asked.On, PlansOnADay.HasPeriods(area, asked.On)).ShownOf(plan).Number);
        return plan?.Editions.Where(one => !one.IsWithdrawn && (number ?? one.Number) == one.Number).MaxBy(one => one.Number) is { } edition
            ? MatrixOfPlan.Of(kind, kind.In(area.ModelOn(asked.On), area.Nation), (plan.Id, plan.Slug, plan.Title, edition.Number),
                await TextAsync(asked.AreaId, edition.Id, asked.On, cancel),
                await db.MatrixAnswersOfAsync(plan.Id, cancel))
            : null;
    }

    /// <summary>The number of the last answer to a cell, also of one that was taken back; 0 where there is none.</summary>
    public async Task<int> LastNumberAsync(MatrixOfPlan matrix, string row, string column, CancellationToken cancel = default) => await db.MatrixAnswers
        .Where(one => one.PlanId == matrix.PlanId && one.Matrix == matrix.Kind.Name && one.RowKey == row && one.ColumnKey == column)
        .MaxAsync(one => (int?)one.Number, cancel) ?? 0;

    /// <summary>The local plans that the office entered, those that ended too.</summary>
    public async Task<IReadOnlyList<LocalPlan>> LocalPlansAsync(Guid areaId, CancellationToken cancel = default) =>
        [.. (await db.LocalPlans.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel)).OrderBy(one => one.Name,
            StringComparer.OrdinalIgnoreCase)];

    private async Task<MatrixText> TextAsync(Guid areaId, Guid editionId, DateOnly on, CancellationToken cancel) => new(
        await TextOfEdition.OfEditionAsync(db, editionId, on, cancel), [.. (await LocalPlansAsync(areaId, cancel)).Where(one => one.StandsOn(on))]);
}
