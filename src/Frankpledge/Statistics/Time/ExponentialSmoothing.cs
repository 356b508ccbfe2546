namespace Frankpledge.Statistics.Time;

/// <summary>Exponential smoothing fitted to a series.</summary>
/// <param name="Model">What it follows.</param>
/// <param name="Weights">The smoothing parameters.</param>
/// <param name="State">Level, trend and season after the last observation.</param>
/// <param name="Fitted">What was expected one step ahead, for the last <c>Fitted.Count</c> observations.</param>
/// <param name="SquaredError">The sum of squared one-step errors, in the squared unit of the series.</param>
public sealed record ExponentialSmoothing(
    SmoothingModel Model, SmoothingWeights Weights, SmoothingState State, IReadOnlyList<double> Fitted, double SquaredError)
{
    /// <summary>A trend is damped between these shares a step.</summary>
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;

    /// <summary>
    /// Fits by least squares of the one-step errors, started as R's <c>HoltWinters</c>;
    /// the search begins from many points, so the error is never above the peer's.
    /// </summary>
    /// <param name="values">Equally spaced; two full cycles for a season, four values otherwise.</param>
    /// <param name="model">What to follow.</param>
    /// <param name="period">Observations in a cycle.</param>
    /// <param name="weights">Parameters to use as they are; null to find the best.</param>
    /// <exception cref="Common.RefusedException">Too few values, values that are no numbers, or a value of zero or below with a multiplying season.</exception>
    public static ExponentialSmoothing Fit(ReadOnlySpan<double> values, SmoothingModel model, int period = 12, SmoothingWeights? weights = null)
    {
        var seasonal = model is SmoothingModel.Additive or SmoothingModel.Multiplicative;
        Require.AtLeast(values.Length, seasonal ? 2 * period : 4, seasonal ? (Sentence)$"observations (two cycles of {period})" : "observations");
        Require.Finite(values, "value");
        if (model == SmoothingModel.Multiplicative && values.ToArray().Any(value => value <= 0))
        {
            throw Require.Refusal("NotAboveZero", "A season that multiplies needs every value above zero. Use the additive season.");
        }

        var series = values.ToArray();
        var (start, first) = SmoothingStart.Of(values, model, period);
        return Run(series, model, weights ?? Best(series, model, start, first), start, first);
    }

    private static SmoothingWeights Best(double[] values, SmoothingModel model, SmoothingState start, int first)
    {
        (double[] low, double[] high) = model switch
        {
            SmoothingModel.Level => (new double[] { 0 }, new double[] { 1 }),
            SmoothingModel.Trend => ([0, 0], [1, 1]),
            SmoothingModel.DampedTrend => ([0, 0, LeastPhi], [1, 1, MostPhi]),
            _ => ([0, 0, 0], [1, 1, 1]),
        };
        return From(model, CompassSearch.Minimise(point => Error(values, model, From(model, point), start, first), low, high));
    }

    private static SmoothingWeights From(SmoothingModel model, double[] point) => model switch
    {
        SmoothingModel.Level => new(point[0]),
        SmoothingModel.Trend => new(point[0], point[1]),
        SmoothingModel.DampedTrend => new(point[0], point[1], 0, point[2]),
        _ => new(point[0], point[1], point[2]),
    };

    private static double Error(double[] values, SmoothingModel model, SmoothingWeights weights, SmoothingState start, int first)
    {
        var run = new SmoothingRun(model, weights, start);
        double squares = 0;
        for (var i = first; i < values.Length; i++)
        {
            var error = values[i] - run.Expected;
            squares += error * error;
            run.Learn(values[i]);
        }

        return squares;
    }

    private static ExponentialSmoothing Run(double[] values, SmoothingModel model, SmoothingWeights weights, SmoothingState start, int first)
    {
        var run = new SmoothingRun(model, weights, start);
        var fitted = new double[values.Length - first];
        for (var i = first; i < values.Length; i++)
        {
            fitted[i - first] = run.Expected;
            run.Learn(values[i]);
        }

        return new(model, weights, run.State, fitted, Error(values, model, weights, start, first));
    }
}
