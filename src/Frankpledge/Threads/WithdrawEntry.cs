using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Threads;

/// <summary>Takes an entry off the page. Its words go, and the content of its files; that there was one, and why it was withdrawn, stays.</summary>
public sealed class WithdrawEntry(AppDb db)
{
    public Task<ThreadEntry> RunAsync(Guid areaId, Guid withdraws, string why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var before = await db.StandingEntryAsync(areaId, withdraws, cancel);
        RefusedException.ThrowIfAny(before.WhyNotReplace(why));
        var entry = before.Withdrawal(why, change);
        foreach (var file in await db.FilesOfAsync(before.FirstId, cancel))
        {
            file.RemoveContent(change);
        }

        db.ThreadEntries.Add(entry);
        await db.SaveAsync(change, cancel);
        return entry;
    }, cancel);
}
