using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>Sets a refusal to issue aside. Only the statutory officer, who is chief executive and monitoring officer, may do so;
/// what nobody may set aside is in <see cref="NeverOverridden"/>.</summary>
public sealed class OverrideIssueRule(AppDb db)
{
    /// <param name="record">The number of the record that the officer saw open.</param>
    /// <param name="on">The day of issue for which the refusal was shown.</param>
    public Task<IssueOverride> RunAsync(Guid areaId, int record, OverrideToRecord input, DateOnly on, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(await db.WhyNotStatutoryOfficerAsync(areaId, change, cancel));
        var area = await db.AreaFactsAsync(areaId, cancel);
        if (IssueReading.WhyNotJudged(area, on) is { } not)
        {
            throw new RefusedException("NothingToOverride", not, input.Rule);
        }

        var made = (await db.IssueRecordAsync(areaId, record, cancel)).Override(input, area, on, change);
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
