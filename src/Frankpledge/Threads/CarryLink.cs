using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>A statement was joined to another: its link goes over to that one, and the old link says where it went.</summary>
public sealed class CarryLink(AppDb db, ThreadEnds ends)
{
    /// <param name="seen">The version of the link that the person had before the eyes.</param>
    public Task<ThreadLink> RunAsync(Guid areaId, Guid id, int seen, LinkToMake said, string why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var link = await db.LinkHereAsync(areaId, id, cancel);
        RefusedException.ThrowIfAny(link.WhyNotLook(seen, why));
        var heir = (await db.HeirsAsync(areaId, cancel)).GetValueOrDefault(link.StatementId)
            ?? throw new RefusedException("NoHeir", "Nobody has said that this statement went into another one. Look at the link, and drop it or say that it holds.");
        var words = await db.WordsToLinkAsync(areaId, heir.Id, null, CivilTime.DayOf(change.At), cancel);
        var end = await ends.StandingAsync(areaId, link.EndOf, link.EndKey, cancel);
        WordsToLink.ThrowIfMoved(said.Saw, end.Version);
        RefusedException.ThrowIfAny([.. said.WhyNot(end.Line.Kind), .. await db.WhyNotQuoteAsync(words, said.Quote, cancel)]);
        var there = await db.ThreadLinks.SingleOrDefaultAsync(
            one => one.StatementId == heir.Id && one.EndOf == link.EndOf && one.EndKey == link.EndKey && one.DroppedAt == null, cancel);
        if (there is null)
        {
            there = ThreadLink.Of(areaId, words,
                new(link.EndOf, link.EndKey, end.Version) { Nothing = await db.NothingSaidAsync(areaId, link.EndOf, link.EndKey, cancel) }, said, change);
            db.ThreadLinks.Add(there);
        }

        link.Drop($"{heir.Reference}: {why}", change);
        await db.SaveAsync(change, cancel);
        return there;
    }, cancel);
}
