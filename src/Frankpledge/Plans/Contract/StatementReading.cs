using Frankpledge.Persistence;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>A statement of any plan of an area.</summary>
/// <param name="Text">Its words in <paramref name="Edition"/>; empty where every edition that had it is withdrawn.</param>
/// <param name="Edition">The number of the edition whose words are shown; null where none stands.</param>
public sealed record StatementNamed(Guid Id, string PlanSlug, string Reference, string Text, int? Edition)
{
    /// <summary>The last edition that had it, where that one is withdrawn.</summary>
    public WithdrawnEdition? Withdrawn { get; init; }

    /// <summary>The edition that speaks for it today, which may have dropped it; null where none stands.</summary>
    public Guid? Spoken { get; init; }

    /// <summary>Its permanent public page, below the area's address.</summary>
    public string Page => $"/plans/{PlanSlug}/{Reference}";
}

/// <param name="Note">What the public reads in place of its text.</param>
public sealed record WithdrawnEdition(int Number, string Note);

/// <summary>A statement of the plan in force that is more than narrative.</summary>
/// <param name="IsPromise">Somebody undertakes something or is to reach it.</param>
/// <param name="IsOwnPromise">The body itself does.</param>
public sealed record StatementInForce(Guid Id, string PlanSlug, string Reference, string? Stem, string Text, bool IsPromise, bool IsOwnPromise);

/// <summary>How other modules read statements.</summary>
public static class StatementReading
{
    extension(AppDb db)
    {
        /// <summary>Whether a plan of the area has such a statement.</summary>
        public Task<bool> HasStatementAsync(Guid areaId, Guid statement, CancellationToken cancel = default) =>
            (from one in db.Statements join plan in db.Plans on one.PlanId equals plan.Id where one.Id == statement && plan.AreaId == areaId select one)
                .AnyAsync(cancel);

        /// <summary>A statement by the words that stand for it on a day:
        /// those of the edition that its plan shows, or else of the last that had it and was not withdrawn.</summary>
        /// <returns>Null when the area has no such plan, or the plan no such statement.</returns>
        public async Task<StatementNamed?> StatementAsync(Guid areaId, string plan, string reference, DateOnly day, CancellationToken cancel = default)
        {
            var plans = await db.PlansOfAsync(areaId, day, cancel);
            if (StatementReference.Parse(reference) is not { } asked || plans.Plans.FirstOrDefault(one => one.Slug == plan) is not { } found
                || await db.Statements.AsNoTracking()
                    .SingleOrDefaultAsync(one => one.PlanId == found.Id && one.Letter == asked.Letter
                        && one.Number == asked.Number, cancel) is not { } statement)
            {
                return null;
            }

            var texts = await db.Wordings.AsNoTracking().Where(wording => wording.StatementId == statement.Id)
                .ToDictionaryAsync(wording => wording.EditionId, wording => wording.Text, cancel);
            var held = found.Editions.Where(edition => texts.ContainsKey(edition.Id)).OrderBy(edition => edition.Number).ToList();
            var standing = held.FindAll(edition => !edition.IsWithdrawn);
            var spoken = (await db.StandingWordsAsync(areaId, [statement.Id], day, cancel)).GetValueOrDefault(statement.Id);
            var shown = standing.Find(edition => edition.Id == spoken?.Edition) ?? standing.LastOrDefault();
            return new(statement.Id, plan, asked.ToString(), shown is null ? "" : texts[shown.Id], shown?.Number)
            {
                Withdrawn = held[^1] is { IsWithdrawn: true } last ? new(last.Number, last.WithdrawnNote!) : null, Spoken = spoken?.Edition,
            };
        }

        /// <summary>Statements of any plan of the area by id, each with the words that stand for it on a day or, where it is dropped, its last; one that no
        /// standing edition has is left out.</summary>
        public async Task<Dictionary<Guid, StatementNamed>> StatementNamesAsync(Guid areaId, IReadOnlyCollection<Guid> statements, DateOnly day,
            CancellationToken cancel = default)
        {
            if (statements.Count == 0)
            {
                return [];
            }

            var spoken = await db.StandingWordsAsync(areaId, statements, day, cancel);
            var rows = await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                join plan in db.Plans on edition.PlanId equals plan.Id
                join statement in db.Statements on wording.StatementId equals statement.Id
                where plan.AreaId == areaId && edition.WithdrawnAt == null && statements.Contains(wording.StatementId)
                orderby edition.Number descending
                select new { statement.Id, plan.Slug, statement.Letter, statement.Number, wording.Text, wording.EditionId, Edition = edition.Number })
                    .ToListAsync(cancel);
            return rows.OrderByDescending(row => row.EditionId == spoken[row.Id].Edition).DistinctBy(row => row.Id).ToDictionary(row => row.Id,
                row => new StatementNamed(row.Id, row.Slug, $"{row.Letter}{row.Number}", row.Text, row.Edition) { Spoken = spoken[row.Id].Edition });
        }

        /// <summary>All statements that any edition of a plan ever had.</summary>
        public Task<List<Guid>> StatementsOfPlanAsync(Guid plan, CancellationToken cancel = default) =>
            db.Statements.Where(one => one.PlanId == plan).Select(one => one.Id).ToListAsync(cancel);

        /// <summary>The edition of a plan that has this number; null where there is none.</summary>
        public async Task<Guid?> EditionNumberedAsync(Guid areaId, string plan, int number, CancellationToken cancel = default) => await (
            from edition in db.Editions
            join of in db.Plans on edition.PlanId equals of.Id
            where of.AreaId == areaId && of.Slug == plan && edition.Number == number
            select (Guid?)edition.Id).SingleOrDefaultAsync(cancel);

        /// <summary>In the plan's order; narrative is left out.</summary>
        public async Task<IReadOnlyList<StatementInForce>> StatementsInForceAsync(Guid areaId, DateOnly day, CancellationToken cancel = default) =>
        [
            .. from one in await db.InForceAsync(areaId, day, cancel)
               where one.Kind != StatementKind.Narrative
               select new StatementInForce(one.Statement, one.PlanSlug, one.Reference.ToString(), one.Stem, one.Text, one.IsPromise, one.IsOwn),
        ];
    }
}
