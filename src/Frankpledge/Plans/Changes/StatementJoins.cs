using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <summary>An edition split a statement, or merged it with others.</summary>
/// <param name="Edition">The number of the edition that did.</param>
/// <param name="Before">References, in order: what stood before.</param>
/// <param name="After">References, in order: what they became.</param>
/// <param name="Confirmed">When a person said so; null while it was only found.</param>
public sealed record StatementJoin(int Edition, AlignmentKind Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After, DateTimeOffset? Confirmed);

/// <summary>What a statement came from, and what became of it.</summary>
public static class StatementJoins
{
    extension(AppDb db)
    {
        /// <summary>The splits and merges of which a statement is a part. Editions are compared where it first stands, where it is gone, and where a person
        /// said something of it: elsewhere it goes on as itself.</summary>
        public async Task<IReadOnlyList<StatementJoin>> JoinsOfStatementAsync(Guid statementId, CancellationToken cancel = default)
        {
            var statement = await db.Statements.AsNoTracking().SingleAsync(one => one.Id == statementId, cancel);
            var reference = $"{new StatementReference(statement.Letter, statement.Number)}";
            var editions = await db.Editions.AsNoTracking().Where(one => one.PlanId == statement.PlanId && one.WithdrawnAt == null).OrderBy(one => one.Number)
                .ToListAsync(cancel);
            var has = (await db.Wordings.AsNoTracking().Where(one => one.StatementId == statementId).Select(one => one.EditionId).ToListAsync(cancel))
                .ToHashSet();
            var standing = editions.Select(one => one.Id).ToList();
            var said = (await db.ChangeJoins.AsNoTracking().Where(one => standing.Contains(one.EditionId)).ToListAsync(cancel))
                .Where(one => one.One == reference || one.Several.Split(' ').Contains(reference)).Select(one => one.EditionId).ToHashSet();
            var found = new List<StatementJoin>();
            foreach (var (before, after) in editions.Zip(editions.Skip(1)).Where(pair => has.Contains(pair.First.Id) != has.Contains(pair.Second.Id)
                || said.Contains(pair.Second.Id)))
            {
                found.AddRange((await db.ChangesBetweenAsync(before, after, cancel)).Where(row => row.Change.Kind is AlignmentKind.Split or AlignmentKind.Merged
                    && References(row.Change.Before).Concat(References(row.Change.After)).Contains(reference))
                    .Select(row => new StatementJoin(after.Number, row.Change.Kind, References(row.Change.Before), References(row.Change.After),
                        row.Join?.RecordedAt)));
            }

            return found;
        }
    }

    private static List<string> References(IReadOnlyList<PlanLine> lines) => [.. lines.Select(line => line.Reference).OfType<string>()];
}
