namespace Frankpledge.Statistics.Time;

/// <summary>Locally weighted regression over equally spaced points, as STL uses it. Positions count from 1. Source: Cleveland et al. 1990, section 3.</summary>
internal static class Loess
{
    /// <summary>
    /// Smooths <paramref name="values"/> into <paramref name="smooth"/>. <paramref name="robustness"/> may be empty for equal weights;
    /// <paramref name="work"/> is scratch of at least the same length.
    /// </summary>
    public static void Smooth(ReadOnlySpan<double> values, Smoother smoother, ReadOnlySpan<double> robustness, Span<double> smooth, Span<double> work)
    {
        var n = values.Length;
        if (n < 2)
        {
            smooth[0] = values[0];
            return;
        }

        var jump = Math.Min(smoother.Jump, n - 1);
        for (var at = 1; at <= n; at += jump)
        {
            FitOrKeep(at, values, smoother, robustness, smooth, work);
        }

        for (var at = 1; at <= n - jump && jump > 1; at += jump)
        {
            Bridge(smooth, at, at + jump);
        }

        var last = (n - 1) / jump * jump + 1;
        if (last != n)
        {
            FitOrKeep(n, values, smoother, robustness, smooth, work);
            Bridge(smooth, last, n);
        }
    }

    /// <summary>The fitted value at <paramref name="at"/>, which may lie outside the points, or NaN when no point has weight there.</summary>
    public static double Fit(double at, int left, int right, ReadOnlySpan<double> values, Smoother smoother, ReadOnlySpan<double> robustness, Span<double> work)
    {
        double n = values.Length;
        var reach = Math.Max(at - left, right - at);
        if (smoother.Window > values.Length)
        {
            reach += (smoother.Window - values.Length) / 2;
        }

        double total = 0, centre = 0;
        for (var j = left; j <= right; j++)
        {
            var weight = TriCube(Math.Abs(j - at), reach);
            if (!robustness.IsEmpty)
            {
                weight *= robustness[j - 1];
            }

            work[j - 1] = weight;
            total += weight;
        }

        if (total <= 0)
        {
            return double.NaN;
        }

        for (var j = left; j <= right; j++)
        {
            work[j - 1] /= total;
            centre += work[j - 1] * j;
        }

        if (reach > 0 && smoother.Degree > 0)
        {
            Tilt(at - centre, centre, 0.001 * (n - 1), work, left, right);
        }

        double fitted = 0;
        for (var j = left; j <= right; j++)
        {
            fitted += work[j - 1] * values[j - 1];
        }

        return fitted;
    }

    /// <summary>Turns the weights of a local constant into those of a local line, unless the points hardly spread.</summary>
    private static void Tilt(double offset, double centre, double least, Span<double> work, int left, int right)
    {
        double spread = 0;
        for (var j = left; j <= right; j++)
        {
            spread += work[j - 1] * (j - centre) * (j - centre);
        }

        if (Math.Sqrt(spread) > least)
        {
            for (var j = left; j <= right; j++)
            {
                work[j - 1] *= offset / spread * (j - centre) + 1;
            }
        }
    }

    private static void FitOrKeep(int at, ReadOnlySpan<double> values, Smoother smoother, ReadOnlySpan<double> robustness, Span<double> smooth,
        Span<double> work)
    {
        int n = values.Length, half = (smoother.Window + 1) / 2;
        var left = smoother.Window >= n ? 1 : Math.Clamp(at - half + 1, 1, n - smoother.Window + 1);
        var right = smoother.Window >= n ? n : left + smoother.Window - 1;
        var fitted = Fit(at, left, right, values, smoother, robustness, work);
        smooth[at - 1] = double.IsNaN(fitted) ? values[at - 1] : fitted;
    }

    private static void Bridge(Span<double> smooth, int from, int to)
    {
        var step = (smooth[to - 1] - smooth[from - 1]) / (to - from);
        for (var j = from + 1; j < to; j++)
        {
            smooth[j - 1] = smooth[from - 1] + step * (j - from);
        }
    }

    private static double TriCube(double distance, double reach)
    {
        if (distance > 0.999 * reach)
        {
            return 0;
        }

        if (distance <= 0.001 * reach)
        {
            return 1;
        }

        var ratio = distance / reach;
        var inner = 1 - ratio * ratio * ratio;
        return inner * inner * inner;
    }
}
