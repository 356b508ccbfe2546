using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>How other modules read plans.</summary>
public static class PlanReading
{
    extension(AppDb db)
    {
        /// <summary>The published plans of an area as they stand on a day: which one is in force is said here and nowhere else.</summary>
        public async Task<PlansOnADay> PlansOfAsync(Guid areaId, DateOnly day, CancellationToken cancel = default) =>
            PlansOnADay.Of(await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel), day,
                PlansOnADay.HasPeriods(await db.AreaFactsAsync(areaId, cancel), day));

        /// <summary>
        /// The statements that say by when, in the plan's order, of the plan in force on a day; where none has effect any more, of the one that was last. A
        /// draft binds nobody yet.
        /// </summary>
        public async Task<IReadOnlyList<DatedPromise>> DatedPromisesAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            if (plans.Leading is not { } plan || plans.ShownOf(plan) is not { IsIssue: true, IsWithdrawn: false } shown)
            {
                return [];
            }

            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == shown.Id && (wording.DueWords != null || wording.Targets.Any(target => target.DueWords != null))
                orderby wording.Order
                select new
                {
                    statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds,
                    Own = new StatedDay(wording.DueWords, wording.DueOn, wording.DueReading),
                    Targets = wording.Targets.Where(target => target.DueWords != null).OrderBy(target => target.Order)
                        .Select(target => new StatedDay(target.DueWords, target.DueOn, target.DueReading)).ToList(),
                }).ToListAsync(cancel);
            var hereSince = CivilTime.DayOf(plan.Editions.Min(one => one.ConfirmedAt));
            return
            [
                .. from row in rows
                   where DatedWords.IsPromise(row.Kinds)
                   from due in Once([.. row.Targets, row.Own])
                   select new DatedPromise(
                       row.Id, plan.Slug, plan.Title, new StatementReference(row.Letter, row.Number).ToString(), row.Stem, row.Text, due.Day,
                       due.Reading ?? "", hereSince) { IsOwn = StatementReference.MainKind(row.Kinds) == StatementKind.Commitment },
            ];
        }
    }

    /// <summary>Two targets by one day are one promise; those without a day are told apart by their words.</summary>
    private static IEnumerable<StatedDay> Once(IEnumerable<StatedDay> days) =>
        days.Where(day => day.Words is not null).DistinctBy(day => (day.Day, day.Day is null ? day.Reading : null));

    private sealed record StatedDay(string? Words, DateOnly? Day, string? Reading);
}
