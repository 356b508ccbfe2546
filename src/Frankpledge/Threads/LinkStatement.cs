using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Joins a statement to an end that is there already. The public sees it at once.</summary>
public sealed class LinkStatement(AppDb db, ThreadEnds ends)
{
    /// <param name="of">The name of the module's ends; <see cref="EntryEnd.Named"/> for an entry.</param>
    public Task<ThreadLink> RunAsync(Guid areaId, Guid statement, string of, Guid key, LinkToMake said, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var words = await db.WordsToLinkAsync(areaId, statement, said.Saw, CivilTime.DayOf(change.At), cancel);
        var end = await ends.StandingAsync(areaId, of, key, cancel);
        WordsToLink.ThrowIfMoved(said.Saw, end.Version);
        if (await db.ThreadLinks.AnyAsync(link => link.StatementId == statement && link.EndOf == of && link.EndKey == key && link.DroppedAt == null, cancel))
        {
            throw new RefusedException("LinkedAlready", "These two are linked already. Look at that link instead of making a second one.");
        }

        RefusedException.ThrowIfAny([.. said.WhyNot(end.Line.Kind), .. await db.WhyNotQuoteAsync(words, said.Quote, cancel)]);
        var link = ThreadLink.Of(areaId, words, new(of, key, end.Version) { Nothing = await db.NothingSaidAsync(areaId, of, key, cancel) }, said, change);
        db.ThreadLinks.Add(link);
        await db.SaveAsync(change, cancel);
        return link;
    }, cancel);
}
