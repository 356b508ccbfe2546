using Frankpledge.Areas.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>A deadline that a bank holiday moved, and the deadline as it stands now.</summary>
public sealed record MovedHere(MovedDeadline Moved, Deadline Deadline);

/// <summary>Finds the open deadlines of an area that an entry in the bank holidays moved.</summary>
public sealed class MovedByHoliday(DeadlinesHere deadlines, Calendars calendars)
{
    public async Task<IReadOnlyList<MovedHere>> OfAsync(AreaFacts area, Guid entryId, DateOnly today, CancellationToken cancel = default)
    {
        var (before, after) = (await calendars.WithoutAsync(area.Nation, entryId, cancel), await calendars.ForAsync(area.Nation, cancel));
        var was = (await deadlines.OfAsync(area, today, before, cancel)).ToDictionary(deadline => deadline.Key, deadline => deadline.DueOn);
        var now = (await deadlines.OfAsync(area, today, after, cancel)).Where(deadline => was.ContainsKey(deadline.Key)).ToDictionary(deadline => deadline.Key);
        var open = now.Values
            .Select(deadline => new OpenDeadline($"{deadline.Key}", calendar => ReferenceEquals(calendar, before) ? was[deadline.Key] : deadline.DueOn));
        return [.. CalendarChange.Moved(before, after, open)
            .Select(moved => new MovedHere(moved with { Name = now[moved.Name.English].Title }, now[moved.Name.English]))];
    }
}
