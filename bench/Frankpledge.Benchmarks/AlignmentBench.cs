using System.Diagnostics;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Benchmarks;

/// <summary>
/// What changed between two editions, of 1,000 statements of 25 words and of a quarter and four times as many: a third were reworded, one in forty each moved,
/// was dropped, was cut in two, and was followed by a new one. Made from a fixed seed; with the red-line of all that changed.
/// </summary>
internal static class AlignmentBench
{
    private static readonly int[] Sizes = [250, 1000, 4000];

    public static void Promised(Action<string, string, string, bool?> row)
    {
        var times = Sizes.Select(Milliseconds).ToList();
        row("what changed between two editions of 1,000 statements, with red-line", FormattableString.Invariant(
            $"{times[1]:0} ms, best of five; {string.Join(", ", Sizes.Zip(times, (size, time) => FormattableString.Invariant($"{size:N0}: {time:0} ms")))}, growth {string.Join(", ", times.Zip(times.Skip(1), (one, next) => FormattableString.Invariant($"x{next / one:0.0}")))} for four times the statements"),
            "under 200 ms", times[1] < 200);
    }

    private static double Milliseconds(int size)
    {
        var (before, after) = Editions(size);
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(Alignment.Of(before, after).Where(change => change.IsReworded)
                .Sum(change => Redline.Of(Joined(change.Before), Joined(change.After)).Count));
            return clock.Elapsed.TotalMilliseconds;
        });
    }

    private static string Joined(IReadOnlyList<PlanLine> lines) => string.Join(' ', lines.Select(line => line.Text));

    private static (List<PlanLine> Before, List<PlanLine> After) Editions(int size)
    {
        var random = new Random(8);
        var (before, after) = (new List<PlanLine>(), new List<PlanLine>());
        for (var at = 0; at < size; at++)
        {
            if (at % 20 == 0)
            {
                var heading = new PlanLine($"Part {at} on {Words(random, 3)}", [], IsHeading: true);
                before.Add(heading);
                after.Add(heading);
            }

            var section = before.Last(line => line.IsHeading).Text;
            var line = new PlanLine($"{Words(random, 25)}.", [section], IsHeading: false);
            before.Add(line);
            after.AddRange((at % 40) switch
            {
                1 => [],
                2 => [line, line with { Text = $"{Words(random, 25)}." }],
                3 => [line with { Text = string.Join(' ', line.Text.Split(' ')[..12]) + "." }, line with { Text = string.Join(' ', line.Text.Split(' ')[12..]) }],
                4 => [line with { Section = [before.First(one => one.IsHeading).Text] }],
                _ when at % 3 == 0 =>
                    [line with { Text = string.Join(' ', line.Text.Split(' ').Select((word, i) => i % 5 == 1 ? $"other{random.Next(3000)}" : word)) }],
                _ => new[] { line },
            });
        }

        return (before, after);
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"word{random.Next(3000)}"));
}
