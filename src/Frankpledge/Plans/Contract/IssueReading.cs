using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>Whether a plan may be said to be issued.</summary>
public static class IssueReading
{
    /// <summary>Whether the steps before issue are judged here: the plan is issued after the area came here,
    /// and the rules about them are law for its body.</summary>
    public static bool IsJudged(AreaFacts area, DateOnly issuedOn) => WhyNotJudged(area, issuedOn) is null;

    /// <summary>Why nobody here says whether the steps before issue were kept: a sentence, or null when they are judged. Not judged is never kept.</summary>
    public static Sentence? WhyNotJudged(AreaFacts area, DateOnly issuedOn) =>
        StepsHere.WhyNotJudged(area.Nation, area.ModelOn(issuedOn)) is { } elsewhere
        ? (Sentence)$"Not judged: the steps of a commissioner's plan are not the law for the body here. {elsewhere}"
        : issuedOn < area.SetUpOn ? (Sentence)$"Not judged: issued before records began here on {InWords.Day(area.SetUpOn)}." : null;

    /// <summary>What the gate remarks on a record and what does not stop the issue: on the day of issue, or today while the record is open.</summary>
    public static IReadOnlyList<Reason> RemarksOn(IssueRecord record, AreaFacts area, DateOnly today) =>
        (record.IssuedOn ?? today) is var day && IsJudged(area, day) ? record.CheckIssue(area, day) : [];

    extension(AppDb db)
    {
        /// <summary>What stops it from being said that a plan or variation was issued on a day: nothing where one was, else what stops the next.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotIssuedAsync(AreaFacts area, DateOnly issuedOn, CancellationToken cancel = default) =>
            await db.IssueRecords.AnyAsync(record => record.AreaId == area.Id && record.IssuedOn == issuedOn, cancel)
                ? [] : await db.WhyNotIssueAsync(area, issuedOn, cancel: cancel);

        /// <summary>What stops the next plan or variation from being issued on a day: each fact that the law asks and that is not recorded, and nobody has
        /// overridden. What another one issued on that day had recorded is not its own.</summary>
        /// <param name="record">The number of an open record; null for the one that is completed first.</param>
        public async Task<IReadOnlyList<Reason>> WhyNotIssueAsync(AreaFacts area, DateOnly issuedOn, int? record = null, CancellationToken cancel = default) =>
            IsJudged(area, issuedOn) ? (await db.OpenRecordAsync(area, record, cancel)).WhyNotIssue(area, issuedOn) : [];

        /// <summary>What does not stop the next plan or variation from being issued on a day, and is to be read before it.</summary>
        /// <param name="record">The number of an open record; null for the one that is completed first.</param>
        public async Task<IReadOnlyList<Reason>> CheckIssueAsync(AreaFacts area, DateOnly issuedOn, int? record = null, CancellationToken cancel = default) =>
            IsJudged(area, issuedOn) && await db.OpenRecordAsync(area, record, cancel) is var of
                ? [
                    .. of.CheckIssue(area, issuedOn),
                    .. GateDoubts.Of(of, await db.TextBeforeIssueAsync(area.Slug, area.Id, of, null, issuedOn, cancel), area, issuedOn),
                ] : [];

        /// <summary>What the text does not bear out of what a record says: facts that the public reads, on the day of issue, or today while the record is
        /// open.</summary>
        public async Task<IReadOnlyList<Reason>> DoubtsOnAsync(AreaFacts area, IssueRecord record, DateOnly today, CancellationToken cancel = default) =>
            (record.IssuedOn ?? today) is var day && IsJudged(area, day)
                ? GateDoubts.Of(record, await db.TextBeforeIssueAsync(area.Slug, area.Id, record, null, day, cancel), area, day) : [];

        private async Task<IssueRecord> OpenRecordAsync(AreaFacts area, int? number, CancellationToken cancel) =>
            (await db.IssueRecordsOfAsync(area.Id, cancel)).LastOrDefault(record => record.IsOpen && (number ?? record.Number) == record.Number)
                ?? IssueRecord.Empty(area.Id);

        /// <summary>The days that the editions in the records carry, each with its stage; editions without a day are left out, and so are those that
        /// were withdrawn: what was confirmed by mistake shows nothing as done. A plan of which anything issued stands was issued, on the day from which
        /// its period is reckoned, whatever became of that edition (<see cref="PlansOnADay.IssueOf"/>).</summary>
        public async Task<IReadOnlyList<EditionDay>> EditionDaysAsync(Guid areaId, CancellationToken cancel = default)
        {
            var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel);
            return
            [
                .. from plan in plans
                   let issue = PlansOnADay.IssueOf(plan)
                   from edition in plan.Editions
                   where edition.IssuedOn is not null && (!edition.IsWithdrawn || edition == issue)
                   orderby edition.IssuedOn, edition.Number
                   select new EditionDay(plan.Slug, (edition == issue ? EditionStage.Final : edition.Stage).ToString(), edition.IssuedOn!.Value),
            ];
        }

        /// <summary>The editions that stand as issued and whose steps nobody here judged: each with its plan, its day and why. The last first.</summary>
        public async Task<IReadOnlyList<Reason>> IssuedUnjudgedAsync(AreaFacts area, CancellationToken cancel = default)
        {
            var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == area.Id).ToListAsync(cancel);
            return
            [
                .. from plan in plans
                   from edition in plan.Editions
                   where edition is { IsIssue: true, IsWithdrawn: false, IssuedOn: not null }
                   let not = WhyNotJudged(area, edition.IssuedOn!.Value)
                   where not is not null
                   orderby edition.IssuedOn descending, edition.Number descending
                   select new Reason("IssuedNotJudged",
                       $"Edition {edition.Number} of {plan.Title} was issued on {InWords.Day(edition.IssuedOn!.Value)}, and no list of copies is made for it. {not}"),
            ];
        }

        /// <summary>The days of issue of editions that were withdrawn, in plans of which nothing issued stands.</summary>
        public async Task<IReadOnlyList<DateOnly>> WithdrawnIssueDaysAsync(Guid areaId, CancellationToken cancel = default)
        {
            var plans = await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel);
            return
            [
                .. from plan in plans
                   where PlansOnADay.IssueOf(plan) is null
                   from edition in plan.Editions
                   where edition is { Stage: EditionStage.Final, IsWithdrawn: true, IssuedOn: not null }
                   select edition.IssuedOn!.Value,
            ];
        }
    }
}

/// <summary>A day that an edition carries: <c>Final</c> on the day of issue, <c>StatutoryDraft</c> or <c>PlanOnAPage</c> on the day of the draft.</summary>
public sealed record EditionDay(string Plan, string Stage, DateOnly On);
