namespace Frankpledge.Statistics.Time;

/// <summary>Where the recursion starts, as R's <c>HoltWinters</c> chooses it.</summary>
internal static class SmoothingStart
{
    /// <summary>The state before observation <c>First</c> (counted from 0).</summary>
    public static (SmoothingState State, int First) Of(ReadOnlySpan<double> values, SmoothingModel model, int period) => model switch
    {
        SmoothingModel.Level => (new(values[0], 0, []), 1),
        SmoothingModel.Trend or SmoothingModel.DampedTrend => (new(values[1], values[1] - values[0], []), 2),
        _ => Seasonal(values, model == SmoothingModel.Multiplicative, period),
    };

    /// <summary>Two cycles by moving averages: a line through the trend gives level and trend, the mean deviations give the season.</summary>
    private static (SmoothingState State, int First) Seasonal(ReadOnlySpan<double> values, bool multiplicative, int period)
    {
        var trend = CentredAverage(values[..(2 * period)], period);
        int first = period / 2, count = trend.Length;
        var ahead = new double[period];
        for (var i = 0; i < count; i++)
        {
            var value = values[first + i];
            ahead[(first + i) % period] += multiplicative ? value / trend[i] : value - trend[i];
        }

        // With an even period each position is seen once; with an odd one the middle position is seen twice.
        for (var i = 0; i < count - period; i++)
        {
            ahead[(first + i) % period] /= 2;
        }

        var mean = Compensated.Mean(ahead);
        double[] season = [.. ahead.Select(each => multiplicative ? each / mean : each - mean)];
        var (level, slope) = Line(trend);
        return (new(level, slope, season), period);
    }

    private static double[] CentredAverage(ReadOnlySpan<double> values, int period)
    {
        var even = period % 2 == 0;
        var width = even ? period + 1 : period;
        var averages = new double[values.Length - width + 1];
        for (var i = 0; i < averages.Length; i++)
        {
            var sum = Compensated.Sum(values.Slice(i, width));
            averages[i] = (even ? sum - (values[i] + values[i + width - 1]) / 2 : sum) / period;
        }

        return averages;
    }

    /// <summary>Least squares through (1, y1), (2, y2), ...</summary>
    private static (double Intercept, double Slope) Line(double[] values)
    {
        double centre = (values.Length + 1) / 2.0, mean = Compensated.Mean(values), above = 0, below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            above += (i + 1 - centre) * (values[i] - mean);
            below += (i + 1 - centre) * (i + 1 - centre);
        }

        return (mean - above / below * centre, above / below);
    }
}
