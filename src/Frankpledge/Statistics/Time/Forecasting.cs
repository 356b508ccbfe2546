namespace Frankpledge.Statistics.Time;

/// <summary>
/// Forecasts by exponential smoothing. The intervals come from letting the fitted recursion run on with errors drawn from its own past
/// (Hyndman and Athanasopoulos, <i>Forecasting: principles and practice</i>, 3rd edition, 2021, chapters 5 and 8).
/// </summary>
public static class Forecasting
{
    /// <summary>Forecasts a monthly or otherwise equally spaced series.</summary>
    /// <param name="series">In the order of the dates, without gaps; more than two cycles for a season of its own, four values otherwise.</param>
    /// <param name="options">How.</param>
    /// <exception cref="Common.RefusedException">Too few values, gaps, dates out of order or twice, values that are no numbers, a horizon below 1.</exception>
    public static Forecast Ahead(IReadOnlyList<DatedValue> series, ForecastOptions options)
    {
        if (options.Horizon < 1 || options.Futures < 100)
        {
            throw Require.Refusal("NothingToForecast", "A forecast needs a horizon of 1 or more and at least 100 simulated futures. Choose larger ones.");
        }

        var values = Series.Unbroken(series, 4, "A forecast");
        var season = TakenOff(values, options);
        double[] plain = season.Length == 0 ? values : [.. values.Select((value, i) => value - season[i % options.Period])];
        var fit = ExponentialSmoothing.Fit(plain, options.Model, options.Period, options.Weights);
        double[] back = season.Length == 0 ? [] : [.. Enumerable.Range(0, options.Horizon).Select(h => season[(values.Length + h) % options.Period])];
        var futures = Futures(fit, plain, back, options, values.Min() >= 0);
        var step = series[^1].Date.DayNumber - series[^2].Date.DayNumber;
        var steps = Enumerable.Range(0, options.Horizon).Select(h =>
        {
            double[] reached = [.. futures.Select(future => future[h]).Order()];
            var expected = SmoothingRun.Ahead(options.Model, fit.Weights.Phi, fit.State, h + 1) + (back.Length == 0 ? 0 : back[h]);
            return new ForecastStep(Date(series[^1].Date, step, h + 1), expected, Quantile(reached, 0.025), Quantile(reached, 0.1), Quantile(reached, 0.9),
                Quantile(reached, 0.975));
        }).ToList();
        return new(steps, fit, back, Explain(steps, fit, values, options, season.Length > 0)) { Futures = futures,
            EndsBefore = Date(series[^1].Date, step, options.Horizon + 1) };
    }

    private static double[] TakenOff(double[] values, ForecastOptions options) =>
        options.Model == SmoothingModel.DampedTrend && values.Length > 2 * options.Period
            ? [.. Stl.Decompose(values, new StlOptions { Period = options.Period }).Seasonal.Take(options.Period)]
            : [];

    /// <summary>
    /// Each future draws errors from the past with replacement, widened for the parameters that were fitted; with a multiplying season the errors are relative.
    /// </summary>
    private static double[][] Futures(ExponentialSmoothing fit, double[] values, double[] back, ForecastOptions options, bool floorAtZero)
    {
        var relative = fit.Model == SmoothingModel.Multiplicative;
        var first = values.Length - fit.Fitted.Count;
        double[] errors = [.. fit.Fitted.Select((expected, i) => relative ? values[first + i] / expected - 1 : values[first + i] - expected)];
        var parameters = fit.Model switch { SmoothingModel.Level => 1, SmoothingModel.Trend => 2, _ => 3 };
        var mean = Compensated.Mean(errors);
        var widen = errors.Length > parameters + 1 ? Math.Sqrt(errors.Length / (double)(errors.Length - parameters)) : 1.5;
        errors = [.. errors.Select(error => (error - mean) * widen)];

        var random = new Random(options.Seed);
        var futures = new double[options.Futures][];
        for (var f = 0; f < futures.Length; f++)
        {
            var run = new SmoothingRun(fit.Model, fit.Weights, fit.State);
            futures[f] = new double[options.Horizon];
            for (var h = 0; h < options.Horizon; h++)
            {
                var error = errors[random.Next(errors.Length)];
                var value = relative ? run.Expected * (1 + error) : run.Expected + error;
                var whole = value + (back.Length == 0 ? 0 : back[h]);
                futures[f][h] = floorAtZero ? Math.Max(0, whole) : whole;
                run.Learn(value);
            }
        }

        return futures;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static DateOnly Date(DateOnly last, int days, int steps) =>
        days >= 28 ? last.AddMonths(steps * (int)Math.Round(days / 30.44)) : last.AddDays(steps * days);

    private static Explanation Explain(List<ForecastStep> steps, ExponentialSmoothing fit, double[] values, ForecastOptions options, bool seasonOff)
    {
        var warnings = new List<Sentence>();
        if (!seasonOff && values.Length > options.Period)
        {
            var error = fit.Fitted.Select((expected, i) => Math.Abs(values[values.Length - fit.Fitted.Count + i] - expected)).Average();
            var naive = Enumerable.Range(options.Period, values.Length - options.Period).Average(i => Math.Abs(values[i] - values[i - options.Period]));
            if (error > naive)
            {
                warnings.Add("The model's past errors are larger than those of simply repeating the value of one cycle before.");
            }
        }

        if (values.Length < 3 * options.Period)
        {
            warnings.Add("Fewer than three cycles of data: the intervals are likely to be too narrow.");
        }

        var method = fit.Model switch
        {
            SmoothingModel.Additive => "Holt-Winters, additive season",
            SmoothingModel.Multiplicative => "Holt-Winters, multiplicative season",
            SmoothingModel.DampedTrend => seasonOff ? "Damped trend after STL" : "Damped trend",
            SmoothingModel.Trend => "Holt's linear trend",
            _ => "Simple exponential smoothing",
        };
        var last = steps[^1];
        Sentence sentence =
            $"If the series goes on as it has, {Words.Month(last.Date)} will bring about {Words.Number(last.Expected)}, and in 95 of 100 futures between {Words.Number(last.Lower95)} and {Words.Number(last.Upper95)}. It is an extension of the past, not a promise: it knows nothing of new policies or events.";
        return new(method + ", intervals by simulation", values.Length, warnings, sentence);
    }
}
