using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>A step before issue as it is recorded with its evidence. Of a step that stands here the day is nowhere else: others read it.</summary>
/// <param name="Fact">The kind of fact, such as <c>SentToPanel</c>.</param>
/// <param name="Document">The paper that shows it.</param>
public sealed record StepFact(string Fact, DateOnly On, string Document);

/// <summary>A day that somebody else has for a step before issue, without its evidence.</summary>
/// <param name="Fact">The kind of fact that it would be.</param>
public sealed record StepDay(string Fact, DateOnly On);

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
            .. (await db.Set<IssueFact>().AsNoTracking().Where(fact => fact.AreaId == areaId && fact.WithdrawnOn == null).ToListAsync(cancel))
                .OrderBy(FactsForGate.Place).Select(fact => new StepFact($"{fact.Kind}", fact.HappenedOn, fact.Document)),
        ];
    }
}
