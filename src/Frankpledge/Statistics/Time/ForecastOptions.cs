namespace Frankpledge.Statistics.Time;

/// <summary>How to forecast.</summary>
public sealed record ForecastOptions
{
    /// <summary>What the smoothing follows. A damped trend takes the season off by STL first when there are more than two cycles.</summary>
    public SmoothingModel Model { get; init; } = SmoothingModel.Additive;

    /// <summary>Periods ahead, 1 or more.</summary>
    public int Horizon { get; init; } = 12;

    /// <summary>Observations in a cycle.</summary>
    public int Period { get; init; } = 12;

    /// <summary>Simulated futures, at least 100.</summary>
    public int Futures { get; init; } = 5000;

    /// <summary>The same seed gives the same intervals.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Smoothing parameters to use as they are; null to find the best.</summary>
    public SmoothingWeights? Weights { get; init; }
}
