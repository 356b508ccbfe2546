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
            var changes = EditionChanges.Of(draft.Number, kept, (await db.EditionBeforeAsync(planId, draft.Number + 1, cancel)).Statements);
            var source = await db.SourceAsync(importId, cancel);
            var tables = TableChanges.Of(await db.TablesOfAsync(draft.Id, cancel), EditionText.TablesOf(source)).Count;
            var headings = OtherHeadings([.. draft.Parts.Where(part => part.Level > 0).OrderBy(part => part.Order).Select(part => part.Text)],
                EditionText.HeadingsOf(source));
            var differ = changes.Wording.Count + changes.Added.Count + changes.Dropped.Count;
            return differ + tables + headings == 0 ? [] : [Because.Block("R37", "TextDiffersFromDraft",
                $"It is recorded that nothing changed since the draft, but this text differs from edition {draft.Number}, the draft of which that is said, in {Differing(differ, headings, tables)}. Consult the chief constable on the changes and record that, or withdraw what is recorded.")];
        }
    }

    /// <summary>The draft of which it is said that nothing changed: the edition on which the chief constable was consulted last, or that was sent or frozen,
    /// where the facts name one; else the last statutory draft since the plan was last issued. Null where there is none.</summary>
    private static async Task<Edition?> DraftAsync(AppDb db, Guid? planId, IssueRecord record, CancellationToken cancel)
    {
        var standing = await db.Editions.AsNoTracking().Where(edition => edition.PlanId == planId && edition.WithdrawnAt == null)
            .OrderByDescending(edition => edition.Number).ToListAsync(cancel);
        return Drafts.SelectMany(kind => record.Facts.Where(fact => fact.Counts && fact.Kind == kind).OrderByDescending(FactsForGate.Place))
            .Select(fact => standing.Find(edition => edition.Id == fact.EditionId && !edition.IsIssue)).FirstOrDefault(edition => edition is not null)
            ?? standing.TakeWhile(edition => !edition.IsIssue).FirstOrDefault(edition => edition.Stage == EditionStage.StatutoryDraft);
    }

    private static readonly IssueFactKind[] Drafts = [IssueFactKind.ChiefConstableConsulted, IssueFactKind.SentToPanel, IssueFactKind.DraftFrozen];

    /// <summary>Headings name the objectives (R22): one that is called otherwise, that is gone or that came is a change.</summary>
    private static int OtherHeadings(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (left, fresh) = (before.ToList(), 0);
        foreach (var now in after)
        {
            var at = left.FindIndex(was => !Rewording.Is(was, now));
            if (at < 0)
            {
                fresh++;
            }
            else
            {
                left.RemoveAt(at);
            }
        }

        return Math.Max(left.Count, fresh);
    }

    private static Sentence Differing(int statements, int headings, int tables)
    {
        Sentence[] parts = [.. statements > 0 ? [Statements(statements)] : Array.Empty<Sentence>(),
            .. headings > 0 ? [Sentence.Count(headings, "1 heading", "{0} headings")] : Array.Empty<Sentence>(),
            .. tables > 0 ? [Tables(tables)] : Array.Empty<Sentence>()];
        return parts.Length == 1 ? parts[0] : $"{Sentence.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static Sentence Tables(int number) => Sentence.Count(number, "1 table", "{0} tables");

    private static Sentence Statements(int number) => Sentence.Count(number, "1 statement", "{0} statements");
}
