namespace Frankpledge.Statistics.Control;

/// <summary>A date at which the level seems to have moved for good, offered to a person who decides whether to start new limits there.</summary>
/// <param name="Date">The first point of the new level.</param>
/// <param name="Before">Mean of the points before, in the unit of the series.</param>
/// <param name="After">Mean of the points from <paramref name="Date"/> on.</param>
/// <param name="PointsBefore">How many points the first mean rests on.</param>
/// <param name="PointsAfter">How many points the second mean rests on.</param>
/// <param name="BeyondMean">How many of the points after lie on the new side of the old mean.</param>
/// <param name="ChanceShare">Share of random orders of the same values that show a step as clear: small means that chance does not explain it.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record StepChange(
    DateOnly Date, double Before, double After, int PointsBefore, int PointsAfter, int BeyondMean, double ChanceShare, Explanation Explanation)
{
    private const int Orders = 999;

    /// <summary>
    /// The clearest step of the series, or null when no split has <paramref name="fewest"/> points on both sides or random orders of the same values
    /// show as clear a step in more than <paramref name="chance"/> of cases.
    /// </summary>
    /// <param name="series">Observations in any order; missing values are left out.</param>
    /// <param name="fewest">Points needed on each side; at least 3.</param>
    /// <param name="chance">The largest share of random orders that still counts as evidence.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    /// <exception cref="Common.RefusedException">No rows, a date twice, or a value that is no number.</exception>
    /// <remarks>Source: the largest standardised difference of means with a permutation test (Good, 2005). Cost is 1,000 times the number of points.</remarks>
    public static StepChange? Suggest(IReadOnlyList<DatedValue> series, int fewest = 8, double chance = 0.01, int seed = 1)
    {
        var warnings = new List<Sentence>();
        DatedValue[] rows = [.. Series.Ordered(series, warnings).Where(row => row.Value is not null)];
        fewest = Math.Max(3, fewest);
        if (rows.Length < 2 * fewest)
        {
            return null;
        }

        double[] values = [.. rows.Select(row => row.Value!.Value)];
        var (at, clarity) = Clearest(values, fewest);
        if (clarity <= 0)
        {
            return null;
        }

        var random = new Random(seed);
        var shuffled = (double[])values.Clone();
        var asClear = 0;
        for (var i = 0; i < Orders; i++)
        {
            random.Shuffle(shuffled);
            asClear += Clearest(shuffled, fewest).Clarity >= clarity ? 1 : 0;
        }

        var share = (asClear + 1.0) / (Orders + 1);
        return share > chance ? null : Describe(rows, values, at, share, warnings);
    }

    /// <summary>The split with the largest between-means share of the sum of squares (0 for a constant series).</summary>
    private static (int At, double Clarity) Clearest(double[] values, int fewest)
    {
        var mean = Compensated.Mean(values);
        double before = 0, best = 0;
        var at = fewest;
        for (var i = 1; i <= values.Length - fewest; i++)
        {
            before += values[i - 1] - mean;
            var clarity = i < fewest ? 0 : before * before * values.Length / ((double)i * (values.Length - i));
            if (clarity > best * (1 + 1e-12))
            {
                (best, at) = (clarity, i);
            }
        }

        return (at, best);
    }

    private static StepChange Describe(DatedValue[] rows, double[] values, int at, double share, List<Sentence> warnings)
    {
        var before = Compensated.Mean(values.AsSpan(0, at));
        var after = Compensated.Mean(values.AsSpan(at));
        var beyond = values.Skip(at).Count(value => value.CompareTo(before) == after.CompareTo(before));
        var trend = new XmrLimits(0, Compensated.Mean([.. values.Skip(1).Select((value, i) => Math.Abs(value - values[i]))])).Upper!.Value;
        if (Math.Abs(after - before) < trend / 3)
        {
            warnings.Add("The step is smaller than the usual scatter of single points; a slow drift or a season can look like this.");
        }

        Sentence sentence =
            $"From {Words.Day(rows[at].Date)} the level seems to have moved from {Words.Number(before)} to {Words.Number(after)}: {beyond} of {Words.Count(values.Length - at, "point")} since lie on the new side, and chance alone would show as clear a step in {Words.Percent(share)} of cases. This is a suggestion: new limits need a known reason and a person's decision.";
        return new(rows[at].Date, before, after, at, values.Length - at, beyond, share,
            new("Largest difference of means, permutation test", values.Length, warnings, sentence));
    }
}
