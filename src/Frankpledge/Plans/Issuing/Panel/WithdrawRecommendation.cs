using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>Withdraws a recommendation that was recorded by mistake. It no longer counts, and stays in sight with the reason.</summary>
public sealed class WithdrawRecommendation(AppDb db)
{
    /// <param name="record">The number of the record that the person saw open.</param>
    /// <param name="number">The number of the recommendation.</param>
    public Task RunAsync(Guid areaId, int record, int number, string why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var changed = await db.IssueRecordAsync(areaId, record, cancel);
        changed.WithdrawRecommendation(number, why, change);
        await db.SaveAsync(change, cancel);
        return changed;
    }, cancel);
}
