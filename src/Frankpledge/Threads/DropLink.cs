using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Threads;

/// <summary>Drops a link that does not hold any more. Both ends stay; so does the reason.</summary>
public sealed class DropLink(AppDb db)
{
    /// <param name="seen">The version of the link that the person had before the eyes.</param>
    public Task<ThreadLink> RunAsync(Guid areaId, Guid id, int seen, string why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var link = await db.LinkHereAsync(areaId, id, cancel);
        RefusedException.ThrowIfAny(link.WhyNotLook(seen, why));
        link.Drop(why, change);
        await db.SaveAsync(change, cancel);
        return link;
    }, cancel);
}
