using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Every source that was considered, and what became of it (R171). The evidence pack, the desk, the warning and the verb all ask here.</summary>
public sealed class SourcesHere(AppDb db, ThreadEnds ends, LinksHere links)
{
    /// <summary>What waits for an answer first, then the newest; last what was withdrawn, by its reason alone.</summary>
    public async Task<IReadOnlyList<SourceConsidered>> OfAsync(Guid areaId, DateOnly day, CancellationToken cancel = default)
    {
        var found = (await links.OfAsync(areaId, day, cancel: cancel)).Where(link => link.Counts).ToList();
        var dropped = await links.DroppedAsync(areaId, cancel: cancel);
        var names = await db.StatementNamesAsync(areaId,
            [.. found.Select(link => link.Link.StatementId).Concat(dropped.Select(one => one.Link.StatementId)).Distinct()], day, cancel);
        var byEnd = found.Where(link => names.ContainsKey(link.Link.StatementId)).ToLookup(link => (link.Link.EndOf, link.Link.EndKey));
        var droppedBy = dropped.Where(one => names.ContainsKey(one.Link.StatementId)).ToLookup(one => (one.Link.EndOf, one.Link.EndKey));
        var caused = found.Select(one => one.Link).Concat(dropped.Select(one => one.Link))
            .ToLookup(link => (link.EndOf, link.EndKey), link => link.CausedAfter);
        var nothing = (await db.SourceDispositions.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel))
            .GroupBy(one => (one.EndOf, one.EndKey)).ToDictionary(same => same.Key, same => same.MaxBy(one => one.Number));
        return
        [
            .. from end in await ends.OfAsync(areaId, null, cancel)
               where end.Value.Line.Kind.Question() == ThreadQuestion.WhyHere
               let source = new SourceConsidered(end.Key.Of, end.Value,
                   [.. byEnd[end.Key].Select(link => (link, names[link.Link.StatementId])).OrderBy(one => one.Item2.Reference, StringComparer.Ordinal)],
                   nothing.GetValueOrDefault(end.Key))
               {
                   CausedAfter = caused[end.Key].Max(),
                   Dropped = [.. droppedBy[end.Key].OrderBy(one => one.Link.DroppedAt).Select(one => (one.Link, names[one.Link.StatementId]))],
               }
               orderby source.Outcome, end.Value.Line.On descending, end.Key.Key
               select source,
        ];
    }
}
