using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// A number of working days that an area sets itself where the law says only "as soon as practicable" or "in reasonable time"
/// (2011 Act ss.5(2), 5(7), 12(2), 28(4), 29(1)). It only ever warns and is never called statutory.
/// </summary>
/// <param name="Name">What should be done, in words: "Send the draft plan to the panel".</param>
/// <param name="WorkingDays">Working days allowed after the event that starts the clock.</param>
[Rule("R10")]
public sealed record LocalStandard(Sentence Name, int WorkingDays)
{
    /// <summary>The day by which the area has promised to be done.</summary>
    public DateOnly Due(DateOnly from, WorkingDays counter) => counter.After(from, WorkingDays).Answer;

    /// <summary>Warns when the thing was done, or is still open, after the local standard.</summary>
    /// <param name="from">The day that starts the clock.</param>
    /// <param name="doneOrToday">The day on which it was done, or today while it is open.</param>
    /// <param name="counter">Which days are working days.</param>
    public IReadOnlyList<Reason> Check(DateOnly from, DateOnly doneOrToday, WorkingDays counter) =>
        doneOrToday <= Due(from, counter)
            ? []
            : [Because.Warn("R10", "PastLocalStandard",
                $"{Name}: the local standard of {InWords.Number(WorkingDays, "working day")} ended on {InWords.Day(Due(from, counter))}. Record why it took longer.")];
}
