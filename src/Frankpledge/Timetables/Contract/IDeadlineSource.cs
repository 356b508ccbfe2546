using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables.Contract;

/// <summary>A part of the office's work that knows what is due.</summary>
public interface IDeadlineSource
{
    /// <summary>What is open: late, or due within a year or so. A deadline that is settled is left out.</summary>
    /// <param name="today">The local day (R12).</param>
    /// <param name="calendar">Which days are working days; computed again with another one to see what a new bank holiday moves.</param>
    Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel);

    /// <summary>The deadline of this key, open or settled; null when the key is not one of this source.</summary>
    Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel);
}
