using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>The links that stand, and which of them are to be looked at again. Threads, the queue, coverage, warnings and verbs all ask here.</summary>
public sealed class LinksHere(AppDb db, ThreadEnds ends)
{
    /// <summary>As they stand on a day: of one statement, or of all when <paramref name="statement"/> is null.</summary>
    public async Task<IReadOnlyList<LinkFound>> OfAsync(Guid areaId, DateOnly day, Guid? statement = null, CancellationToken cancel = default) =>
        await FoundAsync(areaId, day, await db.ThreadLinks.AsNoTracking()
            .Where(link => link.AreaId == areaId && link.DroppedAt == null && (statement == null || link.StatementId == statement)).ToListAsync(cancel),
            statement is not null, cancel);

    /// <returns>Null where the area has no such link, or it is dropped.</returns>
    public async Task<LinkFound?> FindAsync(Guid areaId, Guid id, DateOnly day, CancellationToken cancel = default) =>
        (await FoundAsync(areaId, day, await db.ThreadLinks.AsNoTracking().Where(link => link.AreaId == areaId && link.Id == id && link.DroppedAt == null)
            .ToListAsync(cancel), few: true, cancel)).SingleOrDefault();

    /// <summary>Those that were dropped, each with its end: that there was one, and why it was dropped, is told in its place.</summary>
    public async Task<IReadOnlyList<(ThreadLink Link, ThreadEnd End)>> DroppedAsync(Guid areaId, Guid? statement = null, CancellationToken cancel = default)
    {
        var links = await db.ThreadLinks.AsNoTracking()
            .Where(link => link.AreaId == areaId && link.DroppedAt != null && (statement == null || link.StatementId == statement)).ToListAsync(cancel);
        var found = links.Count == 0 ? new Dictionary<(string, Guid), ThreadEnd>() : await ends.OfAsync(areaId, links, cancel);
        return [.. links.Where(link => found.ContainsKey((link.EndOf, link.EndKey))).Select(link => (link, found[(link.EndOf, link.EndKey)]))];
    }

    private async Task<IReadOnlyList<LinkFound>> FoundAsync(Guid areaId, DateOnly day, List<ThreadLink> links, bool few, CancellationToken cancel)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var found = await ends.OfAsync(areaId, few ? links : null, cancel);
        var standing = await db.StandingWordsAsync(areaId, few ? [.. links.Select(link => link.StatementId).Distinct()] : null, day, cancel);
        var reworded = await db.RewordedSinceAsync(standing, [.. links.Select(Seen).Distinct()], cancel);
        var heirs = reworded.Values.Any(one => one.Text is null) ? await db.HeirsAsync(areaId, cancel) : new Dictionary<Guid, StatementHeir>();
        var quotes = await QuotesHere.ReadAsync(db, standing, links, cancel);
        return
        [
            .. from link in links
               let quote = quotes.Of(link)
               select new LinkFound(link, found.GetValueOrDefault((link.EndOf, link.EndKey)), reworded.GetValueOrDefault(Seen(link)), quote.Held, quote.Shown)
               {
                   Spoken = standing.GetValueOrDefault(link.StatementId)?.Edition, Heir = heirs.GetValueOrDefault(link.StatementId),
               },
        ];
    }

    private static WordsSeen Seen(ThreadLink link) => new(link.StatementId, link.SeenEditionId);
}
