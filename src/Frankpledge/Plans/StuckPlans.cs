using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>What of the plans does not go on: documents that wait to be reviewed, duties before an issue that is under way, and recommendations of the panel
/// without an answer.</summary>
public sealed class StuckPlans(AppDb db)
{
    public async Task<IReadOnlyList<Stuck>> OfAsync(AreaFacts area, DateOnly today, CancellationToken cancel)
    {
        var records = (await db.IssueRecordsOfAsync(area.Id, cancel)).Where(record => record.IsOpen && record.OfPlanId is null).ToList();
        return [.. await ImportsAsync(area.Id, cancel), .. records.SelectMany(record => Recommendations(record)),
            .. records.Where(record => record.Facts.Count > 0 && IssueReading.IsJudged(area, today)).SelectMany(record => Duties(record, area, today))];
    }

    private async Task<IReadOnlyList<Stuck>> ImportsAsync(Guid areaId, CancellationToken cancel)
    {
        var candidates = db.Candidates;
        var imports = await db.PlanImports.AsNoTracking()
            .Where(import => import.AreaId == areaId && (import.State == ImportState.InReview || import.State == ImportState.Failed))
            .Select(import => new
            {
                import.Id, import.FileName, import.State, import.UploadedAt,
                Waiting = candidates.Count(candidate => candidate.ImportId == import.Id && candidate.State == CandidateState.Waiting),
            }).ToListAsync(cancel);
        return
        [
            .. imports.Select(import => new Stuck(
                import.State == ImportState.Failed ? (Sentence)$"“{import.FileName}” could not be read" : $"“{import.FileName}” waits to be reviewed and confirmed",
                import.State == ImportState.Failed ? "Say where the plan begins in it, upload another file, or stop the import."
                    : import.Waiting == 0 ? "Every statement is decided. Nothing of it is public before it is confirmed."
                    : (Sentence)$"Statements not decided yet: {import.Waiting}. Nothing of it is public before it is confirmed.",
                BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy], $"/manage/plans/imports/{import.Id}")
            {
                Since = CivilTime.DayOf(import.UploadedAt), IsListedApart = true,
            }),
        ];
    }

    private static IEnumerable<Stuck> Recommendations(IssueRecord record)
    {
        var open = record.RecommendationsToAnswer.Where(one => one.Given is null).ToList();
        return open.Count == 0 ? [] :
        [
            new(Sentence.Count(open.Count, "{0} recommendation of the panel has no answer", "{0} recommendations of the panel have no answer"),
                $"The plan is not issued before each has an answer with its reason: {Sentence.Join(", ", open.Select(one => (Sentence)$"{one.Number}"))}.",
                BodyKind.LocalPolicingBody, [Role.Commissioner, Role.Policy], $"/manage/before-issue/recommendations?record={record.Number}")
            {
                Since = CivilTime.DayOf(open.Min(one => one.RecordedAt)), Rule = "R36",
            },
        ];
    }

    /// <summary>Those of one owner together: that is who is asked.</summary>
    private static IEnumerable<Stuck> Duties(IssueRecord record, AreaFacts area, DateOnly today) =>
        from duty in record.Duties(area, today)
        where duty.Stands == DutyStanding.NotMet
        group duty by duty.Owner into owed
        let first = owed.First()
        select new Stuck(
            Sentence.Count(owed.Count(), "{0} duty before the next issue is not met", "{0} duties before the next issue are not met"),
            $"First: {first.Duty} {first.Stops[0].Sentence}", BodyKind.LocalPolicingBody, RolesOf(owed.Key), $"/manage/before-issue?record={record.Number}")
        {
            Since = CivilTime.DayOf(record.Facts.Min(fact => fact.RecordedAt)), Rule = first.Rule,
        };

    private static IReadOnlyList<Role> RolesOf(DutyOwner owner) => owner switch
    {
        DutyOwner.Issuer => [Role.Commissioner],
        DutyOwner.ChiefExecutive or DutyOwner.Panel => [Role.ChiefExecutive],
        _ => [Role.Policy],
    };
}
