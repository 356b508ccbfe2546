using Frankpledge.Persistence;
using Frankpledge.Reading;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>How other modules read plans.</summary>
public static class PlanReading
{
    /// <summary>What somebody undertakes or is to reach; facts and narrative promise nothing.</summary>
    private static readonly StatementKind[] Promising = [StatementKind.Commitment, StatementKind.Expectation, StatementKind.PartnerExpectation, StatementKind.Measure, StatementKind.Target];

    extension(AppDb db)
    {
        /// <summary>The published plans of an area as they stand on a day: which one is in force is said here and nowhere else.</summary>
        public async Task<PlansOnADay> PlansOfAsync(Guid areaId, DateOnly day, CancellationToken cancel = default) =>
            PlansOnADay.Of(await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel), day);

        /// <summary>
        /// The statements that say by when, in the plan's order, of the plan in force on a day; where none has effect any more, of the one that was last. A draft
        /// binds nobody yet.
        /// </summary>
        public async Task<IReadOnlyList<DatedPromise>> DatedPromisesAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            if (plans.Leading is not { } plan || plans.ShownOf(plan) is not { IsIssue: true, IsWithdrawn: false } shown)
            {
                return [];
            }

            var inForce = new PlanEdition(shown.Id, plan.Slug, plan.Title, shown.Day, PlansOnADay.LastDayOf(plan));

            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == inForce.Id
                    && (EF.Functions.Like((string)(object)wording.Targets, "%\"Deadline\":%") || EF.Functions.Like(wording.Text, "%20__%") || EF.Functions.Like(wording.Text, "%21__%"))
                orderby wording.Order
                select new { statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds, wording.Targets }).ToListAsync(cancel);
            var hereSince = CivilTime.DayOf(plan.Editions.Min(one => one.ConfirmedAt));
            return
            [
                .. from row in rows
                   where row.Kinds.Any(Promising.Contains)
                   from due in DaysOf(row.Targets, row.Kinds.Contains(StatementKind.Commitment) ? row.Text : "", inForce)
                   select new DatedPromise(
                       row.Id, inForce.Slug, inForce.Title, new StatementReference(row.Letter, row.Number).ToString(), row.Stem, row.Text, due.Day, due.Reading, hereSince),
            ];
        }
    }

    /// <summary>By the targets; else by a full date in what the body undertakes, unless it lies before the plan and tells what was. Two targets by one day are one promise.</summary>
    private static IEnumerable<StatedDay> DaysOf(IReadOnlyList<FoundTarget> targets, string undertaken, PlanEdition edition)
    {
        var byTarget = targets.Select(target => target.Deadline).OfType<string>().Select(words => StatedDay.Read(words, edition.PlanEnds)).ToList();
        var stated = byTarget.Count == 0 && StatedDay.WordsIn(undertaken) is { } words && StatedDay.Read(words, null) is var read && read.Day >= edition.Day ? [read] : byTarget;
        return stated.DistinctBy(day => (day.Day, day.Day is null ? day.Reading : null));
    }

    private sealed record PlanEdition(Guid Id, string Slug, string Title, DateOnly Day, DateOnly? PlanEnds);
}
