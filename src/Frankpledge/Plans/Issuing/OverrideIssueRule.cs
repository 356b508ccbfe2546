using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>Sets a refusal to issue aside. Only the statutory officer, who is chief executive and monitoring officer, may do so;
/// what nobody may set aside is in <see cref="NeverOverridden"/>.</summary>
public sealed class OverrideIssueRule(AppDb db)
{
    public Task<IssueOverride> RunAsync(Guid areaId, OverrideToRecord input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(await db.WhyNotStatutoryOfficerAsync(areaId, change, cancel));
        var area = await db.AreaFactsAsync(areaId, cancel);
        var record = await db.OpenIssueRecordAsync(areaId, cancel);
        var made = record.Override(input, area, CivilTime.DayOf(change.At), change);
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
