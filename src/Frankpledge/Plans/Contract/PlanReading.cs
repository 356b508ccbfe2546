using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>How other modules read plans.</summary>
public static class PlanReading
{
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
                where wording.EditionId == inForce.Id && (wording.DueWords != null || wording.Targets.Any(target => target.DueWords != null))
                orderby wording.Order
                select new
                {
                    statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds,
                    Own = new StatedDay(wording.DueWords, wording.DueOn, wording.DueReading),
                    Targets = wording.Targets.Where(target => target.DueWords != null).OrderBy(target => target.Order).Select(target => new StatedDay(target.DueWords, target.DueOn, target.DueReading)).ToList(),
                }).ToListAsync(cancel);
            var hereSince = CivilTime.DayOf(editions.Where(one => one.Slug == inForce.Slug).Min(one => one.ConfirmedAt));
            return
            [
                .. from row in rows
                   where DatedWords.IsPromise(row.Kinds)
                   from day in Once([.. row.Targets, row.Own])
                   select new DatedPromise(
                       row.Id, inForce.Slug, inForce.Title, new StatementReference(row.Letter, row.Number).ToString(), row.Stem, row.Text, day.Day, day.Reading ?? "", hereSince),
            ];
        }
    }

    /// <summary>Two targets by one day are one promise; those without a day are told apart by their words.</summary>
    private static IEnumerable<StatedDay> Once(IEnumerable<StatedDay> days) => days.Where(day => day.Words is not null).DistinctBy(day => (day.Day, day.Day is null ? day.Reading : null));

    private sealed record StatedDay(string? Words, DateOnly? Day, string? Reading);

    private sealed record PlanEdition(Guid Id, string Slug, string Title, int Number, EditionStage Stage, DateOnly? IssuedOn, DateTimeOffset ConfirmedAt)
    {
        public DateOnly Day => IssuedOn ?? CivilTime.DayOf(ConfirmedAt);
    }
}
