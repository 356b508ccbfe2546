using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The links that stand, and which of them are to be looked at again. Threads, the queue, coverage, warnings and verbs all ask here.</summary>
public sealed class LinksHere(AppDb db, ThreadEnds ends)
{
    /// <summary>Of one statement, or of all when <paramref name="statement"/> is null.</summary>
    public async Task<IReadOnlyList<LinkFound>> OfAsync(Guid areaId, Guid? statement = null, CancellationToken cancel = default) =>
        await FoundAsync(areaId, await db.ThreadLinks.AsNoTracking()
            .Where(link => link.AreaId == areaId && link.DroppedAt == null && (statement == null || link.StatementId == statement)).ToListAsync(cancel),
            statement is not null, cancel);

    /// <returns>Null where the area has no such link, or it is dropped.</returns>
    public async Task<LinkFound?> FindAsync(Guid areaId, Guid id, CancellationToken cancel = default) =>
        (await FoundAsync(areaId, await db.ThreadLinks.AsNoTracking().Where(link => link.AreaId == areaId && link.Id == id && link.DroppedAt == null)
            .ToListAsync(cancel), few: true, cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<LinkFound>> FoundAsync(Guid areaId, List<ThreadLink> links, bool few, CancellationToken cancel)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var found = await ends.OfAsync(areaId, few ? links : null, cancel);
        var reworded = await db.RewordedSinceAsync(areaId, [.. links.Select(Seen).Distinct()], cancel);
        var quotes = await QuotesHere.ReadAsync(db, areaId, links, cancel);
        return
        [
            .. from link in links
               let quote = quotes.Of(link)
               select new LinkFound(link, found.GetValueOrDefault((link.EndOf, link.EndKey)), reworded.GetValueOrDefault(Seen(link)), quote.Held, quote.Shown),
        ];
    }

    private static WordsSeen Seen(ThreadLink link) => new(link.StatementId, link.SeenEditionId);
}
