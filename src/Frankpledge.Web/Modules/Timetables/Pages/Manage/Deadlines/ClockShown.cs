using Frankpledge.Statute.Calendar;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>A clock with its working on the calendar in force.</summary>
internal sealed record ClockShown(Frankpledge.Timetables.Clocks.Clock Clock, Working Working)
{
    public DateOnly Due => Working.Answer;

    /// <summary>Whether a change of bank holidays has moved its last day since it started.</summary>
    public bool HasMoved => Due != Clock.DueAtStart;

    /// <summary>Days until it is due; negative when it is late.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;

    /// <summary>Whether what was due was done on the last day or before; null while it runs, or when it was cancelled.</summary>
    public bool? WasInTime => Clock.State == Frankpledge.Timetables.Clocks.ClockState.Settled ? Clock.EndedOn <= Due : null;
}
