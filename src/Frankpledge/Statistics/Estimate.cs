namespace Frankpledge.Statistics;

/// <summary>From <paramref name="Lower"/> to <paramref name="Upper"/>, both included. Either end may be infinite where nothing bounds it.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Whether <paramref name="value"/> lies within, the ends included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}

/// <summary>A figure with the interval that is plausible for it.</summary>
/// <param name="Value">The figure itself.</param>
/// <param name="Interval">Two-sided.</param>
/// <param name="Level">The confidence level, 0.95 for 95 %.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record Estimate(double Value, Interval Interval, double Level, Explanation Explanation);
