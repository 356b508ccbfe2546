using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Timetables;

/// <summary>
/// A warning that a deadline has come near, or has passed. It counts while the deadline is open on the same day; one that was settled or
/// moved leaves its alerts behind as history.
/// </summary>
public sealed class Alert
{
    /// <summary>The threshold of a deadline that has passed.</summary>
    public const int Overdue = -1;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The key of the deadline.</summary>
    public required string Deadline { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>180, 90, 30, 10, or <see cref="Overdue"/>.</summary>
    public required int DaysBefore { get; init; }
    public required DateOnly RaisedOn { get; init; }

    /// <summary>When those concerned were told by e-mail, or would have been had there been any; null while that is still to do.</summary>
    public DateOnly? ToldOn { get; private set; }

    internal void Tell(DateOnly today) => ToldOn = today;

    /// <summary>The threshold that a deadline has reached with so many days left, or null while it is far off. Those that were missed are not made up for:
    /// the nearest says it all.</summary>
    public static int? Reached(int daysLeft) =>
        daysLeft < 0 ? Overdue : PlanDuty.AlertDays.Where(days => days >= daysLeft).Order().Select(days => (int?)days).FirstOrDefault();
}
