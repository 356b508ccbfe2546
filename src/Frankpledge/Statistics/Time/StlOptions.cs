namespace Frankpledge.Statistics.Time;

/// <summary>How a series is taken apart; the defaults are those of R's <c>stl</c>.</summary>
public sealed record StlOptions
{
    /// <summary>Observations in a cycle: 12 for months, 4 for quarters. At least 2.</summary>
    public int Period { get; init; } = 12;

    /// <summary>Years that the seasonal smoother looks across, at least 3; null for a season that never changes.</summary>
    public int? SeasonalWindow { get; init; }

    /// <summary>Whether outlying observations lose their weight: 15 outer and 1 inner loop instead of 0 and 2.</summary>
    public bool Robust { get; init; }

    /// <summary>Width of the trend smoother in observations; null for the next odd number of 1.5 period / (1 - 1.5 / seasonal window).</summary>
    public int? TrendWindow { get; init; }

    /// <summary>Every how many observations the smoothers are computed, with straight lines between; null for a tenth of each window.</summary>
    public int? Jump { get; init; }
}

/// <summary>A smoother's width, degree and jump.</summary>
/// <param name="Window">Observations, odd.</param>
/// <param name="Degree">0 for local constants, 1 for local lines.</param>
/// <param name="Jump">1 computes every point.</param>
public readonly record struct Smoother(int Window, int Degree, int Jump);

/// <summary>A series as the sum of season, trend and remainder.</summary>
/// <param name="Seasonal">One for each observation, in the unit of the series.</param>
/// <param name="Trend">One for each observation.</param>
/// <param name="Remainder">What is left; the three add up to the series.</param>
/// <param name="Weights">Robustness weights, 0 (an outlier, ignored) to 1; all 1 when not robust.</param>
/// <param name="Settings">The smoothers and loops that were used.</param>
public sealed record StlParts(
    IReadOnlyList<double> Seasonal, IReadOnlyList<double> Trend, IReadOnlyList<double> Remainder, IReadOnlyList<double> Weights, StlSettings Settings)
{
    /// <summary>0 (no season) to 1 (nothing but season): 1 - var(remainder) / var(season + remainder), never negative (Hyndman).</summary>
    public required double SeasonalStrength { get; init; }

    /// <summary>0 to 1, the same for the trend.</summary>
    public required double TrendStrength { get; init; }

    /// <summary>Method, base, warnings and the sentence.</summary>
    public required Explanation Explanation { get; init; }
}

/// <summary>The smoothers and loops of one decomposition.</summary>
public sealed record StlSettings(Smoother Seasonal, Smoother Trend, Smoother LowPass, int Inner, int Outer);
