namespace Frankpledge.Statistics.Rates;

/// <summary>The limits of a funnel at one base and level, by four methods.</summary>
/// <param name="Exact">Quantiles of the distribution; steps, because counts are whole.</param>
/// <param name="Interpolated">Spiegelhalter's smooth version of the exact limits, not outside what is possible.</param>
/// <param name="Normal">Expectation -/+ z standard errors; may be impossible, and is not cut.</param>
/// <param name="Score">Wilson's score limits (shares) or Garwood's chi-square limits around the expectation (counts).</param>
/// <param name="IsShare">Whether the limits are shares (0 to 1) rather than counts.</param>
public sealed record FunnelLimits(Interval Exact, Interval Interpolated, Interval Normal, Interval Score, bool IsShare)
{
    /// <summary>Limits for a share when <paramref name="cases"/> cases have the overall share <paramref name="share"/>.</summary>
    public static FunnelLimits Binomial(double cases, double share, double level)
    {
        var tail = (1 - level) / 2;
        var z = Distributions.TwoSidedZ(level);
        var spread = Math.Sqrt(share * (1 - share) / cases);
        var (exact, smooth) = Both(k => Distributions.BinomialCdf(k, cases, share), tail, cases * share, cases * spread, cases);
        return new(
            new(exact.Lower / cases, exact.Upper / cases),
            new(Math.Clamp(smooth.Lower / cases, 0, 1), Math.Clamp(smooth.Upper / cases, 0, 1)),
            new(share - z * spread, share + z * spread),
            ProportionInterval.Wilson(share, cases, z),
            true);
    }

    /// <summary>Limits for a count when <paramref name="expected"/> events are expected.</summary>
    public static FunnelLimits Poisson(double expected, double level)
    {
        var tail = (1 - level) / 2;
        var z = Distributions.TwoSidedZ(level);
        var spread = Math.Sqrt(expected);
        var (exact, smooth) = Both(k => Distributions.PoissonCdf(k, expected), tail, expected, spread, double.MaxValue);
        return new(
            exact,
            new(Math.Max(0, smooth.Lower), Math.Max(0, smooth.Upper)),
            new(expected - z * spread, expected + z * spread),
            new(Distributions.GammaQuantile(tail, expected), Distributions.GammaQuantile(1 - tail, expected + 1)),
            false);
    }

    private static (Interval Exact, Interval Smooth) Both(Func<double, double> cdf, double tail, double mean, double spread, double most)
    {
        var lower = Distributions.DiscreteQuantile(cdf, tail, mean - 2 * spread, most);
        var upper = Distributions.DiscreteQuantile(cdf, 1 - tail, mean + 2 * spread, most);
        return (new(lower, upper), new(Smooth(lower, tail), Smooth(upper, 1 - tail)));

        double Smooth(double k, double p)
        {
            var at = cdf(k);
            return k - (at - p) / (at - cdf(k - 1));
        }
    }
}
