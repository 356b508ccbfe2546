using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Comparing;

/// <summary>The statements of a text, as two plans are compared.</summary>
public sealed class StatementsToCompare(AppDb db, StatementThreads threads)
{
    /// <summary>Of a document that was read.</summary>
    public static IReadOnlyList<ComparedStatement> Of(FoundPlan plan) =>
        [.. plan.Statements.Select(one => new ComparedStatement(null, one.Text, one.Section, one.Kinds, Roles(one.Actors)))];

    /// <summary>Of an edition that stands, with what is recorded of each statement on a day.</summary>
    public async Task<IReadOnlyList<ComparedStatement>> OfAsync(Guid areaId, Guid editionId, DateOnly day, CancellationToken cancel = default)
    {
        var lines = (await threads.OfAsync(areaId, day, cancel: cancel)).ToLookup(line => line.Statement);
        var rows = await (
            from wording in db.Wordings
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == editionId
            orderby wording.Order
            select new { statement.Id, statement.Letter, statement.Number, wording.Text, wording.Section, wording.Kinds, wording.Actors }).ToListAsync(cancel);
        return [.. rows.Select(row => new ComparedStatement($"{row.Letter}{row.Number}", row.Text, row.Section, row.Kinds,
            Roles(row.Actors), Recorded(lines[row.Id])))];
    }

    private static IReadOnlyList<ActorRole> Roles(IEnumerable<Actor> actors) => [.. actors.Select(actor => actor.Role).Distinct()];

    private static RecordedOfStatement Recorded(IEnumerable<ThreadLine> lines)
    {
        var standing = lines.Where(line => line.Stands).ToList();
        return new(standing.Count(line => line.Kind == ThreadKind.Measure && line.Answers),
            standing.Where(line => line.OfEdition is null).Select(line => (ThreadKind?)line.Kind)
                .FirstOrDefault(kind => kind is ThreadKind.Met or ThreadKind.GivenUp));
    }
}
