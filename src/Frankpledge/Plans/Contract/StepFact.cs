using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>A step before issue as it is recorded with its evidence. Of a step that stands here the day is nowhere else: others read it.</summary>
/// <param name="Fact">The kind of fact, such as <c>SentToPanel</c>.</param>
/// <param name="Document">The paper that shows it.</param>
/// <param name="IssuedOn">The day of the issue before which it was recorded; null while that is still to come.</param>
/// <param name="OfVariation">What is issued is a variation, and fulfils no duty of an election.</param>
public sealed record StepFact(string Fact, DateOnly On, string Document, DateOnly? IssuedOn = null, bool OfVariation = false);

/// <summary>A day that somebody else has for a step before issue, without its evidence.</summary>
/// <param name="Fact">The kind of fact that it would be.</param>
/// <param name="Counts">The day recorded before issue that counts there in its place; null where none does.</param>
public sealed record StepDay(string Fact, DateOnly On, DateOnly? Counts = null);

/// <summary>The days that others have for the steps of the next issue, as it stands on a day; whoever keeps days brings it.</summary>
public delegate Task<IReadOnlyList<StepDay>> StepDays(Guid areaId, DateOnly on, CancellationToken cancel);

/// <summary>How others read the steps that are recorded before issue.</summary>
public static class StepReading
{
    extension(AppDb db)
    {
        /// <summary>The facts that count, in the order of their days; of one day the one that was recorded last comes last.</summary>
        public async Task<IReadOnlyList<StepFact>> StepFactsAsync(Guid areaId, CancellationToken cancel = default) =>
        [
            .. from record in await db.Set<IssueRecord>().AsNoTracking().Include(record => record.Facts).Where(record => record.AreaId == areaId).ToListAsync(cancel)
               let facts = record.Facts.Where(fact => fact.Counts).ToList()
               let varies = facts.Exists(fact => fact.Kind == IssueFactKind.VariationOnly)
               from fact in facts
               orderby FactsForGate.Place(fact)
               select new StepFact($"{fact.Kind}", fact.HappenedOn, fact.Document, record.IssuedOn, varies),
        ];
    }
}
