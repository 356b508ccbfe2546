using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Threads;

/// <summary>Every source that was considered, and what became of it (R171). The evidence pack, the desk, the warning and the verb all ask here.</summary>
public sealed class SourcesHere(AppDb db, ThreadEnds ends, LinksHere links)
{
    /// <summary>What waits for an answer first, then the newest; what was withdrawn is left out.</summary>
    public async Task<IReadOnlyList<SourceConsidered>> OfAsync(Guid areaId, CancellationToken cancel = default)
    {
        var found = (await links.OfAsync(areaId, null, cancel)).Where(link => link.Counts).ToList();
        var names = await db.StatementNamesAsync(areaId, [.. found.Select(link => link.Link.StatementId).Distinct()], cancel);
        var byEnd = found.Where(link => names.ContainsKey(link.Link.StatementId)).ToLookup(link => (link.Link.EndOf, link.Link.EndKey));
        var nothing = (await db.SourceDispositions.AsNoTracking().Where(one => one.AreaId == areaId).ToListAsync(cancel))
            .GroupBy(one => (one.EndOf, one.EndKey)).ToDictionary(same => same.Key, same => same.MaxBy(one => one.Number));
        return
        [
            .. from end in await ends.OfAsync(areaId, null, cancel)
               where end.Value.State == ThreadEndState.Stands && end.Value.Line.Kind.Question() == ThreadQuestion.WhyHere
               let source = new SourceConsidered(end.Key.Of, end.Value,
                   [.. byEnd[end.Key].Select(link => (link, names[link.Link.StatementId])).OrderBy(one => one.Item2.Reference, StringComparer.Ordinal)],
                   nothing.GetValueOrDefault(end.Key))
               orderby source.Outcome, end.Value.Line.On descending, end.Key.Key
               select source,
        ];
    }
}
