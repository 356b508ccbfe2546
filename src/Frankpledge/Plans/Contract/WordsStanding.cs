using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>Which edition speaks for a statement on a day: the one that its plan shows. A draft beside the plan in force, or a variation before its day, speaks
/// only for what that edition never had.</summary>
/// <param name="IsThere">False where that edition has dropped the statement.</param>
public sealed record WordsStanding(Guid Edition, bool IsThere);

/// <summary>How other modules know which words stand.</summary>
public static class WordsStandingReading
{
    extension(AppDb db)
    {
        /// <summary>By statement; one that only withdrawn editions have is left out.</summary>
        /// <param name="statements">All of the area when null.</param>
        public async Task<IReadOnlyDictionary<Guid, WordsStanding>> StandingWordsAsync(Guid areaId, IReadOnlyCollection<Guid>? statements, DateOnly day,
            CancellationToken cancel = default)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            var found = new Dictionary<Guid, WordsStanding>();
            foreach (var plan in plans.Plans)
            {
                if (plans.ShownOf(plan) is not { IsWithdrawn: false } shown)
                {
                    continue;
                }

                // What is read later speaks before what is read earlier: the edition shown is last.
                var toFollow = plans.ToFollow(plan);
                foreach (var edition in plan.Editions.Where(one => !one.IsWithdrawn && one != shown && !toFollow.Contains(one)))
                {
                    await TakeAsync(edition, shown);
                }

                foreach (var edition in toFollow)
                {
                    await TakeAsync(edition, toFollow[^1]);
                }

                await TakeAsync(shown, shown);
            }

            return found;

            async Task TakeAsync(Edition edition, Edition speaks)
            {
                var there = db.Wordings.Where(wording => wording.EditionId == edition.Id && (statements == null || statements.Contains(wording.StatementId)));
                foreach (var statement in await there.Select(wording => wording.StatementId).ToListAsync(cancel))
                {
                    found[statement] = new(speaks.Id, edition == speaks);
                }
            }
        }
    }
}
