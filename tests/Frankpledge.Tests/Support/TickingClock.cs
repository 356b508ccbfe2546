using System.Threading.Channels;

namespace Frankpledge.Tests.Support;

/// <summary>A clock whose timers go off when a test moves it past them.</summary>
internal sealed class TickingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Tick> ticks = [];
    private readonly Channel<bool> set = Channel.CreateUnbounded<bool>();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Until somebody sets a timer, or has since the last one that a test waited for.</summary>
    public async Task SomebodyWaitsAsync() => await set.Reader.ReadAsync();

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
                    clock.set.Writer.TryWrite(true);
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
