using Frankpledge.Persistence;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>The statements of a plan in the edition that its own pages show, in its order; narrative is left out.</summary>
/// <param name="Edition">The number of that edition.</param>
/// <param name="All">How many statements that edition has, narrative and all.</param>
public sealed record PlanStatements(string Slug, string Title, int Edition, int All, IReadOnlyList<StatementInForce> Statements);

public static class PlanStatementsReading
{
    extension(AppDb db)
    {
        /// <param name="slug">The plan's part of its address; the one to which short addresses lead when null.</param>
        /// <returns>Null when the area has no such plan, or no edition of it stands.</returns>
        public async Task<PlanStatements?> PlanStatementsAsync(Guid areaId, string? slug, DateOnly day, CancellationToken cancel = default)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            if ((slug is null ? plans.Leading : plans.Plans.FirstOrDefault(one => one.Slug == slug)) is not { } plan
                || plans.ShownOf(plan) is not { IsWithdrawn: false } shown)
            {
                return null;
            }

            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == shown.Id
                orderby wording.Order
                select new { statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds }).ToListAsync(cancel);
            return new(plan.Slug, plan.Title, shown.Number, rows.Count,
            [
                .. from row in rows
                   let kind = StatementReference.MainKind(row.Kinds)
                   where kind != StatementKind.Narrative
                   select new StatementInForce(row.Id, plan.Slug, $"{row.Letter}{row.Number}", row.Stem, row.Text,
                       row.Kinds.Any(PromisesInForceReading.Promising.Contains), kind == StatementKind.Commitment),
            ]);
        }
    }
}
