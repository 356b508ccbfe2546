using Frankpledge.Common;
using Frankpledge.Threads.Contract;

namespace Frankpledge.Threads;

/// <summary>Every module's ends, found by the name of the module and the key.</summary>
public sealed class ThreadEnds(IEnumerable<IThreadEnd> all)
{
    /// <returns>Null where the area has no such end.</returns>
    public async Task<ThreadEnd?> FindAsync(Guid areaId, string of, Guid key, CancellationToken cancel = default) =>
        all.FirstOrDefault(one => one.Name == of) is { } module ? (await module.EndsAsync(areaId, [key], cancel)).SingleOrDefault() : null;

    /// <exception cref="RefusedException">The area has no such end (<c>EndUnknown</c>), or it is withdrawn (<c>EndWithdrawn</c>).</exception>
    public async Task<ThreadEnd> StandingAsync(Guid areaId, string of, Guid key, CancellationToken cancel = default) =>
        await FindAsync(areaId, of, key, cancel) switch
        {
            null => throw new RefusedException("EndUnknown", "This area has nothing of that kind to link to."),
            { State: ThreadEndState.Withdrawn } => throw new RefusedException("EndWithdrawn", "What you link to is withdrawn. Link to something that stands."),
            { } end => end,
        };

    /// <summary>The ends to which links lead, by module and key; all of the area when no link is given.</summary>
    public async Task<IReadOnlyDictionary<(string Of, Guid Key), ThreadEnd>> OfAsync(Guid areaId, IReadOnlyCollection<ThreadLink>? links,
        CancellationToken cancel = default)
    {
        var found = new Dictionary<(string, Guid), ThreadEnd>();
        foreach (var module in all)
        {
            var keys = links?.Where(link => link.EndOf == module.Name).Select(link => link.EndKey).Distinct().ToList();
            foreach (var end in keys is { Count: 0 } ? [] : await module.EndsAsync(areaId, keys, cancel))
            {
                found[(module.Name, end.Key)] = end;
            }
        }

        return found;
    }
}
