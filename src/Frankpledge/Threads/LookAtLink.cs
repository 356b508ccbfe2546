using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Threads;

/// <summary>Looks at a link again: it still holds for the words that both ends have now, and perhaps does something else than it did.</summary>
public sealed class LookAtLink(AppDb db, ThreadEnds ends)
{
    /// <param name="seen">The version of the link that the person had before the eyes.</param>
    public Task<ThreadLink> RunAsync(Guid areaId, Guid id, int seen, LinkToMake said, string why, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var link = await db.LinkHereAsync(areaId, id, cancel);
        RefusedException.ThrowIfAny(link.WhyNotLook(seen, why));
        var words = await db.WordsToLinkAsync(areaId, link.StatementId, said.Saw, CivilTime.DayOf(change.At), cancel);
        var end = await ends.StandingAsync(areaId, link.EndOf, link.EndKey, cancel);
        WordsToLink.ThrowIfMoved(said.Saw, end.Version);
        RefusedException.ThrowIfAny([.. said.WhyNot(end.Line.Kind), .. await db.WhyNotQuoteAsync(words, said.Quote, cancel)]);
        var nothing = await db.NothingSaidAsync(areaId, link.EndOf, link.EndKey, cancel);
        link.Hold(words, new(link.EndOf, link.EndKey, end.Version) { Nothing = nothing }, said, why, change);
        await db.SaveAsync(change, cancel);
        return link;
    }, cancel);
}
