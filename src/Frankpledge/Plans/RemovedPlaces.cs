using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Loads the places where words were removed, and the texts that they are compared with.</summary>
internal static class RemovedPlaces
{
    extension(AppDb db)
    {
        /// <summary>Every place of the area's plans where words were removed.</summary>
        public async Task<List<RemovedPlace>> RemovedPlacesAsync(Guid areaId, CancellationToken cancel)
        {
            var wordings = await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                join plan in db.Plans on edition.PlanId equals plan.Id
                join statement in db.Statements on wording.StatementId equals statement.Id
                where plan.AreaId == areaId && (wording.Text.Contains(RemovedWords.Marker) || wording.SourceText!.Contains(RemovedWords.Marker))
                select new
                {
                    PlanId = plan.Id, wording.Text, wording.SourceText, wording.StatementId, statement.Letter, statement.Number,
                    At = edition.RedactedAt ?? edition.ConfirmedAt,
                }).ToListAsync(cancel);
            var parts = await (
                from edition in db.Editions
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId && edition.RedactedAt != null
                select new { PlanId = plan.Id, edition.Parts, At = edition.RedactedAt!.Value }).ToListAsync(cancel);
            var footnotes = (await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId && edition.RedactedAt != null
                select new { PlanId = plan.Id, wording.Notes, At = edition.RedactedAt!.Value }).ToListAsync(cancel)).Where(row => row.Notes.Count > 0).ToList();
            if (wordings.Count == 0 && parts.Count == 0)
            {
                return [];
            }

            var acts = await (
                from act in db.Redactions.AsNoTracking()
                join plan in db.Plans on act.PlanId equals plan.Id
                where plan.AreaId == areaId
                select act).ToListAsync(cancel);
            DateTimeOffset? Last(Guid planId, string reference) =>
                acts.Where(act => act.PlanId == planId && act.Statements.Contains(reference)).Max(act => (DateTimeOffset?)act.At);
            return
            [
                .. wordings.GroupBy(row => (row.PlanId, row.StatementId, row.Text, row.SourceText)).SelectMany(same =>
                    TextUnit.OfStatement(same.Key.Text, same.Key.SourceText, same.Key.StatementId).Select(unit => new RemovedPlace(unit, same.Key.PlanId,
                        same.Max(row => Last(row.PlanId, new StatementReference(row.Letter, row.Number).ToString()) ?? row.At)))),
                .. footnotes.SelectMany(row => TextUnit.OfNotes(row.Notes).Where(unit => unit.Cells.Any(cell => RemovalNotes.In(cell).Count > 0))
                    .Select(unit => new RemovedPlace(unit, row.PlanId, row.At))),
                .. parts.SelectMany(row => TextUnit.OfParts(row.Parts).Where(unit => unit.Cells.Any(cell => RemovalNotes.In(cell).Count > 0))
                    .Select(unit => new RemovedPlace(unit, row.PlanId, row.At))),
            ];
        }

        /// <summary>All texts of some plans, each with the moment from which it was public.</summary>
        public async Task<List<(Guid PlanId, DateTimeOffset Since, TextUnit Unit)>> TextsOfAsync(IReadOnlyCollection<Guid> planIds, CancellationToken cancel)
        {
            var wordings = await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                where planIds.Contains(edition.PlanId)
                select new { edition.PlanId, edition.ConfirmedAt, wording.Text, wording.SourceText, wording.StatementId, wording.Notes }).ToListAsync(cancel);
            var parts = await db.Editions.Where(edition => planIds.Contains(edition.PlanId))
                .Select(edition => new { edition.PlanId, edition.ConfirmedAt, edition.Parts }).ToListAsync(cancel);
            return
            [
                .. wordings.SelectMany(row => TextUnit.OfStatement(row.Text, row.SourceText, row.StatementId)
                    .Select(unit => (row.PlanId, row.ConfirmedAt, unit))),
                .. wordings.SelectMany(row => TextUnit.OfNotes(row.Notes).Select(unit => (row.PlanId, row.ConfirmedAt, unit))),
                .. parts.SelectMany(row => TextUnit.OfParts(row.Parts).Select(unit => (row.PlanId, row.ConfirmedAt, unit))),
            ];
        }

        /// <summary>All texts of an import that would become public.</summary>
        public async Task<List<TextUnit>> TextsOfImportAsync(Guid importId, CancellationToken cancel)
        {
            var statements = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement)
                .OrderBy(c => c.Order).Select(c => new { c.Text, c.SourceText, c.MatchedStatementId, c.Notes }).ToListAsync(cancel);
            var source = await db.SourceAsync(importId, cancel);
            var tables = source.Blocks.Where(block => block is { Rows: not null, LeftOut: LeftOut.No }).ToList();
            return
            [
                .. statements.SelectMany(c => TextUnit.OfStatement(c.Text, c.SourceText, c.MatchedStatementId)),
                .. statements.SelectMany(c => TextUnit.OfNotes(c.Notes)),
                .. TextUnit.OfParts([.. source.Headings.Select(heading => heading.Text)],
                    [.. tables.Select(source.RowsOf), .. tables.Select(block => block.Rows!)]),
            ];
        }
    }
}
