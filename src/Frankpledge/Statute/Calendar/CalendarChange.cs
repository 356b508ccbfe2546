namespace Frankpledge.Statute.Calendar;

/// <summary>A deadline that is still open, as a recipe that can be computed again on another calendar.</summary>
/// <param name="Name">What is due, in words.</param>
/// <param name="Compute">The day it is due under a calendar.</param>
public sealed record OpenDeadline(Sentence Name, Func<WorkingCalendar, DateOnly> Compute);

/// <summary>A deadline that a change of bank holidays moved.</summary>
public sealed record MovedDeadline(Sentence Name, DateOnly Was, DateOnly Now)
{
    public Sentence Sentence => $"{Name}: was {InWords.Day(Was)}, is now {InWords.Day(Now)}.";
}

/// <summary>What a new bank holiday does to deadlines that are open.</summary>
public static class CalendarChange
{
    /// <summary>Computes every deadline on both calendars and returns those that moved.</summary>
    public static IReadOnlyList<MovedDeadline> Moved(WorkingCalendar before, WorkingCalendar after, IEnumerable<OpenDeadline> open) =>
        [.. open.Select(deadline => new MovedDeadline(deadline.Name, deadline.Compute(before), deadline.Compute(after)))
            .Where(moved => moved.Was != moved.Now)];
}
