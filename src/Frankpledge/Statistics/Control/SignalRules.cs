namespace Frankpledge.Statistics.Control;

/// <summary>
/// The rules that look at neighbours. All arrays are one group's, in the order of the dates; a missing value is NaN in values and null in sides.
/// A window that holds a missing value gives no signal: the peer stops with an error where the rest of it would have been a trend.
/// </summary>
internal static class SignalRules
{
    private const int Window = 7;

    /// <summary>Marks every point of a window of seven on one side of the centre; a point on it breaks the window.</summary>
    public static bool[] Runs(ReadOnlySpan<int?> sides)
    {
        var marked = new bool[sides.Length];
        var length = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            var side = sides[i] ?? 0;
            length = side == 0 ? 0 : i > 0 && sides[i - 1] == side ? length + 1 : 1;
            MarkWindow(marked, i, length);
        }

        return marked;
    }

    /// <summary>Marks every point of a window of seven whose six steps have one sign; a tie breaks the window.</summary>
    public static bool[] Trends(ReadOnlySpan<double> values)
    {
        var marked = new bool[values.Length];
        int length = 1, before = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = Step(values, i);
            length = step == 0 ? 1 : step == before ? length + 1 : 2;
            before = step;
            MarkWindow(marked, i, length);
        }

        return marked;
    }

    /// <summary>Marks the near points of each window of three that holds at least two of them and lies wholly on one side.</summary>
    public static bool[] TwoOfThree(ReadOnlySpan<bool?> near, ReadOnlySpan<int?> sides)
    {
        var marked = new bool[near.Length];
        for (var i = 2; i < near.Length; i++)
        {
            var count = 0;
            for (var k = i - 2; k <= i; k++)
            {
                count += near[k] == true ? 1 : 0;
            }

            if (count >= 2 && sides[i] is { } side && side != 0 && sides[i - 1] == side && sides[i - 2] == side)
            {
                for (var k = i - 2; k <= i; k++)
                {
                    marked[k] |= near[k] == true;
                }
            }
        }

        return marked;
    }

    /// <summary>
    /// 1 or -1 for a point of a trend: the sign of the step to the next point when that is in a trend too, otherwise of the step from the one before.
    /// </summary>
    public static int TrendDirection(ReadOnlySpan<double> values, bool[] trend, int i) =>
        i + 1 < values.Length && trend[i + 1] ? Step(values, i + 1) : Step(values, i);

    private static int Step(ReadOnlySpan<double> values, int i)
    {
        var step = values[i] - values[i - 1];
        return double.IsNaN(step) ? 0 : Math.Sign(step);
    }

    private static void MarkWindow(bool[] marked, int last, int length)
    {
        if (length >= Window)
        {
            marked.AsSpan(last - Window + 1, Window).Fill(true);
        }
    }
}
