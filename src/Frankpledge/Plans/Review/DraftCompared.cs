using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Matching;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>The text to be issued beside the statutory draft that stands in the records: where both are here, what somebody recorded of them is not
/// enough.</summary>
internal static class DraftCompared
{
    extension(AppDb db)
    {
        /// <summary>Refuses a text that differs from the draft of its plan where it is recorded that nothing changed. Where no draft stands
        /// here there is nothing to compare, and the record stands for itself. 2011 Act s.5(8), R37.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotUnchangedAsync(Guid importId, Guid? planId, IssueRecord? record, CancellationToken cancel)
        {
            if (record?.SaysNothingChanged != true || await DraftAsync(db, planId, record, cancel) is not { } draft)
            {
                return [];
            }

            var kept = await db.Candidates.AsNoTracking().Where(one => one.ImportId == importId && one.State != CandidateState.NotAStatement)
                .OrderBy(one => one.Order).ToListAsync(cancel);
            var changes = EditionChanges.Of(draft, kept, (await db.EditionBeforeAsync(planId, draft + 1, cancel)).Statements);
            var differ = changes.Wording.Count + changes.Added.Count + changes.Dropped.Count;
            return differ == 0 ? [] : [Because.Block("R37", "TextDiffersFromDraft",
                $"It is recorded that nothing changed since the draft, but this text differs from edition {draft}, the statutory draft, in {Statements(differ)}. Consult the chief constable on the changes and record that, or withdraw what is recorded.")];
        }
    }

    /// <summary>The number of the statutory draft that was sent to the panel, where that is recorded, else of the last statutory draft since the plan was last
    /// issued; null where there is none.</summary>
    private static async Task<int?> DraftAsync(AppDb db, Guid? planId, IssueRecord record, CancellationToken cancel)
    {
        var standing = await db.Editions.AsNoTracking().Where(edition => edition.PlanId == planId && edition.WithdrawnAt == null)
            .OrderByDescending(edition => edition.Number).ToListAsync(cancel);
        var sent = record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.SentToPanel }).MaxBy(FactsForGate.Place)?.EditionId;
        return standing.Find(edition => edition.Id == sent && edition.Stage == EditionStage.StatutoryDraft)?.Number
            ?? standing.TakeWhile(edition => !edition.Stage.IsIssue).FirstOrDefault(edition => edition.Stage == EditionStage.StatutoryDraft)?.Number;
    }

    private static Sentence Statements(int number) => Sentence.Count(number, "1 statement", "{0} statements");
}
