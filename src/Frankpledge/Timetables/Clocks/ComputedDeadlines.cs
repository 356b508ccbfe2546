using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>Finds the deadline that a key names, by asking each source. A module that brings deadlines brings a source, and nothing here changes.</summary>
public sealed class ComputedDeadlines(IEnumerable<IDeadlineSource> sources, Calendars calendars)
{
    /// <returns>Null when there is none of that name.</returns>
    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, CancellationToken cancel = default)
    {
        var calendar = await calendars.ForAsync(area.Nation, cancel);
        foreach (var source in sources)
        {
            if (await source.FindAsync(area, key, today, calendar, cancel) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
