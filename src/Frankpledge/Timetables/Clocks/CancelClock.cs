using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Timetables.Clocks;

/// <summary>Stops a clock that should not run, with the reason; it stays on record.</summary>
public sealed class CancelClock(AppDb db)
{
    public async Task<Clock> RunAsync(ClockToEnd input, Change change, CancellationToken cancel = default)
    {
        var clock = await db.ClockAsync(input.Area, input.By, input.ClockId, cancel);
        clock.Cancel(input.On, input.Note);
        await db.SaveAsync(change, cancel);
        return clock;
    }
}
