using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Timetables.Clocks;

/// <param name="By">The body of the person who ends it.</param>
/// <param name="Note">What came of it, or why it is cancelled.</param>
public sealed record ClockToEnd(AreaFacts Area, BodyKind By, Guid ClockId, DateOnly On, string Note, DateOnly Today);

/// <summary>Records that what was due is done.</summary>
public sealed class SettleClock(AppDb db)
{
    public async Task<Clock> RunAsync(ClockToEnd input, Change change, CancellationToken cancel = default)
    {
        var clock = await db.ClockAsync(input.Area, input.By, input.ClockId, cancel);
        clock.Settle(input.On, input.Note, input.Today);
        await db.SaveAsync(change, cancel);
        return clock;
    }
}
