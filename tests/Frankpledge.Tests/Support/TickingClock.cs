namespace Frankpledge.Tests.Support;

/// <summary>A clock whose timers go off when a test moves it past them.</summary>
internal sealed class TickingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Tick> ticks = [];
    private DateTimeOffset now = start;
    private TaskCompletionSource? rests;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Comes true once a timer waits: whoever runs on this clock has then done all that it does before the next tick.</summary>
    public Task RestsAsync()
    {
        lock (gate)
        {
            return ticks.Count > 0 ? Task.CompletedTask : (rests ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var tick = new Tick(this, callback, state);
        tick.Change(dueTime, period);
        return tick;
    }

    public void Move(TimeSpan by)
    {
        List<Tick> due;
        lock (gate)
        {
            now += by;
            due = [.. ticks.Where(tick => tick.At <= now)];
            ticks.RemoveAll(due.Contains);
        }

        due.ForEach(tick => tick.GoOff());
    }

    private sealed class Tick(TickingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void GoOff() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.ticks.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock.now + dueTime;
                    clock.ticks.Add(this);
                    clock.rests?.TrySetResult();
                    clock.rests = null;
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.ticks.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
