namespace Frankpledge.Statistics.Time;

/// <summary>The inner and outer loops of STL over one series.</summary>
internal sealed class StlLoop(double[] values, int period, StlSettings settings)
{
    private readonly double[] cycles = new double[values.Length + 2 * period];
    private readonly double[] lowPass = new double[values.Length + 2 * period];
    private readonly double[] average = new double[values.Length + 2 * period];
    private readonly double[] work = new double[values.Length + 2 * period];
    private readonly double[] rest = new double[values.Length];
    private bool weighted;

    public double[] Values => values;

    public double[] Seasonal { get; } = new double[values.Length];

    public double[] Trend { get; } = new double[values.Length];

    public double[] Weights { get; } = [.. Enumerable.Repeat(1.0, values.Length)];

    public void Run()
    {
        for (var outer = 0; outer <= settings.Outer; outer++)
        {
            for (var inner = 0; inner < settings.Inner; inner++)
            {
                Pass();
            }

            if (outer < settings.Outer)
            {
                Reweigh();
                weighted = true;
            }
        }
    }

    /// <summary>Replaces each seasonal value by the mean of its position in the cycle.</summary>
    public void MakePeriodic()
    {
        for (var position = 0; position < period; position++)
        {
            var same = Enumerable.Range(0, (values.Length - position + period - 1) / period).Select(cycle => position + cycle * period).ToList();
            var mean = Compensated.Mean([.. same.Select(i => Seasonal[i])]);
            same.ForEach(i => Seasonal[i] = mean);
        }
    }

    private ReadOnlySpan<double> Robustness => weighted ? Weights : [];

    private void Pass()
    {
        var n = values.Length;
        for (var i = 0; i < n; i++)
        {
            rest[i] = values[i] - Trend[i];
        }

        SmoothCycles();
        MovingAverage(cycles, n + 2 * period, period, average);
        MovingAverage(average, n + period + 1, period, lowPass);
        MovingAverage(lowPass, n + 2, 3, average);
        Loess.Smooth(average.AsSpan(0, n), settings.LowPass, [], lowPass, work);
        for (var i = 0; i < n; i++)
        {
            Seasonal[i] = cycles[period + i] - lowPass[i];
            rest[i] = values[i] - Seasonal[i];
        }

        Loess.Smooth(rest, settings.Trend, Robustness, Trend, work);
    }

    /// <summary>Smooths the series of each position in the cycle, one step beyond both ends.</summary>
    private void SmoothCycles()
    {
        var n = values.Length;
        var longest = (n - 1) / period + 1;
        Span<double> one = new double[longest], weights = new double[longest], smooth = new double[longest];
        for (var position = 0; position < period; position++)
        {
            var count = (n - position - 1) / period + 1;
            for (var i = 0; i < count; i++)
            {
                one[i] = rest[i * period + position];
                weights[i] = Weights[i * period + position];
            }

            var points = one[..count];
            var robustness = weighted ? weights[..count] : [];
            Loess.Smooth(points, settings.Seasonal, robustness, smooth, work);
            var window = Math.Min(settings.Seasonal.Window, count);
            var before = Loess.Fit(0, 1, window, points, settings.Seasonal, robustness, work);
            var after = Loess.Fit(count + 1, count - window + 1, count, points, settings.Seasonal, robustness, work);
            cycles[position] = double.IsNaN(before) ? smooth[0] : before;
            for (var i = 0; i < count; i++)
            {
                cycles[(i + 1) * period + position] = smooth[i];
            }

            cycles[(count + 1) * period + position] = double.IsNaN(after) ? smooth[count - 1] : after;
        }
    }

    private static void MovingAverage(double[] from, int count, int width, double[] to)
    {
        double sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += from[i] - (i >= width ? from[i - width] : 0);
            if (i >= width - 1)
            {
                to[i - width + 1] = sum / width;
            }
        }
    }

    /// <summary>Bisquare weights of the residuals against six times their median.</summary>
    private void Reweigh()
    {
        double[] residuals = [.. values.Select((value, i) => Math.Abs(value - Seasonal[i] - Trend[i]))];
        var scale = 3 * PartialSort.MiddlePair([.. residuals]);
        for (var i = 0; i < residuals.Length; i++)
        {
            var ratio = residuals[i] / scale;
            Weights[i] = residuals[i] <= 0.001 * scale ? 1 : residuals[i] <= 0.999 * scale ? (1 - ratio * ratio) * (1 - ratio * ratio) : 0;
        }
    }
}
