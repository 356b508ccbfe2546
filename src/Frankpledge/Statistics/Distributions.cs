using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Frankpledge.Statistics;

/// <summary>Tails and quantiles to full precision, also far out; MathNet's own quantiles stop at an absolute 1e-8 or so.</summary>
internal static class Distributions
{
    /// <summary>The z that leaves half of 1 - level on each side.</summary>
    public static double TwoSidedZ(double level) => Normal.InvCDF(0, 1, 1 - (1 - level) / 2);

    /// <summary>Both tails beyond |z|.</summary>
    public static double TwoSidedP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The t that leaves half of 1 - level on each side.</summary>
    public static double TwoSidedT(double level, double freedom)
    {
        var y = BetaQuantile(level, 0.5, freedom / 2);
        return Math.Sqrt(freedom * y / (1 - y));
    }

    /// <summary>The chance that Student's t with <paramref name="freedom"/> degrees lies at or below <paramref name="t"/>.</summary>
    public static double StudentCdf(double t, double freedom)
    {
        var tail = SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>The chance of an F above <paramref name="f"/>.</summary>
    public static double FisherUpper(double f, double first, double second) =>
        f <= 0 ? 1 : SpecialFunctions.BetaRegularized(second / 2, first / 2, second / (second + first * f));

    /// <summary>The x with I_x(a, b) = p.</summary>
    public static double BetaQuantile(double p, double a, double b)
    {
        if (p <= 0 || p >= 1)
        {
            return p <= 0 ? 0 : 1;
        }

        var log = SpecialFunctions.GammaLn(a + b) - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b);
        return Solve(
            x => SpecialFunctions.BetaRegularized(a, b, x) - p,
            x => Math.Exp(log + (a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x)),
            0, 1, a / (a + b));
    }

    /// <summary>Half of the chi-square quantile with twice <paramref name="shape"/> degrees: the gamma quantile of scale 1.</summary>
    public static double GammaQuantile(double p, double shape)
    {
        if (p <= 0)
        {
            return 0;
        }

        var high = shape + 10 * Math.Sqrt(shape) + 50;
        var log = SpecialFunctions.GammaLn(shape);
        return Solve(
            x => p > 0.5 ? 1 - p - SpecialFunctions.GammaUpperRegularized(shape, x) : SpecialFunctions.GammaLowerRegularized(shape, x) - p,
            x => Math.Exp((shape - 1) * Math.Log(x) - x - log),
            0, high, shape);
    }

    /// <summary>The chance of at most <paramref name="events"/> of <paramref name="cases"/>.</summary>
    public static double BinomialCdf(double events, double cases, double share) =>
        events < 0 ? 0 : events >= cases ? 1 : SpecialFunctions.BetaRegularized(cases - events, events + 1, 1 - share);

    /// <summary>The chance of at most <paramref name="events"/>.</summary>
    public static double PoissonCdf(double events, double mean) =>
        events < 0 ? 0 : mean == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(events + 1, mean);

    /// <summary>The smallest whole number whose chance of not being passed is at least <paramref name="p"/>.</summary>
    /// <param name="cdf">Not falling.</param>
    /// <param name="around">Where to begin.</param>
    /// <param name="most">The largest possible value.</param>
    public static double DiscreteQuantile(Func<double, double> cdf, double p, double around, double most)
    {
        var wanted = p * (1 - 64 * 2.2e-16);
        var at = Math.Clamp(Math.Floor(around), 0, most);
        for (var step = Math.Max(1, Math.Floor(Math.Sqrt(at))); ; step = Math.Floor(step / 2))
        {
            while (at < most && cdf(at) < wanted)
            {
                at = Math.Min(most, at + step);
            }

            while (at > 0 && cdf(at - 1) >= wanted)
            {
                at = Math.Max(0, at - step);
            }

            if (step <= 1)
            {
                return cdf(at) < wanted ? Math.Min(most, at + 1) : at;
            }
        }
    }

    /// <summary>Newton's steps kept inside a shrinking bracket; <paramref name="value"/> rises through zero.</summary>
    public static double Solve(Func<double, double> value, Func<double, double> slope, double low, double high, double start)
    {
        var x = start;
        for (var i = 0; i < 200; i++)
        {
            var at = value(x);
            if (at == 0)
            {
                return x;
            }

            (low, high) = at < 0 ? (x, high) : (low, x);
            var next = x - at / slope(x);
            if (!(next > low && next < high))
            {
                next = low > 0 && high / low > 4 ? Math.Sqrt(low * high) : low == 0 && high > 1e-12 && i > 4 ? high / 16 : (low + high) / 2;
            }

            if (Math.Abs(next - x) <= 2e-16 * Math.Abs(x))
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}
