using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>The duties before one issue, as they stand on a day.</summary>
/// <param name="Record">The number of the record before issue.</param>
/// <param name="On">The day that is judged: of the issue or, while the record is open, the one asked about.</param>
/// <param name="IsIssued">Whether the plan or variation of the record was issued.</param>
/// <param name="NotJudged">Why nobody here says whether the duties are discharged; null where they are judged.</param>
public sealed record GateOfPlan(int Record, DateOnly On, bool IsIssued, Sentence? NotJudged, IReadOnlyList<IssueDuty> Duties)
{
    /// <summary>What stops the issue, or would have.</summary>
    public IReadOnlyList<IssueDuty> NotMet => [.. Duties.Where(duty => duty.Stands == DutyStanding.NotMet)];

    /// <summary>What is owed since the plan was issued, and stops no issue.</summary>
    public IReadOnlyList<IssueDuty> Owed => [.. Duties.Where(duty => duty.Stands == DutyStanding.Owed)];
}

public static class GateReading
{
    extension(AppDb db)
    {
        /// <summary>The gate before the next issue of an area or of a plan; a plan that was issued here, and for which nothing newer is prepared, shows
        /// the one before its own.</summary>
        /// <param name="planId">Null for whatever the area issues next.</param>
        /// <param name="number">The number of a record; null for the one that counts for the plan.</param>
        /// <param name="on">The day of issue that is asked about.</param>
        /// <exception cref="RefusedException">The area has no record of this number (<c>IssueRecordUnknown</c>).</exception>
        public async Task<GateOfPlan> GateAsync(AreaFacts area, Guid? planId, int? number, DateOnly on, CancellationToken cancel = default)
        {
            var records = await db.IssueRecordsOfAsync(area.Id, cancel);
            var open = IssueRecord.OpenNumber(records);
            var issued = planId is { } of ? await IssueInUseAsync(db, of, cancel) : null;
            var record = number is { } asked ? records.SingleOrDefault(one => one.Number == asked)
                : planId is { } plan ? OfPlan(records, plan, issued)
                : records.SingleOrDefault(one => one.Number == open);
            if (record is null && number is { } missing && missing != open && missing != IssueRecord.NextNumber(records))
            {
                throw new RefusedException("IssueRecordUnknown",
                    $"There is no record {missing}. What is recorded for the next plan or variation is record {open}.");
            }

            // A plan that was issued before records began here is not judged by what is recorded for the next.
            var issuedBefore = number is null && record is null && issued is not null;
            var day = record?.IssuedOn ?? (issuedBefore ? issued!.Day : on);
            var not = IssueReading.WhyNotJudged(area, day);
            var facts = record ?? IssueRecord.Empty(area.Id);
            return new(record?.Number ?? number ?? (records.Any(one => one.IsOpen) ? IssueRecord.NextNumber(records) : open), day,
                issuedBefore || record?.IsOpen == false, not,
                not is not null ? [] :
                [
                    .. GateDoubts.Of(facts.Duties(area, day), facts, await db.TextBeforeIssueAsync(area.Slug, area.Id, facts, planId, day, cancel), area, day),
                    .. record?.EditionId is { } edition ? await db.DutiesAfterAsync(area, record, edition, on > day ? on : day, cancel) : [],
                    .. number is null && record?.EditionId is null ? await db.OwedBeforeAsync(area, records, planId, on, cancel) : [],
                ]);
        }

        /// <summary>The copies of earlier issues that nobody has sent: to begin the next plan discharges none of them (R41).</summary>
        private async Task<IReadOnlyList<IssueDuty>> OwedBeforeAsync(AreaFacts area, IReadOnlyList<IssueRecord> records, Guid? planId, DateOnly on,
            CancellationToken cancel)
        {
            var owed = new List<IssueDuty>();
            var editions = planId is null ? null : await db.Editions.Where(one => one.PlanId == planId).Select(one => one.Id).ToListAsync(cancel);
            foreach (var record in records.Where(one => one.EditionId is { } edition && editions?.Contains(edition) != false && one.IssuedOn <= on
                && IssueReading.IsJudged(area, one.IssuedOn!.Value)).OrderBy(one => one.Number))
            {
                owed.AddRange((await db.DutiesAfterAsync(area, record, record.EditionId!.Value, on, cancel))
                    .Where(duty => duty is { Rule: "R41", Stands: DutyStanding.Owed }).Select(duty => duty with { OfRecord = record.Number }));
            }

            return owed;
        }

        private async Task<IReadOnlyList<IssueDuty>> DutiesAfterAsync(AreaFacts area, IssueRecord record, Guid edition, DateOnly today,
            CancellationToken cancel)
        {
            var issued = await db.Editions.AsNoTracking().SingleAsync(one => one.Id == edition, cancel);
            var plan = await db.Plans.Where(one => one.Id == issued.PlanId).Select(one => one.Slug).SingleAsync(cancel);
            return DutiesAfterIssue.Of(record, issued, await db.AuthoritiesAsync(area, record.IssuedOn!.Value, cancel),
                $"/{area.Slug}/plans/{plan}/editions/{issued.Number}", (await db.PlanInUseAsync(area, plan, today, cancel))!);
        }

        /// <summary>The last day that the law leaves for the plan that the last election made due; null where one was issued since or the law asks none here.
        /// It stays owed when late (R20).</summary>
        public async Task<DateOnly?> PlanOwedAsync(AreaFacts area, DateOnly on, CancellationToken cancel = default) =>
            RuleReach.Speaks("R20", area.ModelOn(on), area.Nation) && OrdinaryElections.Of(area.ModelOn(on), area.Slug).LatestOn(on) is { } poll
            && !(await db.EditionDaysAsync(area.Id, cancel)).Any(one => one.Stage == nameof(EditionStage.Final) && one.On >= poll && one.On <= on)
                ? new PlanDuty(poll).Deadline : null;
    }

    /// <summary>The newest edition of a plan that stands, where that is the plan itself or a variation; null while it is a draft.</summary>
    private static async Task<Edition?> IssueInUseAsync(AppDb db, Guid planId, CancellationToken cancel) =>
        await db.Editions.AsNoTracking().Where(edition => edition.PlanId == planId && edition.WithdrawnAt == null)
            .OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel) is { IsIssue: true } issued ? issued : null;

    private static IssueRecord? OfPlan(IReadOnlyList<IssueRecord> records, Guid plan, Edition? issued) =>
        records.Where(record => record.IsOpen && record.OfPlanId == plan).MinBy(record => record.Number)
        ?? (issued is null ? records.Where(record => record is { IsOpen: true, OfPlanId: null }).MinBy(record => record.Number)
            : records.SingleOrDefault(record => record.EditionId == issued.Id));
}
