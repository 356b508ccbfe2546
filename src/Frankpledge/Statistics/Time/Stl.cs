namespace Frankpledge.Statistics.Time;

/// <summary>
/// Seasonal and trend decomposition by loess, agreeing with R's <c>stl</c>. Source: Cleveland, Cleveland, McRae and Terpenning,
/// <i>STL: a seasonal-trend decomposition procedure based on loess</i>, Journal of Official Statistics 6(1), 1990.
/// </summary>
public static class Stl
{
    /// <summary>Takes <paramref name="series"/> apart.</summary>
    /// <param name="series">More than two full cycles in the order of their dates, without gaps.</param>
    /// <param name="options">How.</param>
    /// <exception cref="Common.RefusedException">Too few observations, gaps, dates out of order or twice, values that are no numbers,
    /// windows too small.</exception>
    public static StlParts Decompose(IReadOnlyList<DatedValue> series, StlOptions options) =>
        Decompose(Series.Unbroken(series, 2 * options.Period + 1, "Decomposition"), options);

    /// <summary>Takes equally spaced <paramref name="values"/> apart; otherwise the same.</summary>
    public static StlParts Decompose(ReadOnlySpan<double> values, StlOptions options)
    {
        Check(values, options);
        var settings = Settings(values.Length, options);
        var loop = new StlLoop(values.ToArray(), options.Period, settings);
        loop.Run();
        if (options.SeasonalWindow is null)
        {
            loop.MakePeriodic();
        }

        double[] remainder = [.. loop.Values.Select((value, i) => value - loop.Seasonal[i] - loop.Trend[i])];
        var season = Strength(loop.Seasonal, remainder);
        return new StlParts(loop.Seasonal, loop.Trend, remainder, loop.Weights, settings)
        {
            SeasonalStrength = season,
            TrendStrength = Strength(loop.Trend, remainder),
            Explanation = Explain(loop, remainder, season, options),
        };
    }

    /// <summary>Windows, degrees, jumps and loops as R chooses them.</summary>
    private static StlSettings Settings(int n, StlOptions options)
    {
        var seasonal = options.SeasonalWindow ?? 10 * n + 1;
        var trend = options.TrendWindow ?? NextOdd((int)Math.Ceiling(1.5 * options.Period / (1 - 1.5 / seasonal)));
        var lowPass = NextOdd(options.Period);
        return new(
            new(NextOdd(Math.Max(3, seasonal)), 0, Jump(seasonal)), new(NextOdd(Math.Max(3, trend)), 1, Jump(trend)),
            new(NextOdd(Math.Max(3, lowPass)), 1, Jump(lowPass)),
            options.Robust ? 1 : 2, options.Robust ? 15 : 0);

        int Jump(int window) => options.Jump ?? (window + 9) / 10;
    }

    private static int NextOdd(int width) => width + (width % 2 == 0 ? 1 : 0);

    private static double Strength(double[] part, double[] remainder)
    {
        var rest = Compensated.Variance(remainder);
        var both = Compensated.Variance([.. part.Zip(remainder, (a, b) => a + b)]);
        return both > 0 ? Math.Max(0, 1 - rest / both) : 0;
    }

    private static Explanation Explain(StlLoop loop, double[] remainder, double season, StlOptions options)
    {
        var warnings = new List<Sentence>();
        if (loop.Values.Length < 3 * options.Period)
        {
            warnings.Add("With fewer than three cycles the season is hard to tell from chance.");
        }

        var ignored = loop.Weights.Count(weight => weight < 0.01);
        if (ignored > 0)
        {
            warnings.Add($"{Words.Count(ignored, "observation was", "observations were")} so far out that the fit ignores {(ignored == 1 ? "it" : "them")}.");
        }

        var word = season < 0.3 ? "weak" : season < 0.64 ? "moderate" : "strong";
        var swing = loop.Seasonal.Max() - loop.Seasonal.Min();
        Sentence sentence =
            $"The season is {word} (strength {Words.Number(Math.Round(season, 2))} of 1): it moves the figure by up to {Words.Number(swing)} within a cycle, while what neither trend nor season explains is typically {Words.Number(Math.Sqrt(Compensated.Variance(remainder)))}. The parts describe the past; they do not explain or forecast it.";
        return new(options.Robust ? "STL, robust" : "STL", loop.Values.Length, warnings, sentence);
    }

    private static void Check(ReadOnlySpan<double> values, StlOptions options)
    {
        if (options.Period < 2)
        {
            throw Require.Refusal("PeriodTooShort", $"A cycle of {options.Period} observations has no season. Use 12 for months or 4 for quarters.");
        }

        Require.AtLeast(values.Length, 2 * options.Period + 1, $"observations (more than two cycles of {options.Period})");
        Require.Finite(values, "value");
        if (options.SeasonalWindow < 3 || options.TrendWindow < 3 || options.Jump < 1)
        {
            throw Require.Refusal("WindowTooSmall", "A window must be 3 or more and a jump 1 or more. Choose larger ones.");
        }
    }
}
