namespace Frankpledge.Statistics.Rates;

/// <summary>One area of a map of hot spots.</summary>
/// <param name="Area">Its code.</param>
/// <param name="Z">Getis-Ord Gi*: how far the area and its neighbours together lie above (below) the mean, in standard errors.</param>
/// <param name="P">Two-sided normal p.</param>
/// <param name="AdjustedP">The same after Benjamini and Hochberg: among areas below 0.05 at most 5 % are expected to be false.</param>
public sealed record HotSpot(string Area, double Z, double P, double AdjustedP)
{
    /// <summary>High, and below 0.05 after adjustment.</summary>
    public bool IsHot => Z > 0 && AdjustedP < 0.05;

    /// <summary>Low, and below 0.05 after adjustment.</summary>
    public bool IsCold => Z < 0 && AdjustedP < 0.05;
}

/// <summary>
/// Local clusters by Getis and Ord's Gi* (Geographical Analysis 27, 1995) with binary weights, the area itself included; false discoveries controlled after
/// Benjamini and Hochberg (JRSS B 57, 1995).
/// </summary>
/// <param name="Areas">In the order of the input.</param>
/// <param name="Explanation">Method, base (areas), warnings and the sentence.</param>
public sealed record HotSpots(IReadOnlyList<HotSpot> Areas, Explanation Explanation)
{
    /// <summary>Finds areas whose neighbourhood is high or low beyond chance.</summary>
    /// <param name="values">A count or rate for each area; at least three areas that differ.</param>
    /// <param name="neighbours">For each area the codes of its neighbours, itself not named; both directions need not be given.</param>
    /// <exception cref="Common.RefusedException">Fewer than three areas, values that are no numbers, an unknown neighbour,
    /// or values that are all equal.</exception>
    public static HotSpots Find(IReadOnlyDictionary<string, double> values, IReadOnlyDictionary<string, IReadOnlyList<string>> neighbours)
    {
        Require.AtLeast(values.Count, 3, "areas");
        foreach (var (area, value) in values)
        {
            Require.Finite(value, $"the value of {area}");
        }

        double n = values.Count;
        var mean = Compensated.Mean([.. values.Values]);
        var spread = Math.Sqrt(Compensated.Mean([.. values.Values.Select(value => (value - mean) * (value - mean))]));
        if (spread == 0)
        {
            throw Require.Refusal("NothingVaries", "All areas have the same value, so there is no high or low one.");
        }

        string[] codes = [.. values.Keys];
        double[] scores = [.. codes.Select(area =>
        {
            var near = Near(area, neighbours).ToHashSet();
            double[] around =
                [.. near.Select(code => values.TryGetValue(code, out var value)
                    ? value - mean
                    : throw Require.Refusal("NeighbourUnknown",
                        $"{area} has a neighbour {code} that has no value. Add its value (zero if it has no event) or take it off the list."))];
            return Compensated.Sum(around) / (spread * Math.Sqrt((n * near.Count - (double)near.Count * near.Count) / (n - 1)));
        })];
        double[] p = [.. scores.Select(Distributions.TwoSidedP)];
        var adjusted = Adjust(p);
        List<HotSpot> areas = [.. codes.Select((area, i) => new HotSpot(area, scores[i], p[i], adjusted[i]))];
        return new(areas, Explain(areas, codes.Count(area => Near(area, neighbours).Count() < 2)));
    }

    /// <summary>Benjamini and Hochberg's adjusted p-values, in the order of the input.</summary>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        int[] order = [.. Enumerable.Range(0, p.Count).OrderByDescending(i => p[i])];
        var adjusted = new double[p.Count];
        var least = 1.0;
        for (var k = 0; k < order.Length; k++)
        {
            least = Math.Min(least, p[order[k]] * p.Count / (p.Count - k));
            adjusted[order[k]] = least;
        }

        return adjusted;
    }

    private static IEnumerable<string> Near(string area, IReadOnlyDictionary<string, IReadOnlyList<string>> neighbours) =>
        neighbours.TryGetValue(area, out var near) ? near.Append(area) : [area];

    private static Explanation Explain(List<HotSpot> areas, int alone)
    {
        List<Sentence> warnings = alone > 0
            ? [$"{Words.Count(alone, "area has", "areas have")} no neighbour and {(alone == 1 ? "is" : "are")} judged alone."] : [];
        var (hot, cold) = (areas.Count(area => area.IsHot), areas.Count(area => area.IsCold));
        Sentence sentence =
            $"Of {areas.Count} areas, {hot} lie in a cluster of high values and {cold} in one of low values, after allowing for the many comparisons. A cluster shows where events gather; it does not allow for where people live and go, nor say why.";
        return new("Getis-Ord Gi*, binary weights with the area itself, Benjamini-Hochberg", areas.Count, warnings, sentence);
    }
}
