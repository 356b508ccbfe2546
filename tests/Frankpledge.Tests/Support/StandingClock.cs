namespace Frankpledge.Tests.Support;

/// <summary>A clock that moves only when a test says so.</summary>
internal sealed class StandingClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
