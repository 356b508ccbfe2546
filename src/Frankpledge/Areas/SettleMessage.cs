using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>The office has dealt with a reader's message.</summary>
public sealed class SettleMessage(AppDb db)
{
    public Task<ReaderMessage> RunAsync((Guid AreaId, Guid Id) input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var message = await db.ReaderMessages.SingleOrDefaultAsync(m => m.Id == input.Id && m.AreaId == input.AreaId, cancel)
            ?? throw new RefusedException("MessageUnknown", "There is no such message here.");
        message.Settle(change);
        await db.SaveAsync(change, cancel);
        return message;
    }, cancel);
}
