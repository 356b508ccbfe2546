namespace Frankpledge.Tests.Support;

/// <summary>A clock that moves only when a test says so. Who waits a moment by it has waited at once, so that no test waits for a timer; limits stay.</summary>
internal sealed class StandingClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private DateTimeOffset now = Start;
    private long waited;

    /// <summary>How long the program has waited by this clock.</summary>
    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref waited));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => Interlocked.Read(ref waited);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || dueTime > Moment || period != Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Add(ref waited, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    public void Move(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
