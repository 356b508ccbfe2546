using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Drops a link that does not hold any more. Both ends stay; so does the reason.</summary>
public sealed class DropLink(AppDb db, ThreadEnds ends)
{
    /// <param name="seen">The version of the link that the person had before the eyes.</param>
    /// <param name="saw">The words of both ends that the person had; null where no words are judged.</param>
    public Task<ThreadLink> RunAsync(Guid areaId, Guid id, int seen, string why, Change change, BothSeen? saw = null, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var link = await db.LinkHereAsync(areaId, id, cancel);
        RefusedException.ThrowIfAny(link.WhyNotLook(seen, why));
        if (saw is not null)
        {
            await db.WordsToLinkAsync(areaId, link.StatementId, saw, CivilTime.DayOf(change.At), cancel);
            WordsToLink.ThrowIfMoved(saw, (await ends.StandingAsync(areaId, link.EndOf, link.EndKey, cancel)).Version);
        }

        link.Drop(why, change);
        await db.SaveAsync(change, cancel);
        return link;
    }, cancel);
}
