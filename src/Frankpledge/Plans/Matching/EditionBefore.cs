using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matching;

/// <summary>What a new version of a plan is matched with.</summary>
public static class EditionBefore
{
    /// <summary>The statements of the plan's latest edition that was not withdrawn, in order; of the one before <paramref name="number"/> when that is given. Empty for a new plan.</summary>
    public static async Task<IReadOnlyList<KnownStatement>> KnownStatementsAsync(this AppDb db, Guid? planId, int? number = null, CancellationToken cancel = default)
    {
        var edition = await db.Editions.Where(e => e.PlanId == planId && (number == null || e.Number < number))
            .OrderBy(e => e.WithdrawnAt != null).ThenByDescending(e => e.Number).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancel);
        var rows = await (
            from wording in db.Wordings.AsNoTracking()
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == edition
            orderby wording.Order
            select new { statement.Id, statement.Letter, statement.Number, wording.Text, wording.Section }).ToListAsync(cancel);
        return [.. rows.Select(row => new KnownStatement(row.Id, new StatementReference(row.Letter, row.Number).ToString(), row.Text, row.Section))];
    }
}
