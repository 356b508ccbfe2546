namespace Frankpledge.Statistics.Disclosure;

/// <summary>
/// Walks from the origin to larger values of one variable under linear inequalities with bounds that the origin meets: the simplex method with Bland's rule
/// (Mathematics of Operations Research 2, 1977), which never runs in circles. Dense; for hundreds of variables.
/// </summary>
internal static class Simplex
{
    private const double Small = 1e-9;

    /// <summary>Raises a sum of variables y as far as it goes, or until told to stop, where rows · y is at most limits and y at least 0.</summary>
    /// <param name="rows">Coefficients, one row for each inequality.</param>
    /// <param name="limits">Right-hand sides, none below 0.</param>
    /// <param name="objective">Coefficients of what is raised.</param>
    /// <param name="enough">Told the values of y at every corner on the way; says whether to stop there.</param>
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
            var leaving = entering < 0 ? -1 : Leaving(tableau, basis, entering);
            if (leaving < 0)
            {
                return;
            }

            Pivot(tableau, leaving, entering);
            basis[leaving] = entering;
            values = Values(tableau, basis, n);
        }
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
