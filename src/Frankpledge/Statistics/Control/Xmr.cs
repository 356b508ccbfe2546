namespace Frankpledge.Statistics.Control;

/// <summary>
/// XmR charts in the manner of NHS England's <i>Making Data Count</i>: a time series, its natural limits, and the points that are more than noise.
/// Agrees with NHSRplotthedots 0.2.2. Source: Wheeler, <i>Understanding Variation</i> (2000); NHS England, <i>Making Data Count</i> (2019).
/// </summary>
public static class Xmr
{
    private const double Screen = 3.267;

    /// <summary>Draws the chart.</summary>
    /// <param name="series">At least one observation; rows need not be sorted, values may be missing, a date may come once.</param>
    /// <param name="options">How to draw it.</param>
    /// <exception cref="Common.RefusedException">No rows, a date twice, a value that is no number, no value at all,
    /// or limits fixed on fewer than 12 points.</exception>
    /// <remarks>
    /// Without limits (one point, or equal values with screening on) no point is outside or near, and trends and runs still count.
    /// Cost grows with the number of points.
    /// </remarks>
    public static XmrChart Chart(IReadOnlyList<DatedValue> series, XmrOptions options)
    {
        var warnings = new List<Sentence>();
        var rows = Series.Ordered(series, warnings);
        Check(rows, options);

        var rebase = options.Rebase.ToHashSet();
        var points = new List<XmrPoint>(rows.Length);
        var groups = new List<XmrGroup>();
        var number = 0;
        for (int start = 0, end; start < rows.Length; start = end)
        {
            number += rebase.Contains(rows[start].Date) ? 1 : 0;
            end = start + 1;
            while (end < rows.Length && !rebase.Contains(rows[end].Date))
            {
                end++;
            }

            groups.Add(AddGroup(rows.AsSpan(start, end - start), number, options, points));
        }

        return XmrSentence.Explain(new XmrChart(points, groups, options, new("", 0, warnings, "")));
    }

    private static XmrGroup AddGroup(ReadOnlySpan<DatedValue> rows, int number, XmrOptions options, List<XmrPoint> points)
    {
        var values = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = rows[i].Value ?? double.NaN;
        }

        var setting = Math.Min(options.FixAfter ?? values.Length, values.Length);
        var ranges = Ranges(values.AsSpan(0, setting));
        var average = MeanOrNull(ranges);
        if (options.ScreenOutliers)
        {
            for (var i = 0; i < ranges.Length; i++)
            {
                ranges[i] = ranges[i] < Screen * average ? ranges[i] : double.NaN;
            }

            average = MeanOrNull(ranges);
        }

        var group = new XmrGroup(number, rows.Length, new XmrLimits(MeanOrNull(values.AsSpan(0, setting)), average));
        AddPoints(rows, values, ranges, group, options.Direction, points);
        return group;
    }

    private static void AddPoints(ReadOnlySpan<DatedValue> rows, double[] values, double[] ranges, XmrGroup group, ImprovementDirection better,
        List<XmrPoint> points)
    {
        var limits = group.Limits;
        var outside = new bool?[values.Length];
        var near = new bool?[values.Length];
        var sides = new int?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            sides[i] = rows[i].Value is { } value && limits.Mean is { } mean ? value.CompareTo(mean) : null;
            if (rows[i].Value is { } known && limits.AverageRange is not null && limits.Mean is not null)
            {
                outside[i] = known > limits.Upper || known < limits.Lower;
                near[i] = outside[i] == false && (known > limits.NearUpper || known < limits.NearLower);
            }
        }

        var trend = SignalRules.Trends(values);
        var twoOfThree = SignalRules.TwoOfThree(near, sides);
        var run = SignalRules.Runs(sides);
        for (var i = 0; i < values.Length; i++)
        {
            var above = sides[i] > 0;
            var cause = outside[i] == true ? (above ? SpecialCause.AboveUpperLimit : SpecialCause.BelowLowerLimit)
                : trend[i] ? (SignalRules.TrendDirection(values, trend, i) > 0 ? SpecialCause.RisingTrend : SpecialCause.FallingTrend)
                : twoOfThree[i] ? (above ? SpecialCause.TwoOfThreeAbove : SpecialCause.TwoOfThreeBelow)
                : run[i] ? (above ? SpecialCause.RunAbove : SpecialCause.RunBelow)
                : SpecialCause.None;
            points.Add(new XmrPoint
            {
                Date = rows[i].Date,
                Value = rows[i].Value,
                Group = group,
                SetsLimits = i < ranges.Length && rows[i].Value is not null,
                Range = i < ranges.Length && !double.IsNaN(ranges[i]) ? ranges[i] : null,
                IsOutside = outside[i],
                IsNear = near[i],
                Side = sides[i],
                Cause = cause,
                Meaning = cause.Meaning(better),
            });
        }
    }

    /// <summary>The distance of each value from the one before it; NaN for the first and beside a gap.</summary>
    private static double[] Ranges(ReadOnlySpan<double> values)
    {
        var ranges = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            ranges[i] = i == 0 ? double.NaN : Math.Abs(values[i] - values[i - 1]);
        }

        return ranges;
    }

    private static double? MeanOrNull(ReadOnlySpan<double> values)
    {
        var known = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                known[count++] = value;
            }
        }

        return count == 0 ? null : Compensated.Mean(known.AsSpan(0, count));
    }

    private static void Check(DatedValue[] rows, XmrOptions options)
    {
        if (options.FixAfter < XmrOptions.FewestToFix)
        {
            throw Require.Refusal("TooFewPointsToFix",
                $"Limits cannot be fixed after {options.FixAfter} points: they need at least {XmrOptions.FewestToFix}. Choose {XmrOptions.FewestToFix} or more, or leave the limits free.");
        }

        if (options.Target is { } target)
        {
            Require.Finite(target, "the target");
        }

        if (rows.All(row => row.Value is null))
        {
            throw Require.Refusal("NoValues", $"None of the {rows.Length} rows has a value. Add the values.");
        }
    }
}
