using MathNet.Numerics;

namespace Frankpledge.Statistics.Rates;

/// <summary>The exact binomial test, two-sided by less likely outcomes, as R's <c>binom.test</c>.</summary>
internal static class BinomialTest
{
    /// <summary>The chance of an outcome no more likely than <paramref name="events"/> of <paramref name="cases"/>
    /// when the share is <paramref name="share"/>.</summary>
    public static double P(double events, double cases, double share)
    {
        // Outcomes count as no more likely within R's relative error of 1e-7.
        var most = LogMass(events, cases, share) + Math.Log(1 + 1e-7);
        var mean = cases * share;
        if (events == mean)
        {
            return 1;
        }

        var below = events < mean;
        var edge = below ? Edge(Math.Ceiling(mean), cases, 1) : Edge(Math.Floor(mean), 0, -1);
        var near = Tail(events, below, cases, share);
        return Math.Min(1, near + (edge is { } far ? Tail(far, !below, cases, share) : 0));

        // The outcome nearest to the mean on the other side that is no more likely; likelihood falls away from the mean.
        double? Edge(double from, double end, int step)
        {
            double low = 0, high = Math.Abs(end - from);
            if (LogMass(end, cases, share) > most)
            {
                return null;
            }

            while (low < high)
            {
                var middle = Math.Floor((low + high) / 2);
                (low, high) = LogMass(from + step * middle, cases, share) <= most ? (low, middle) : (middle + 1, high);
            }

            return from + step * low;
        }
    }

    /// <summary>The chance of <paramref name="from"/> or fewer (or more), summed from the largest term outwards.</summary>
    private static double Tail(double from, bool downwards, double cases, double share)
    {
        var odds = share / (1 - share);
        double term = 1, sum = 1;
        for (var k = from; term > sum * 1e-18; )
        {
            if (downwards ? k <= 0 : k >= cases)
            {
                break;
            }

            term *= downwards ? k / ((cases - k + 1) * odds) : (cases - k) / (k + 1) * odds;
            k += downwards ? -1 : 1;
            sum += term;
        }

        return Math.Exp(LogMass(from, cases, share) + Math.Log(sum));
    }

    private static double LogMass(double k, double cases, double share) =>
        SpecialFunctions.GammaLn(cases + 1) - SpecialFunctions.GammaLn(k + 1) - SpecialFunctions.GammaLn(cases - k + 1)
        + (k == 0 ? 0 : k * Math.Log(share)) + (k == cases ? 0 : (cases - k) * Math.Log(1 - share));
}
