namespace Frankpledge.Statistics.Time;

/// <summary>
/// Finds the lowest point of a function over a box without derivatives: a coarse grid, then pattern moves (Hooke and Jeeves 1961) from its best points,
/// so that one unlucky start does not decide.
/// </summary>
internal static class CompassSearch
{
    private const int Starts = 8;
    private const double Finest = 1e-9;

    /// <param name="cost">What to make small; may be infinite or NaN where the point is no good.</param>
    /// <param name="low">Lower corner of the box, included.</param>
    /// <param name="high">Upper corner of the box, included.</param>
    public static double[] Minimise(Func<double[], double> cost, double[] low, double[] high)
    {
        double[] shares = low.Length > 2 ? [0, 0.1, 0.3, 0.6, 1] : [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1];
        var grid = new List<double[]> { Array.Empty<double>() };
        for (var i = 0; i < low.Length; i++)
        {
            grid = [.. grid.SelectMany(point => shares.Select(share => (double[])[.. point, low[i] + share * (high[i] - low[i])]))];
        }

        return grid.OrderBy(point => Cost(cost, point)).Take(Starts)
            .Select(point => Descend(cost, point, low, high)).MinBy(found => found.Cost).Point;
    }

    private static (double[] Point, double Cost) Descend(Func<double[], double> cost, double[] start, double[] low, double[] high)
    {
        var best = start;
        var bestCost = Cost(cost, best);
        for (var step = 0.1; step > Finest;)
        {
            var (probe, probeCost) = Explore(cost, best, bestCost, step, low, high);
            if (!IsBetter(probeCost, bestCost))
            {
                step /= 2;
                continue;
            }

            // As long as going on in the same direction pays, go on.
            while (IsBetter(probeCost, bestCost))
            {
                var from = best;
                (best, bestCost) = (probe, probeCost);
                double[] further = [.. best.Select((value, i) => Math.Clamp(2 * value - from[i], low[i], high[i]))];
                (probe, probeCost) = Explore(cost, further, Cost(cost, further), step, low, high);
            }
        }

        return (best, bestCost);
    }

    private static (double[] Point, double Cost) Explore(Func<double[], double> cost, double[] from, double fromCost, double step, double[] low, double[] high)
    {
        var point = (double[])from.Clone();
        for (var i = 0; i < point.Length; i++)
        {
            foreach (var sign in (ReadOnlySpan<int>)[1, -1])
            {
                var kept = point[i];
                point[i] = Math.Clamp(kept + sign * step * (high[i] - low[i]), low[i], high[i]);
                var tried = point[i] == kept ? double.PositiveInfinity : Cost(cost, point);
                if (IsBetter(tried, fromCost))
                {
                    fromCost = tried;
                    break;
                }

                point[i] = kept;
            }
        }

        return (point, fromCost);
    }

    /// <summary>Lower by more than rounding: noise must not lead the search along a flat edge.</summary>
    private static bool IsBetter(double cost, double than) => double.IsPositiveInfinity(than) ? cost < than : cost < than - 1e-13 * Math.Abs(than);

    private static double Cost(Func<double[], double> cost, double[] point)
    {
        var found = cost(point);
        return double.IsNaN(found) ? double.PositiveInfinity : found;
    }
}
