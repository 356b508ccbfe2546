using MathNet.Numerics.Distributions;

namespace Frankpledge.Statistics.Control;

/// <summary>A run chart: a median and two tests for runs, for series too short for limits.</summary>
/// <param name="Points">In the order of their dates; missing values left out.</param>
/// <param name="Median">The centre line, in the unit of the series.</param>
/// <param name="Useful">Points that are not on the median; only they can form runs.</param>
/// <param name="LongestRun">The most useful points in a row on one side.</param>
/// <param name="LongestExpected">A longer run than this is a signal: round(log2(useful) + 3).</param>
/// <param name="Crossings">How often the line between useful points crosses the median.</param>
/// <param name="FewestExpected">Fewer crossings than this are a signal: the 5 % quantile of a fair coin thrown useful - 1 times.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record RunChart(
    IReadOnlyList<DatedValue> Points, double Median, int Useful, int LongestRun, int LongestExpected, int Crossings, int FewestExpected,
    Explanation Explanation)
{
    /// <summary>Below this number of points a run chart is drawn rather than an XmR chart.</summary>
    public const int UsedBelow = 12;

    /// <summary>Whether either test finds more than chance.</summary>
    public bool HasSignal => LongestRun > LongestExpected || Crossings < FewestExpected;

    /// <summary>Draws a run chart and tests its runs. Source: Anhøj and Olesen, PLoS ONE 9(11), 2014.</summary>
    /// <param name="series">At least two values; any order, missing ones are left out.</param>
    /// <exception cref="Common.RefusedException">Fewer than two values, a date twice, or a value that is no number.</exception>
    public static RunChart Of(IReadOnlyList<DatedValue> series)
    {
        var warnings = new List<Sentence>();
        DatedValue[] known = [.. Series.Ordered(series, warnings).Where(row => row.Value is not null)];
        Require.AtLeast(known.Length, 2, "values");
        var sorted = known.Select(row => row.Value!.Value).Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

        int[] sides = [.. known.Select(row => row.Value!.Value.CompareTo(median)).Where(side => side != 0)];
        int longest = 0, run = 0, crossings = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            var same = i > 0 && sides[i] == sides[i - 1];
            crossings += i > 0 && !same ? 1 : 0;
            run = same ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        var longestExpected = sides.Length == 0 ? 0 : (int)Math.Round(Math.Log2(sides.Length) + 3, MidpointRounding.ToEven);
        var fewest = sides.Length < 2 ? 0 : FewestCrossings(sides.Length - 1);
        if (known.Length < 10)
        {
            warnings.Add($"With {known.Length} points the tests can hardly find anything: silence is not evidence that nothing changed.");
        }

        if (known.Length >= UsedBelow)
        {
            warnings.Add($"With {known.Length} points an XmR chart says more.");
        }

        var chart = new RunChart(known, median, sides.Length, longest, longestExpected, crossings, fewest, new("", 0, [], ""));
        return chart with { Explanation = new("Run chart with the tests of Anhøj", known.Length, warnings, chart.Say()) };
    }

    private static int FewestCrossings(int throws)
    {
        var fewest = 0;
        while (Binomial.CDF(0.5, throws, fewest) < 0.05)
        {
            fewest++;
        }

        return fewest;
    }

    private Sentence Say()
    {
        Sentence centre = $"The middle value of {Words.Count(Points.Count, "point")} is {Words.Number(Median)}.";
        return HasSignal
            ? (Sentence)$"{centre} The points do not scatter around it as chance would ({(LongestRun > LongestExpected ? (Sentence)$"{LongestRun} in a row on one side" : $"only {Words.Count(Crossings, "crossing")}")}): something shifted, but a run chart does not say when or why."
            : $"{centre} The points scatter around it as chance would: there is no sign of a change, and there may be too few points to see one.";
    }
}
