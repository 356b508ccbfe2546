using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matching;

/// <summary>Loads the edition before an import.</summary>
public static class EditionBeforeReading
{
    extension(AppDb db)
    {
        /// <summary>The plan's latest edition that was not withdrawn; the one before <paramref name="number"/> when that is given.
        /// Empty for a new plan.</summary>
        public async Task<EditionBefore> EditionBeforeAsync(Guid? planId, int? number = null, CancellationToken cancel = default)
        {
            var edition = await db.Editions.Where(e => e.PlanId == planId && (number == null || e.Number < number))
                .OrderBy(e => e.WithdrawnAt != null).ThenByDescending(e => e.Number).Select(e => new { e.Id, e.Number }).FirstOrDefaultAsync(cancel);
            if (edition is null)
            {
                return new(null, [], []);
            }

            var statements = await db.StatementsOfAsync(edition.Id, edition.Number, cancel);
            var others = await db.OtherWordingsAsync(planId, edition.Id, number, cancel);
            var here = statements.Select(statement => statement.Id).ToHashSet();
            List<KnownStatement> leftOut = [.. others.Where(known => !here.Contains(known.Id)).DistinctBy(known => known.Id)];
            return new(edition.Number, statements, await db.SetAsideAsync(edition.Id, edition.Number, cancel))
            {
                LeftOut = leftOut, Earlier = [.. others.Except(leftOut).DistinctBy(known => (known.Id, known.Text))],
            };
        }

        /// <summary>What the plan's editions say otherwise than this one: of statements that it leaves out everything, of the others what they said before.
        /// The latest first.</summary>
        private async Task<IReadOnlyList<KnownStatement>> OtherWordingsAsync(Guid? planId, Guid editionId, int? number, CancellationToken cancel)
        {
            var here = db.Wordings.Where(wording => wording.EditionId == editionId);
            var rows = await (
                from wording in db.Wordings.AsNoTracking().Include(w => w.Targets)
                join statement in db.Statements on wording.StatementId equals statement.Id
                join edition in db.Editions on wording.EditionId equals edition.Id
                where statement.PlanId == planId && (number == null || edition.Number < number)
                    && !here.Any(now => now.StatementId == wording.StatementId && now.Text == wording.Text)
                orderby edition.Number descending, wording.Order
                select new { Wording = wording, statement.Letter, statement.Number, Edition = edition.Number }).ToListAsync(cancel);
            return [.. rows.Select(row => Known(row.Wording, new StatementReference(row.Letter, row.Number), row.Edition))];
        }

        private async Task<IReadOnlyList<KnownStatement>> StatementsOfAsync(Guid editionId, int number, CancellationToken cancel)
        {
            var rows = await (
                from wording in db.Wordings.AsNoTracking().Include(w => w.Targets)
                join statement in db.Statements on wording.StatementId equals statement.Id
                where wording.EditionId == editionId
                orderby wording.Order
                select new { Wording = wording, statement.Letter, statement.Number }).ToListAsync(cancel);
            return [.. rows.Select(row => Known(row.Wording, new StatementReference(row.Letter, row.Number), number))];
        }

        /// <summary>What people set aside when this edition was made; a text that was joined to a statement is kept in that, and not set aside.</summary>
        private async Task<IReadOnlyList<KnownStatement>> SetAsideAsync(Guid editionId, int number, CancellationToken cancel)
        {
            var rows = await (
                from candidate in db.Candidates.AsNoTracking()
                join import in db.PlanImports on candidate.ImportId equals import.Id
                where import.EditionId == editionId
                orderby candidate.Order
                select new { candidate.Id, candidate.Text, candidate.Section, candidate.State, candidate.DecidedBy, candidate.CarriedFrom })
                    .ToListAsync(cancel);
            var kept = rows.Where(row => row.State != CandidateState.NotAStatement).Select(row => row.Text).ToList();
            return
            [
                .. rows.Where(row => row.State == CandidateState.NotAStatement && (row.DecidedBy ?? (object?)row.CarriedFrom) is not null
                    && !kept.Exists(text => text.Contains(row.Text, StringComparison.Ordinal)))
                    .Select(row =>
                        new KnownStatement(row.Id, "", row.Text, row.Section) { IsAside = true, LabelledBy = LabelledBy.Person, DecidedIn = row.CarriedFrom
                            ?? number }),
            ];
        }
    }

    private static KnownStatement Known(Wording wording, StatementReference reference, int number) =>
        new(wording.StatementId, reference.ToString(), wording.Text, wording.Section)
    {
        Stem = wording.Stem,
        Labels = new(wording.Kinds, wording.Actors, [.. wording.Targets.OrderBy(target => target.Order).Select(target => target.Said)], wording.Refs,
            wording.Section),
        SourceText = wording.SourceText, LabelledBy = wording.LabelledBy, DecidedIn = wording.DecidedIn ?? number, IsSectionSet = wording.IsSectionSet,
    };
}
