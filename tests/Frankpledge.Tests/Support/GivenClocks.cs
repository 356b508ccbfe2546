using Frankpledge.Areas;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>A clock that was started some days ago, by the use case.</summary>
    public static Task<Clock> AClock(TestSite site, PoliceArea area, BodyKind by, ClockKind kind, string label = "Request 26/018", int daysAgo = 5) =>
        site.UseAsync<StartClock, Clock>(
            start => start.RunAsync(new ClockToStart(area.Facts(), by, kind, label, site.Today.AddDays(-daysAgo), null, site.Today), AChange(site)));
}
