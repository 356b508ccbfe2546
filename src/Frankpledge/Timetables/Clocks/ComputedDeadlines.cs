using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>Finds the deadline of the law that a key names, by the calendar of the area's nation.</summary>
public sealed class ComputedDeadlines(Calendars calendars)
{
    /// <returns>Null when there is none of that name.</returns>
    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, CancellationToken cancel = default) =>
        ComputedDeadline.Find(key, await calendars.ForAsync(area.Nation, cancel));
}
