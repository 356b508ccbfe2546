using System.Diagnostics;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Benchmarks;

/// <summary>Two editions of 1,000 statements of 25 words, a third of which were reworded, made from a fixed seed.</summary>
internal static class RedlineBench
{
    public static void Promised(Action<string, string, string, bool?> row)
    {
        var random = new Random(8);
        var pairs = Enumerable.Range(0, 1000).Select(i =>
        {
            var words = Enumerable.Range(0, 25).Select(_ => $"word{random.Next(3000)}").ToArray();
            var before = string.Join(' ', words);
            for (var change = 0; i % 3 == 0 && change < 5; change++)
            {
                words[random.Next(words.Length)] = $"other{random.Next(3000)}";
            }

            return (before, after: string.Join(' ', words));
        }).ToList();
        var milliseconds = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(pairs.Sum(pair => Redline.Of(pair.before, pair.after).Count));
            return clock.Elapsed.TotalMilliseconds;
        });
        row("red-line of two editions of 1,000 statements", FormattableString.Invariant($"{milliseconds:0} ms, best of five"), "under 200 ms",
            milliseconds < 200);
    }
}
