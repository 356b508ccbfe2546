using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What the office says of the plan when it confirms. Title and address count only for a new plan.</summary>
/// <param name="After">The number of the plan's last edition as the person saw it, 0 for a new plan: what the import changes was shown against it;
/// null where nothing was shown.</param>
public sealed record PlanToConfirm(string Title, string Slug, EditionStage Stage, DateOnly? IssuedOn = null, int? After = null)
{
    /// <summary>Words that stand where words were removed before, of which the office says that they are not those: they become public.</summary>
    public IReadOnlyList<string> OtherWords { get; init; } = [];

    /// <summary>What was checked before, as <see cref="CheckedImport.StampAsync"/> gave it; null where nothing was.</summary>
    public string? Checked { get; init; }
}

/// <summary>Turns a reviewed import into an edition. From then on it is public and cannot be changed.</summary>
public sealed class ConfirmImport(AppDb db, RedactPassage redact)
{
    /// <summary>One confirmation at a time, so that addresses, references and edition numbers are given once.</summary>
    public async Task<Edition> RunAsync(Guid importId, PlanToConfirm input, Change change, CancellationToken cancel = default)
    {
        var (edition, hasForgotten) = await ConfirmAsync(importId, input, change, cancel);
        if (hasForgotten)
        {
            await db.ForgetLogAsync(cancel);
        }

        return edition;
    }

    /// <summary>As part of a longer act.</summary>
    /// <returns>Whether words were removed, so that the log must be forgotten once the act is over.</returns>
    internal Task<(Edition Edition, bool HasForgotten)> ConfirmAsync(Guid importId, PlanToConfirm input, Change change, CancellationToken cancel) =>
        db.AloneAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var import = await db.PlanImports.SingleAsync(i => i.Id == importId, cancel);
        var candidates = await db.Candidates.AsNoTracking()
            .Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement).OrderBy(c => c.Order).ToListAsync(cancel);
        var (back, said) = RemovedAgain.Sort(await RemovedAgain.InAsync(db, importId, cancel), input.OtherWords, change);
        var disputed = await DisputedAsync(db, importId, cancel);
        RefusedException.ThrowIfAny(
            WhyNot(import.State, candidates.Count, candidates.Count(c => c.IsUnsettled), candidates.Count(c => c.State == CandidateState.Waiting), disputed));
        var plan = await PlanAsync(import, input, cancel);
        var area = await db.AreaFactsAsync(import.AreaId, cancel);
        var hasPeriods = PlansOnADay.HasPeriods(area, input.IssuedOn ?? CivilTime.DayOf(change.At));
        RefusedException.ThrowIfAny([.. WhyNotSeen(plan, input.After),
            .. EditionInTime.WhyNot(await PlansAsync(db, import.AreaId, cancel), plan, input.Stage, input.IssuedOn, hasPeriods),
            .. EditionInTime.WhyNotBeforeDraft(plan, input.Stage, input.IssuedOn, area.SetUpOn, CivilTime.DayOf(change.At))]);
        if (input.Checked is { } seen && seen != await CheckedImport.StampAsync(db, importId, cancel))
        {
            throw new RefusedException("ChangedSinceChecked", "Somebody changed this import since you checked it, so it would not be what you checked. Check again.");
        }

        var edition = EditionText.Compose(import, await db.SourceAsync(importId, cancel), candidates, plan, input, change,
            await db.SoFarAsync(plan, cancel) with { HasPeriods = hasPeriods });
        db.Statements.AddRange(edition.NewStatements);
        db.Editions.Add(edition.Edition);
        import.Confirm(edition.Edition);
        await CloseIssueAsync(import, input, edition.Edition.Id, change, cancel);
        await PublicRecord.KeepAsync(db, plan, [edition.Edition], cancel);
        await db.SaveAsync(said, cancel);
        await redact.AgainAsync(plan.Id, back, change, cancel);
        await db.MatchOthersAgainAsync(plan.Id, change, cancel);
        return (edition.Edition, back.Count > 0);
    }, cancel);

    /// <param name="kept">How many candidates are statements.</param>
    /// <param name="unsettled">How many of them are unsure and wait.</param>
    /// <param name="waiting">How many of them wait, the unsure ones included.</param>
    /// <param name="disputed">On how many decisions two people disagree.</param>
    public static IReadOnlyList<Reason> WhyNot(ImportState state, int kept, int unsettled, int waiting, int disputed)
    {
        if (state != ImportState.InReview)
        {
            return [new("NotInReview", "This import is not in review, so it cannot be confirmed.")];
        }

        var sure = waiting - unsettled;
        var reasons = new List<Reason>();
        if (kept == 0)
        {
            reasons.Add(new("NothingToConfirm", "No statement is left. Take one back, or abandon this import."));
        }

        if (unsettled > 0)
        {
            reasons.Add(new("UnsureOnesWait",
                unsettled == 1 ? "One unsure statement waits for your decision." : (Sentence)$"{unsettled} unsure statements wait for your decision."));
        }

        if (sure > 0)
        {
            reasons.Add(new("SureOnesWait",
                sure == 1 ? "One statement has not been accepted."
                    : (Sentence)$"{sure} sure statements have not been accepted. On the review page you can accept them together, once no unsure one waits and those drawn at random are checked."));
        }

        if (disputed > 0)
        {
            reasons.Add(new("DisagreementsStand",
                disputed == 1
                    ? "Two people disagree on one statement. Decide it again."
                    : (Sentence)$"Two people disagree on {disputed} statements. Decide these again."));
        }

        return reasons;
    }

    /// <summary>On how many decisions of an import two people disagree, those on what is no statement included.</summary>
    public static async Task<int> DisputedAsync(AppDb db, Guid importId, CancellationToken cancel) =>
        (await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.Second != null).Select(c => c.Second).ToListAsync(cancel))
            .Count(second => second!.IsOpen);

    /// <summary>A plan or variation that is confirmed as issued needs its day and, from the day on which the area came here,
    /// what the law asks before issue (R40).</summary>
    private async Task CloseIssueAsync(PlanImport import, PlanToConfirm input, Guid editionId, Change change, CancellationToken cancel)
    {
        RefusedException.ThrowIfAny(EditionInTime.WhyNotDay(input.Stage, input.IssuedOn, CivilTime.DayOf(change.At)));
        if (!input.Stage.IsIssue)
        {
            return;
        }

        var area = await db.AreaFactsAsync(import.AreaId, cancel);
        if (IssueReading.IsJudged(area, input.IssuedOn!.Value))
        {
            var (record, another) = await db.OpenIssueRecordAsync(area.Id, import.PlanId, input.Stage, cancel);
            RefusedException.ThrowIfAny(record.WhyNotIssue(area, input.IssuedOn.Value) is { Count: > 0 } stops ? [.. another, .. stops] : []);
            RefusedException.ThrowIfAny(await db.WhyNotUnchangedAsync(import.Id, import.PlanId, record, cancel));
            record.Close(area, input.IssuedOn.Value, editionId, input.Stage == EditionStage.Variation);
        }
    }

    /// <summary>All that stops an import from becoming this edition, the statements apart: asked before the last button, and again behind it.</summary>
    public static async Task<IReadOnlyList<Reason>> WhyNotPlanAsync(AppDb db, Guid importId, PlanToConfirm input, DateOnly today, CancellationToken cancel)
    {
        var import = await db.PlanImports.AsNoTracking().Where(i => i.Id == importId).Select(i => new { i.AreaId, i.PlanId }).SingleAsync(cancel);
        var plans = await PlansAsync(db, import.AreaId, cancel);
        var plan = plans.Find(one => one.Id == import.PlanId);
        var area = await db.AreaFactsAsync(import.AreaId, cancel);
        List<Reason> reasons = [.. WhyNotSeen(plan, input.After),
            .. EditionInTime.WhyNot(plans, plan, input.Stage, input.IssuedOn, PlansOnADay.HasPeriods(area, input.IssuedOn ?? today))];
        if (plan is null && plans.Exists(one => one.Slug == input.Slug))
        {
            reasons.Add(AddressTaken(input.Slug));
        }

        var day = EditionInTime.WhyNotDay(input.Stage, input.IssuedOn, today);
        reasons.AddRange(day);
        if (input.Stage.IsIssue && day.Count == 0)
        {
            reasons.AddRange(EditionInTime.WhyNotBeforeDraft(plan, input.Stage, input.IssuedOn, area.SetUpOn, today));
            if (IssueReading.IsJudged(area, input.IssuedOn!.Value))
            {
                var records = await db.IssueRecordsOfAsync(area.Id, cancel);
                var record = IssueRecord.OpenFor(records, import.PlanId, input.Stage);
                reasons.AddRange((record ?? IssueRecord.Empty(area.Id)).WhyNotKind(input.Stage == EditionStage.Variation));
                var stops = (record ?? IssueRecord.Empty(area.Id)).WhyNotIssue(area, input.IssuedOn.Value);
                reasons.AddRange(stops.Count > 0 ? [.. await db.WhyAnotherRecordAsync(records, record, cancel), .. stops] : []);
                reasons.AddRange(await db.WhyNotUnchangedAsync(importId, import.PlanId, record, cancel));
            }
        }

        return reasons;
    }

    private static Task<List<Plan>> PlansAsync(AppDb db, Guid areaId, CancellationToken cancel) =>
        db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel);

    private static Reason AddressTaken(string slug) =>
        new("AddressTaken", $"This area already has a plan at the address {slug}. Choose another address, or import this as a new version of that plan.");

    private static IReadOnlyList<Reason> WhyNotSeen(Plan? plan, int? after) =>
        after is null || (plan?.Editions.Select(edition => edition.Number).DefaultIfEmpty().Max() ?? 0) == after ? []
        : [new("EditionMeanwhile", "The plan has another last edition than the one that your import was compared with. Look again at what your import changes, then confirm it.")];

    private async Task<Plan> PlanAsync(PlanImport import, PlanToConfirm input, CancellationToken cancel)
    {
        if (import.PlanId is { } id)
        {
            return await db.Plans.Include(p => p.Editions).SingleAsync(p => p.Id == id, cancel);
        }

        RefusedException.ThrowIfAny(Plan.WhyNotName(input.Title, input.Slug));
        if (await db.Plans.AnyAsync(p => p.AreaId == import.AreaId && p.Slug == input.Slug, cancel))
        {
            throw new RefusedException([AddressTaken(input.Slug)]);
        }

        var plan = new Plan { Id = Guid.CreateVersion7(), AreaId = import.AreaId, Slug = input.Slug, Title = input.Title.Trim(), References = [] };
        db.Plans.Add(plan);
        return plan;
    }
}
