using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Matrices;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>The text of which a record before issue speaks, as it stands here: what somebody recorded of it is held against it.</summary>
/// <param name="Slug">Of its plan: the plan's part of its address.</param>
/// <param name="Title">Of its plan.</param>
/// <param name="Place">Where it is read: an address of the area.</param>
internal sealed record TextBeforeIssue(Guid PlanId, string Slug, string Title, int Edition, EditionStage Stage, string Place, CheckedText Text)
{
    /// <summary>What persons settled in the plan's matrices.</summary>
    public required IReadOnlyList<MatrixAnswer> Settled { get; init; }

    /// <summary>Who was heard before the plan.</summary>
    public required IReadOnlyList<GroupHeard> Heard { get; init; }

    /// <summary>The plans of local partnerships that stand on the day.</summary>
    public required IReadOnlyList<LocalPlan> LocalPlans { get; init; }

    /// <summary>What it changes of the edition of its plan that was issued before it; null where none was.</summary>
    public required TextVaried? Varies { get; init; }

    /// <summary>Whether a person named a statement that answers a row, and the text has it.</summary>
    public bool IsSettled(MatrixKind matrix, string row) => Settled.Any(one => one.Matrix == matrix.Name && one.RowKey == row && !one.CannotBe
        && one.References.Any(reference => Text.Plan.Any(line => line.Reference == reference)));
}

/// <summary>What a text changes of the issued edition before it.</summary>
/// <param name="Edition">The number of that edition.</param>
/// <param name="Place">Where the changes are read: an address of the area.</param>
/// <param name="Changes">What became of each passage that is not the same.</param>
internal sealed record TextVaried(int Edition, string Place, IReadOnlyList<AlignmentKind> Changes);

internal static class TextBeforeIssueReading
{
    extension(AppDb db)
    {
        /// <summary>The edition that was issued or, while the record is open, the one that a fact of it names; where none is named, the last statutory draft
        /// of the plan that was not followed by an issue. Null where no such text stands here.</summary>
        /// <param name="planId">Null where the record may be of any plan of the area.</param>
        public async Task<TextBeforeIssue?> TextBeforeIssueAsync(string area, Guid areaId, IssueRecord record, Guid? planId, DateOnly on,
            CancellationToken cancel)
        {
            var standing = await (
                from edition in db.Editions.AsNoTracking()
                join plan in db.Plans on edition.PlanId equals plan.Id
                where plan.AreaId == areaId && edition.WithdrawnAt == null
                orderby edition.ConfirmedAt descending, edition.Number descending
                select new { edition.Id, edition.PlanId, edition.Number, edition.Stage, plan.Slug, plan.Title }).ToListAsync(cancel);
            var named = record.Facts.Where(fact => fact is { Counts: true, EditionId: not null }).MaxBy(FactsForGate.Place)?.EditionId;
            var last = standing.Where(one => (planId ?? record.OfPlanId ?? one.PlanId) == one.PlanId).GroupBy(one => one.PlanId)
                .SelectMany(plan => plan.OrderByDescending(one => one.Number).TakeWhile(one => !one.Stage.IsIssue))
                .FirstOrDefault(one => one.Stage == EditionStage.StatutoryDraft);
            var found = record.EditionId is { } issued ? standing.Find(one => one.Id == issued) : standing.Find(one => one.Id == named) ?? last;
            if (found is null)
            {
                return null;
            }

            var before = standing.Where(one => one.PlanId == found.PlanId && one.Number < found.Number && one.Stage.IsIssue).MaxBy(one => one.Number);
            return new(found.PlanId, found.Slug, found.Title, found.Number, found.Stage, $"/{area}/plans/{found.Slug}/editions/{found.Number}",
                await TextOfEdition.OfEditionAsync(db, found.Id, on, cancel))
            {
                Settled = await db.MatrixAnswersOfAsync(found.PlanId, cancel), Heard = await db.GroupsHeardAsync(found.PlanId, cancel),
                LocalPlans = [.. (await db.LocalPlans.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel)).Where(one => one.StandsOn(on))],
                Varies = before is null ? null : new(before.Number, $"/{area}/plans/{found.Slug}/changes?from={before.Number}&to={found.Number}",
                    [.. (await db.ChangesBetweenAsync(await EditionAsync(before.Id), await EditionAsync(found.Id), cancel))
                        .Select(row => row.Change.Kind).Where(kind => kind != AlignmentKind.Kept)]),
            };

            Task<Edition> EditionAsync(Guid id) => db.Editions.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        }
    }
}
