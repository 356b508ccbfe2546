using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Promises;

/// <summary>A statement of the plan in force, and the days by which it is to be kept.</summary>
/// <param name="Theme">The priority under which it stands; null before the first.</param>
/// <param name="IsPromise">Somebody undertakes something by it, or is to reach it.</param>
/// <param name="Edition">The number of the edition whose words these are.</param>
/// <param name="Since">The day on which its plan was issued first, and before which nobody had promised it; null where no day is known.</param>
/// <param name="Days">The days by which its words say it will be kept, in order; empty where they name none.</param>
public sealed record PromiseInForce(Guid Statement, string PlanSlug, StatementReference Reference, string? Stem, string Text, string? Theme, StatementKind Kind,
    bool IsPromise, int Edition, DateOnly? Since, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Those of <see cref="Days"/> that were <see cref="DatedPromise.IsLongPast"/> when the plan came here.</summary>
    public IReadOnlyList<DateOnly> LongPast { get; init; } = [];

    /// <summary>What the body itself undertakes. Expectations of others, measures and targets are not counted as its promises.</summary>
    public bool IsOwn => Kind == StatementKind.Commitment;
}

public static class PromisesInForceReading
{
    internal static readonly StatementKind[] Promising =
        [StatementKind.Commitment, StatementKind.Expectation, StatementKind.PartnerExpectation, StatementKind.Measure, StatementKind.Target];

    extension(AppDb db)
    {
        /// <summary>In the plan's order.</summary>
        public async Task<IReadOnlyList<PromiseInForce>> PromisesInForceAsync(Guid areaId, DateOnly day, CancellationToken cancel = default) =>
            [.. (await db.InForceAsync(areaId, day, cancel)).Where(one => one.IsPromise)];

        /// <summary>
        /// All statements of the plan in force on a day, whether or not they promise anything; where none has effect any more, of the one that was last. A
        /// draft binds nobody yet.
        /// </summary>
        internal async Task<IReadOnlyList<PromiseInForce>> InForceAsync(Guid areaId, DateOnly day, CancellationToken cancel)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            if (plans.Leading is not { } plan || plans.ShownOf(plan) is not { IsIssue: true, IsWithdrawn: false } shown)
            {
                return [];
            }

            var since = plan.Editions.Where(edition => edition.IsIssue).Min(edition => edition.IssuedOn);
            var days = (await db.DatedPromisesAsync(areaId, day, cancel)).Where(dated => dated.Day is not null)
                .ToLookup(dated => dated.Statement);
            var rows = await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == shown.Id
                orderby wording.Order
                select new { statement.Id, statement.Letter, statement.Number, wording.Stem, wording.Text, wording.Kinds, wording.Section })
                    .ToListAsync(cancel);
            return
            [
                .. from row in rows
                   select new PromiseInForce(
                       row.Id, plan.Slug, new StatementReference(row.Letter, row.Number), row.Stem, row.Text, row.Section.Count == 0
                           ? null : row.Section[0], StatementReference.MainKind(row.Kinds),
                       row.Kinds.Any(Promising.Contains), shown.Number, since, [.. days[row.Id].Select(dated => dated.Day!.Value).Distinct().Order()])
                   {
                       LongPast = [.. days[row.Id].Where(dated => dated.IsLongPast).Select(dated => dated.Day!.Value).Distinct()],
                   },
            ];
        }
    }
}
