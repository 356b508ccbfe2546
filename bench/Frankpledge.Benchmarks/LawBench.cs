using System.Diagnostics;
using System.Globalization;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Benchmarks;

/// <summary>Deadlines with their workings per second on one core, at three sizes, and how the cost grows. Promise: 100,000 a second.</summary>
internal static class LawBench
{
    private const int Promise = 100_000;

    public static void Run(TextWriter output)
    {
        Measure(200_000); // the just-in-time compiler settles
        var previous = TimeSpan.Zero;
        foreach (var count in new[] { 20_000, 100_000, 500_000 })
        {
            var time = Measure(count);
            var rate = count / time.TotalSeconds;
            var growth = previous == TimeSpan.Zero
                ? "" : string.Create(CultureInfo.InvariantCulture, $", {time / previous:0.0} times the time of the size before (5.0 is linear)");
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"law: {count,7:N0} deadlines with workings in {time.TotalMilliseconds,6:0} ms = {rate,9:N0} a second ({(rate >= Promise ? "kept" : "BROKEN")}: {Promise:N0}){growth}"));
            previous = time;
        }
    }

    /// <summary>In turn an agenda deadline, twenty working days and 56 inclusive days, each for another day of 2012 to 2060.</summary>
    private static TimeSpan Measure(int count)
    {
        var calendar = WorkingCalendar.EnglandAndWales;
        var (notice, counter) = (new ClearDays(calendar, ClearDays.InEngland), new WorkingDays(calendar));
        var first = new DateOnly(2012, 1, 2);
        var letters = 0L;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var day = first.AddDays(i * 7 % 17_000);
            var working = (i % 3) switch
            {
                0 => notice.LatestNotice(day),
                1 => counter.After(day, 20),
                _ => InclusivePeriod.OfDays(day, 56).Working(),
            };
            letters += working.Sentence.Template.Length;
        }

        clock.Stop();
        return letters > 0 ? clock.Elapsed : throw new InvalidOperationException("Nothing was computed.");
    }
}
