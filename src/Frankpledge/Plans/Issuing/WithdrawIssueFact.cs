using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing;

/// <summary>Withdraws a fact that was recorded by mistake. It no longer counts, and stays in sight with the reason.</summary>
public sealed class WithdrawIssueFact(AppDb db)
{
    public Task RunAsync(Guid areaId, Guid factId, string why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var record = (await db.IssueRecordsToChangeAsync(areaId, cancel)).Find(one => one.Facts.Exists(fact => fact.Id == factId))
            ?? throw new RefusedException("FactUnknown", "There is no such fact here, or it is withdrawn already.");
        record.Withdraw(factId, why, change);
        await db.SaveAsync(change, cancel);
        return record;
    }, cancel);
}
