using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>A statement of the plan in force, and the days by which it is to be kept.</summary>
/// <param name="Theme">The priority under which it stands; null before the first.</param>
/// <param name="IsPromise">Somebody undertakes something by it, or is to reach it.</param>
/// <param name="Days">The days by which its words say it will be kept, in order; empty where they name none.</param>
public sealed record PromiseInForce(Guid Statement, string PlanSlug, StatementReference Reference, string? Stem, string Text, string? Theme, StatementKind Kind, bool IsPromise, IReadOnlyList<DateOnly> Days)
{
    /// <summary>What the body itself undertakes. Expectations of others, measures and targets are not counted as its promises.</summary>
    public bool IsOwn => Kind == StatementKind.Commitment;
}

public static class PromisesInForceReading
{
    private static readonly StatementKind[] Promising = [StatementKind.Commitment, StatementKind.Expectation, StatementKind.PartnerExpectation, StatementKind.Measure, StatementKind.Target];

    extension(AppDb db)
    {
        /// <summary>In the plan's order.</summary>
        public async Task<IReadOnlyList<PromiseInForce>> PromisesInForceAsync(Guid areaId, CancellationToken cancel = default) =>
            [.. (await db.InForceAsync(areaId, cancel)).Where(one => one.IsPromise)];

        /// <summary>All statements of the plan in force, whether or not they promise anything.</summary>
        internal async Task<IReadOnlyList<PromiseInForce>> InForceAsync(Guid areaId, CancellationToken cancel)
        {
            if (await db.EditionInForceAsync(areaId, cancel) is not { } inForce)
            {
                return [];
            }

            var days = (await db.DatedPromisesAsync(areaId, cancel)).Where(dated => dated.Day is not null).ToLookup(dated => dated.Statement, dated => dated.Day!.Value);
            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == inForce.Edition
                orderby wording.Order
                select new { statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds, wording.Section }).ToListAsync(cancel);
            return
            [
                .. from row in rows
                   select new PromiseInForce(
                       row.Id, inForce.PlanSlug, new StatementReference(row.Letter, row.Number), row.Stem, row.Text, row.Section.FirstOrDefault(), StatementReference.MainKind(row.Kinds),
                       row.Kinds.Any(Promising.Contains), [.. days[row.Id].Distinct().Order()]),
            ];
        }

        /// <summary>The edition issued last, or confirmed last where no day of issue is given; a draft binds nobody yet.</summary>
        private async Task<(Guid Edition, string PlanSlug)?> EditionInForceAsync(Guid areaId, CancellationToken cancel)
        {
            var editions = await (
                from edition in db.Editions
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId && (edition.Stage == EditionStage.Final || edition.Stage == EditionStage.Variation)
                select new { edition.Id, plan.Slug, edition.Number, edition.IssuedOn, edition.ConfirmedAt }).ToListAsync(cancel);
            return editions.OrderBy(one => one.IssuedOn ?? Statute.Calendar.CivilTime.DayOf(one.ConfirmedAt)).ThenBy(one => one.Slug, StringComparer.Ordinal).ThenBy(one => one.Number).LastOrDefault() is { } last
                ? (last.Id, last.Slug) : null;
        }
    }
}
