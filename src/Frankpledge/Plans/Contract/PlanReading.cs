using Frankpledge.Persistence;
using Frankpledge.Reading;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>How other modules read plans.</summary>
public static class PlanReading
{
    /// <summary>What somebody undertakes or is to reach; facts and narrative promise nothing.</summary>
    private static readonly StatementKind[] Promising = [StatementKind.Commitment, StatementKind.Expectation, StatementKind.PartnerExpectation, StatementKind.Measure, StatementKind.Target];

    extension(AppDb db)
    {
        /// <summary>
        /// The statements of the plan in force that say by when, in the plan's order. In force is the edition issued last, or confirmed last where no
        /// day of issue is given; a draft binds nobody yet.
        /// </summary>
        public async Task<IReadOnlyList<DatedPromise>> DatedPromisesAsync(Guid areaId, CancellationToken cancel = default)
        {
            var editions = await (
                from edition in db.Editions
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId
                select new PlanEdition(edition.Id, plan.Slug, plan.Title, edition.Number, edition.Stage, edition.IssuedOn, edition.ConfirmedAt)).ToListAsync(cancel);
            if (editions.Where(one => one.Stage is EditionStage.Final or EditionStage.Variation).OrderBy(one => one.Day).ThenBy(one => one.Slug, StringComparer.Ordinal).ThenBy(one => one.Number).LastOrDefault() is not { } inForce)
            {
                return [];
            }

            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == inForce.Id
                    && (EF.Functions.Like((string)(object)wording.Targets, "%\"Deadline\":%") || EF.Functions.Like(wording.Text, "%20__%") || EF.Functions.Like(wording.Text, "%21__%"))
                orderby wording.Order
                select new { statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds, wording.Targets }).ToListAsync(cancel);
            var hereSince = CivilTime.DayOf(editions.Where(one => one.Slug == inForce.Slug).Min(one => one.ConfirmedAt));
            return
            [
                .. from row in rows
                   where row.Kinds.Any(Promising.Contains)
                   from day in DaysOf(row.Targets, row.Kinds.Contains(StatementKind.Commitment) ? row.Text : "", inForce)
                   select new DatedPromise(
                       row.Id, inForce.Slug, inForce.Title, new StatementReference(row.Letter, row.Number).ToString(), row.Stem, row.Text, day.Day, day.Reading, hereSince),
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

    private sealed record PlanEdition(Guid Id, string Slug, string Title, int Number, EditionStage Stage, DateOnly? IssuedOn, DateTimeOffset ConfirmedAt)
    {
        public DateOnly Day => IssuedOn ?? CivilTime.DayOf(ConfirmedAt);

        public DateOnly? PlanEnds => IssuedOn is { Year: > 2010 and < 2200 } issued ? PlanningPeriod.Of(issued, null, PlanKind.Duty, OrdinaryElections.Known).Last : null;
    }
}
