using System.Collections.Concurrent;

namespace Frankpledge.Web.Base;

/// <summary>What was read last under each key: it is read again on another day, and after any change that would evict a public page.</summary>
/// <remarks>What it gives is shared by all requests, and only to be read.</remarks>
public sealed class LastRead<TKey, TValue>(KeptPages pages)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Reading> last = new();

    /// <param name="read">Null for what is not there. That is not kept, since visitors may name whatever they like.</param>
    public async Task<TValue?> FindAsync(TKey key, DateOnly today, Func<Task<TValue?>> read)
    {
        // Looked at before the records are: what is read while they change is not used again.
        var changes = pages.Changes;
        if (last.TryGetValue(key, out var known) && known.Changes == changes && known.Today == today)
        {
            return known.Value;
        }

        var value = await read();
        if (value is not null)
        {
            last[key] = new Reading(changes, today, value);
        }

        return value;
    }

    private sealed record Reading(int Changes, DateOnly Today, TValue Value);
}
