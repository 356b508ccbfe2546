using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Another plan of the area in which the words that were removed from one are public.</summary>
/// <param name="Plan">Its address.</param>
/// <param name="Statements">References of the statements that hold them, in order; empty where they stand in none: in a heading, a table, a note or the
/// name of a file.</param>
public sealed record StandsElsewhere(Guid Id, string Plan, string Title, IReadOnlyList<string> Statements)
{
    /// <summary>Where they stand besides.</summary>
    public RemovedFrom From { get; init; }

    /// <summary>In how many of its texts, as <see cref="PassageToRedact.Places"/> asks for them.</summary>
    public int Places { get; init; }

    /// <summary>All of them, by address. The text of an edition that was withdrawn is not public, so it is not looked at; its note and the name of its file
    /// are.</summary>
    public static async Task<IReadOnlyList<StandsElsewhere>> InAsync(AppDb db, Guid planId, string words, CancellationToken cancel)
    {
        if (words.Trim().Length < RedactPassage.Shortest)
        {
            return [];
        }

        var passage = new Passage(words, "");
        var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions)
            .ThenInclude(edition => edition.Wordings).AsSplitQuery()
            .Where(plan => plan.Id != planId && db.Set<Plan>().Any(here => here.Id == planId && here.AreaId == plan.AreaId)).OrderBy(plan => plan.Slug)
            .ToListAsync(cancel);
        var found = new List<StandsElsewhere>();
        foreach (var plan in plans)
        {
            var from = plan.Editions.Aggregate(RemovedFrom.None, (all, edition) => all | edition.Shows(passage));
            if (from == RemovedFrom.None)
            {
                continue;
            }

            var hit = plan.Editions.Where(edition => !edition.IsWithdrawn).SelectMany(edition => edition.Wordings).Where(wording => wording.Holds(passage))
                .Select(wording => wording.StatementId).ToHashSet();
            var statements = await db.Statements.AsNoTracking().Where(statement => hit.Contains(statement.Id)).ToListAsync(cancel);
            var references = statements.OrderBy(one => one.Letter).ThenBy(one => one.Number).Select(one => one.Reference.ToString());
            found.Add(new(plan.Id, plan.Slug, plan.Title, [.. references]) { From = from, Places = RedactPassage.TextsWith(plan, passage) });
        }

        return found;
    }
}
