namespace Frankpledge.Statistics.Time;

/// <summary>
/// One pass of exponential smoothing, also used to let simulated futures run on. Source: Holt 1957, Winters 1960; damping after Gardner and McKenzie 1985.
/// </summary>
internal sealed class SmoothingRun(SmoothingModel model, SmoothingWeights weights, SmoothingState start)
{
    private readonly double[] season = [.. start.Season];
    private double level = start.Level;
    private double trend = start.Trend;
    private int at;

    private bool HasTrend => model != SmoothingModel.Level;

    /// <summary>What the next observation is expected to be.</summary>
    public double Expected => Apply(level + weights.Phi * trend);

    public SmoothingState State => new(level, trend, [.. Enumerable.Range(0, season.Length).Select(i => season[(at + i) % season.Length])]);

    /// <summary>The expectation <paramref name="steps"/> ahead, 1 being the next observation.</summary>
    public static double Ahead(SmoothingModel model, double phi, SmoothingState state, int steps)
    {
        double damped = 0, power = 1;
        for (var i = 0; i < steps; i++)
        {
            power *= phi;
            damped += power;
        }

        var line = state.Level + damped * state.Trend;
        var position = state.Season.Count == 0 ? 0 : (steps - 1) % state.Season.Count;
        return model switch
        {
            SmoothingModel.Additive => line + state.Season[position],
            SmoothingModel.Multiplicative => line * state.Season[position],
            _ => line,
        };
    }

    public void Learn(double value)
    {
        var before = level;
        var carried = level + weights.Phi * trend;
        var plain = model switch
        {
            SmoothingModel.Additive => value - season[at],
            SmoothingModel.Multiplicative => value / season[at],
            _ => value,
        };
        level = weights.Alpha * plain + (1 - weights.Alpha) * carried;
        if (HasTrend)
        {
            trend = weights.Beta * (level - before) + (1 - weights.Beta) * weights.Phi * trend;
        }

        if (season.Length > 0)
        {
            var latest = model == SmoothingModel.Additive ? value - level : value / level;
            season[at] = weights.Gamma * latest + (1 - weights.Gamma) * season[at];
            at = (at + 1) % season.Length;
        }
    }

    private double Apply(double line) => model switch
    {
        SmoothingModel.Additive => line + season[at],
        SmoothingModel.Multiplicative => line * season[at],
        _ => line,
    };
}
