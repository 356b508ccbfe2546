using Frankpledge.Persistence;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>A statement of any plan of an area, by its last words.</summary>
public sealed record StatementNamed(Guid Id, string PlanSlug, string Reference, string Text)
{
    /// <summary>Its permanent public page, below the area's address.</summary>
    public string Page => $"/plans/{PlanSlug}/{Reference}";
}

/// <summary>A statement of the plan in force that is more than narrative.</summary>
/// <param name="IsPromise">Somebody undertakes something or is to reach it.</param>
/// <param name="IsOwnPromise">The body itself does.</param>
public sealed record StatementInForce(Guid Id, string PlanSlug, string Reference, string? Stem, string Text, bool IsPromise, bool IsOwnPromise);

/// <summary>How other modules read statements.</summary>
public static class StatementReading
{
    extension(AppDb db)
    {
        /// <summary>Whether a plan of the area has such a statement.</summary>
        public Task<bool> HasStatementAsync(Guid areaId, Guid statement, CancellationToken cancel = default) =>
            (from one in db.Statements join plan in db.Plans on one.PlanId equals plan.Id where one.Id == statement && plan.AreaId == areaId select one).AnyAsync(cancel);

        /// <returns>Null when the area has no such plan, or the plan no such statement.</returns>
        public async Task<StatementNamed?> StatementAsync(Guid areaId, string plan, string reference, CancellationToken cancel = default)
        {
            if (StatementReference.Parse(reference) is not { } asked)
            {
                return null;
            }

            var found = await (
                from statement in db.Statements
                join of in db.Plans on statement.PlanId equals of.Id
                join wording in db.Wordings on statement.Id equals wording.StatementId
                join edition in db.Editions on wording.EditionId equals edition.Id
                where of.AreaId == areaId && of.Slug == plan && statement.Letter == asked.Letter && statement.Number == asked.Number
                orderby edition.Number descending
                select new { statement.Id, wording.Text }).FirstOrDefaultAsync(cancel);
            return found is null ? null : new(found.Id, plan, asked.ToString(), found.Text);
        }

        /// <summary>In the plan's order; narrative is left out.</summary>
        public async Task<IReadOnlyList<StatementInForce>> StatementsInForceAsync(Guid areaId, DateOnly day, CancellationToken cancel = default) =>
        [
            .. from one in await db.InForceAsync(areaId, day, cancel)
               where one.Kind != StatementKind.Narrative
               select new StatementInForce(one.Statement, one.PlanSlug, one.Reference.ToString(), one.Stem, one.Text, one.IsPromise, one.IsOwn),
        ];
    }
}
