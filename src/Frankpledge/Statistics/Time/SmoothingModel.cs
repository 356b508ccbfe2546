namespace Frankpledge.Statistics.Time;

/// <summary>What an exponential smoothing follows.</summary>
public enum SmoothingModel
{
    /// <summary>A level only (simple exponential smoothing).</summary>
    Level,

    /// <summary>Level and trend (Holt).</summary>
    Trend,

    /// <summary>Level and a trend that fades (Gardner and McKenzie).</summary>
    DampedTrend,

    /// <summary>Level, trend and a season that is added (Holt-Winters).</summary>
    Additive,

    /// <summary>Level, trend and a season that multiplies (Holt-Winters).</summary>
    Multiplicative,
}

/// <summary>Smoothing parameters, each 0 to 1: how fast level, trend and season follow the latest error, and how much trend is left after a step.</summary>
/// <param name="Alpha">Level.</param>
/// <param name="Beta">Trend; 0 without one.</param>
/// <param name="Gamma">Season; 0 without one.</param>
/// <param name="Phi">What is left of the trend after one step; 1 unless damped.</param>
public readonly record struct SmoothingWeights(double Alpha, double Beta = 0, double Gamma = 0, double Phi = 1);

/// <summary>Level, trend and season after the last observation.</summary>
/// <param name="Level">In the unit of the series.</param>
/// <param name="Trend">Change each step.</param>
/// <param name="Season">The season of the next step first; empty without one.</param>
public sealed record SmoothingState(double Level, double Trend, IReadOnlyList<double> Season);
