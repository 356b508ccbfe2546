using System.Collections.Concurrent;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables;

/// <summary>The deadlines of each area as computed last, for the bell on every staff page. They are computed again on another day and after any change that would evict a public page.</summary>
internal sealed class KeptDeadlines(KeptPages pages)
{
    private readonly ConcurrentDictionary<Guid, Computed> last = new();

    public async Task<IReadOnlyList<Deadline>> OfAsync(Guid area, DateOnly today, Func<DateOnly, Task<IReadOnlyList<Deadline>>> compute)
    {
        // Read before the records are: what is computed while they change is not used again.
        var changes = pages.Changes;
        if (last.TryGetValue(area, out var known) && known.Changes == changes && known.Today == today)
        {
            return known.Deadlines;
        }

        var deadlines = await compute(today);
        last[area] = new Computed(changes, today, deadlines);
        return deadlines;
    }

    private sealed record Computed(int Changes, DateOnly Today, IReadOnlyList<Deadline> Deadlines);
}
