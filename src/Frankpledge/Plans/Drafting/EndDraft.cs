using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Drafting;

/// <summary>Puts a working draft aside, so that another can be started. Nothing of it is deleted.</summary>
public sealed class EndDraft(AppDb db)
{
    public Task RunAsync(DraftAsked asked, string? why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        (await db.DraftInHandAsync(asked, cancel)).End(why, change);
        await db.SaveAsync(change, cancel);
        return true;
    }, cancel);
}
