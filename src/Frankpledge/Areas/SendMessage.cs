using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>What a reader sends from a public page of the area.</summary>
/// <param name="About">The page's path.</param>
public sealed record MessageToSend(Guid AreaId, ReaderMessageKind Kind, string About, string? Text, string? ReplyTo);

/// <summary>Keeps a reader's message for the office. The door limits what one sender sends; this limits what all of them fill.</summary>
public sealed class SendMessage(AppDb db)
{
    public const int MostInADay = 500;

    public Task<ReaderMessage> RunAsync(MessageToSend input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var area = await db.Areas.SingleAsync(a => a.Id == input.AreaId, cancel);
        var since = change.At.ToUniversalTime().AddDays(-1);
        if (await db.ReaderMessages.CountAsync(m => m.AreaId == area.Id && m.SentAt > since, cancel) >= MostInADay)
        {
            throw new RefusedException("TooManyMessages", "The office has been sent more today than it can read. Try again tomorrow, or write to the office.");
        }

        var message = ReaderMessage.Of(area, input, change.At);
        db.ReaderMessages.Add(message);
        await db.SaveAsync(change, cancel);
        return message;
    }, cancel);
}
