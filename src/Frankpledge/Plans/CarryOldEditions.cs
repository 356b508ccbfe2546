using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>Carries editions and reviews of before November 2026 over:
/// targets that stood as JSON in their wording become rows, stated days become dates, and steps of review tell who decided what.</summary>
internal static class CarryOldEditions
{
    public static async Task RunAsync(AppDb db, CancellationToken cancel)
    {
        await CarryDecisionsAsync(db, cancel);
        await CarryWordingsAsync(db, cancel);
    }

    /// <summary>The last step that stands and that took one statement by itself says who decided it.</summary>
    private static async Task CarryDecisionsAsync(AppDb db, CancellationToken cancel)
    {
        var steps = await db.Database.SqlQueryRaw<OldStep>("""
            SELECT at AS "At", who AS "Who", who_id AS "WhoId", what AS "What", before AS "Before", after AS "After" FROM review_steps WHERE undone_at IS NULL ORDER BY at, id
            """).ToListAsync(cancel);
        foreach (var step in steps)
        {
            var (before, after) = (JsonText.Read<List<OldCandidate>>(step.Before), JsonText.Read<List<OldCandidate>>(step.After));
            foreach (var one in after.Where(one => before.Exists(old => old.Id == one.Id && !old.Section.SequenceEqual(one.Section))))
            {
                await db.Database.ExecuteSqlRawAsync("UPDATE candidates SET is_section_set = {0} WHERE id = {1}", [true, one.Id], cancel);
            }

            if (step.WhoId is not null && after is [var alone]
                && step.What is "Accepted a statement" or "Changed a statement" or "Set aside what is not a statement")
            {
                await db.Database
                    .ExecuteSqlRawAsync("UPDATE candidates SET decided_by = {0}, decided_by_id = {1}, decided_at = {2} WHERE id = {3} AND state <> 'Waiting'",
                        [step.Who, step.WhoId, step.At, alone.Id], cancel);
            }
        }
    }

    /// <summary>The wordings of an edition stand in the order of the candidates that its import kept.</summary>
    private static async Task CarryWordingsAsync(AppDb db, CancellationToken cancel)
    {
        var wordings = await db.Database.SqlQueryRaw<OldWording>("""
            SELECT w.id AS "Id", w.statement_id AS "StatementId", w.edition_id AS "EditionId", w.text AS "Text", w.kinds AS "Kinds", w.targets AS "Targets",
                e.issued_on AS "IssuedOn", e.confirmed_at AS "ConfirmedAt"
            FROM wordings w JOIN editions e ON e.id = w.edition_id ORDER BY e.plan_id, e.number, w."order"
            """).ToListAsync(cancel);
        var kept = await db.Database.SqlQueryRaw<OldDecision>("""
            SELECT i.edition_id AS "EditionId", c.decided_by AS "DecidedBy", c.is_section_set AS "IsSectionSet" FROM candidates c JOIN plan_imports i ON i.id = c.import_id WHERE i.edition_id IS NOT NULL AND c.state <> 'NotAStatement' ORDER BY i.edition_id, c."order"
            """).ToListAsync(cancel);
        var decisions = kept.ToLookup(one => one.EditionId);
        var latest = new Dictionary<Guid, List<(Guid, Target)>>();
        foreach (var edition in wordings.GroupBy(wording => wording.EditionId))
        {
            var here = decisions[edition.Key].ToList();
            foreach (var (at, wording) in edition.Index())
            {
                var decision = here.Count == edition.Count() ? here[at] : null;
                await CarryAsync(db, wording, decision, latest, cancel);
            }
        }
    }

    private static async Task CarryAsync(AppDb db, OldWording old, OldDecision? decision, Dictionary<Guid, List<(Guid, Target)>> latest,
        CancellationToken cancel)
    {
        var said = JsonText.Read<List<Target>>(old.Targets);
        var lasting = LastingTargets.Of(latest.GetValueOrDefault(old.StatementId) ?? [], said);
        latest[old.StatementId] = [.. lasting.Zip(said)];
        foreach (var (at, target) in said.Index())
        {
            var row = StatementTarget.Of(target, lasting[at], old.Id, at + 1, Edition.PlanEnds(old.IssuedOn));
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO targets (id, target_id, wording_id, "order", measure, comparator, number, grade, unit, due_words, due_on, due_reading)
                VALUES ({row.Id}, {row.TargetId}, {row.WordingId}, {row.Order}, {row.Measure},
                    {row.Comparator.ToString()}, {row.Number}, {row.Grade}, {row.Unit}, {row.DueWords}, {row.DueOn}, {row.DueReading})
                """, cancel);
        }

        var due = DatedWords.Of(old.Text, JsonText.Read<List<StatementKind>>(old.Kinds), said, old.IssuedOn
            ?? Statute.Calendar.CivilTime.DayOf(old.ConfirmedAt));
        var by = decision?.DecidedBy is null ? LabelledBy.Rule : LabelledBy.Person;
        await db.Database.ExecuteSqlAsync(
            $"UPDATE wordings SET due_words = {due?.Words}, due_on = {due?.Day}, due_reading = {due?.Reading}, labelled_by = {by.ToString()}, is_section_set = {decision?.IsSectionSet ?? false} WHERE id = {old.Id}", cancel);
    }

    private sealed record OldStep(DateTimeOffset At, string Who, Guid? WhoId, string What, string Before, string After);

    private sealed record OldCandidate(Guid Id, IReadOnlyList<string> Section);

    private sealed record OldWording(Guid Id, Guid StatementId, Guid EditionId, string Text, string Kinds, string Targets, DateOnly? IssuedOn,
        DateTimeOffset ConfirmedAt);

    private sealed record OldDecision(Guid EditionId, string? DecidedBy, bool IsSectionSet);
}
