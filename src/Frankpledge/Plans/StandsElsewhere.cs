using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Another plan of the area in which the words that were removed from one are public.</summary>
/// <param name="Plan">Its address.</param>
/// <param name="Statements">References of the statements that hold them, in order; empty where they stand in a heading or a table only.</param>
public sealed record StandsElsewhere(Guid Id, string Plan, string Title, IReadOnlyList<string> Statements)
{
    /// <summary>All of them, by address. Editions that were withdrawn are not public, so they are not looked at.</summary>
    public static async Task<IReadOnlyList<StandsElsewhere>> InAsync(AppDb db, Guid planId, string words, CancellationToken cancel)
    {
        if (words.Trim().Length < RedactPassage.Shortest)
        {
            return [];
        }

        var passage = new Passage(words, "");
        var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions.Where(edition => edition.WithdrawnAt == null))
            .ThenInclude(edition => edition.Wordings).AsSplitQuery()
            .Where(plan => plan.Id != planId && db.Set<Plan>().Any(here => here.Id == planId && here.AreaId == plan.AreaId)).OrderBy(plan => plan.Slug)
            .ToListAsync(cancel);
        var found = new List<StandsElsewhere>();
        foreach (var plan in plans.Where(plan => plan.Editions.Exists(edition => edition.Holds(passage))))
        {
            var hit = plan.Editions.SelectMany(edition => edition.Wordings).Where(wording => wording.Holds(passage)).Select(wording => wording.StatementId)
                .ToHashSet();
            var statements = await db.Statements.AsNoTracking().Where(statement => hit.Contains(statement.Id)).ToListAsync(cancel);
            var references = statements.OrderBy(one => one.Letter).ThenBy(one => one.Number).Select(one => one.Reference.ToString());
            found.Add(new(plan.Id, plan.Slug, plan.Title, [.. references]));
        }

        return found;
    }
}
