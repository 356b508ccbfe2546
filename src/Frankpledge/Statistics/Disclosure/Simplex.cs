namespace Frankpledge.Statistics.Disclosure;

/// <summary>
/// Walks from the origin to larger values of one variable under linear inequalities with bounds that the origin meets: the simplex method with Bland's rule
/// (Mathematics of Operations Research 2, 1977), which never runs in circles. Dense; for hundreds of variables.
/// </summary>
internal static class Simplex
{
    private const double Small = 1e-9;

    /// <summary>How far a way without end is followed: enough to meet whole numbers where the steps are halves, thirds, quarters or sixths.</summary>
    private const int Paces = 12;

    /// <summary>Raises a sum of variables y as far as it goes, or until told to stop, where rows · y is at most limits and y at least 0.</summary>
    /// <param name="rows">Coefficients, one row for each inequality.</param>
    /// <param name="limits">Right-hand sides, none below 0.</param>
    /// <param name="objective">Coefficients of what is raised.</param>
    /// <param name="enough">Told the values of y at every corner on the way, and at a few places beyond the last where nothing bounds the sum;
    /// says whether to stop there.</param>
    public static void Raise(double[][] rows, double[] limits, double[] objective, Func<double[], bool> enough)
    {
        int n = objective.Length, m = rows.Length;
        var tableau = new double[m + 1][];
        int[] basis = [.. Enumerable.Range(n, m)];
        for (var i = 0; i < m; i++)
        {
            tableau[i] = new double[n + m + 1];
            rows[i].CopyTo(tableau[i], 0);
            tableau[i][n + i] = 1;
            tableau[i][^1] = limits[i];
        }

        tableau[m] = new double[n + m + 1];
        for (var j = 0; j < n; j++)
        {
            tableau[m][j] = -objective[j];
        }

        var values = new double[n];
        while (!enough(values))
        {
            var entering = Array.FindIndex(tableau[m], 0, n + m, reduced => reduced < -Small);
            if (entering < 0)
            {
                return;
            }

            var leaving = Leaving(tableau, basis, entering);
            if (leaving < 0)
            {
                for (var paces = 1; paces <= Paces && !enough(Beyond(tableau, basis, entering, n, paces)); paces++)
                {
                }

                return;
            }

            Pivot(tableau, leaving, entering);
            basis[leaving] = entering;
            values = Values(tableau, basis, n);
        }
    }

    /// <summary>Where nothing stops the sum: the place so many paces beyond the last corner.</summary>
    private static double[] Beyond(double[][] tableau, int[] basis, int entering, int n, int paces)
    {
        var values = Values(tableau, basis, n);
        for (var i = 0; i < basis.Length; i++)
        {
            if (basis[i] < n)
            {
                values[basis[i]] -= paces * tableau[i][entering];
            }
        }

        if (entering < n)
        {
            values[entering] += paces;
        }

        return values;
    }

    private static int Leaving(double[][] tableau, int[] basis, int entering)
    {
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < basis.Length; i++)
        {
            if (tableau[i][entering] <= Small)
            {
                continue;
            }

            var ratio = tableau[i][^1] / tableau[i][entering];
            if (ratio < least - Small || (ratio < least + Small && basis[i] < basis[leaving]))
            {
                (leaving, least) = (i, Math.Min(least, ratio));
            }
        }

        return leaving;
    }

    private static void Pivot(double[][] tableau, int leaving, int entering)
    {
        var row = tableau[leaving];
        var divisor = row[entering];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] /= divisor;
        }

        for (var i = 0; i < tableau.Length; i++)
        {
            var factor = tableau[i][entering];
            if (i == leaving || factor == 0)
            {
                continue;
            }

            for (var j = 0; j < row.Length; j++)
            {
                tableau[i][j] -= factor * row[j];
            }
        }
    }

    private static double[] Values(double[][] tableau, int[] basis, int n)
    {
        var values = new double[n];
        for (var i = 0; i < basis.Length; i++)
        {
            if (basis[i] < n)
            {
                values[basis[i]] = tableau[i][^1];
            }
        }

        return values;
    }
}
