namespace Frankpledge.Statistics.Opinion;

/// <summary>How far the groups would be the same if something that does not matter had been otherwise. Agreement is the adjusted Rand index:
/// 1 the same, 0 chance.</summary>
/// <param name="BetweenSeeds">Mean agreement with single starts from other random numbers.</param>
/// <param name="BetweenSamples">Mean agreement with groups made from resamples of the people, the axes kept.</param>
/// <param name="Margin">Silhouette of the chosen number of groups less that of the next best; null when only one number could be tried.</param>
/// <param name="RunnerUp">The next best number of groups; null likewise.</param>
public sealed record GroupStability(double BetweenSeeds, double BetweenSamples, double? Margin, int? RunnerUp)
{
    private const int Runs = 20;

    internal static GroupStability Of(OpinionPoint[] points, OpinionSplit chosen, IEnumerable<OpinionSplit> others, int seed)
    {
        var groups = chosen.Centres.Count;
        var random = new Random(seed);
        var (seeds, samples) = (0.0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            seeds += AdjustedRand(chosen.Labels, KMeans.Split(points, groups, 1, seed + 1 + run).Labels) / Runs;
            OpinionPoint[] drawn = [.. points.Select(_ => points[random.Next(points.Length)])];
            OpinionPoint[] centres = [.. KMeans.Split(drawn, groups, 10, seed + 1 + run).Centres];
            samples += AdjustedRand(chosen.Labels, [.. points.Select(point => KMeans.Nearest(point, centres))]) / Runs;
        }

        var next = others.Where(split => split != chosen).MaxBy(split => split.Silhouette);
        return new(seeds, samples, chosen.Silhouette - next?.Silhouette, next?.Centres.Count);
    }

    /// <summary>How far two ways to divide the same people agree, beyond chance (Hubert and Arabie 1985):
    /// 1 the same groups, about 0 for unrelated ones.</summary>
    /// <param name="first">For each person a group.</param>
    /// <param name="second">For each person a group; the numbers need not be the same.</param>
    /// <exception cref="Common.RefusedException">Fewer than two people, or lists of different length.</exception>
    public static double AdjustedRand(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        Require.AtLeast(first.Count, 2, "people");
        Require.SameLength(first.Count, second.Count, "groups of the first kind", "groups of the second kind");
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2.0);
        var both = Pairs(first.Zip(second).GroupBy(pair => pair).Select(group => group.Count()));
        var (one, other) =
            (Pairs(first.GroupBy(each => each).Select(group => group.Count())), Pairs(second.GroupBy(each => each).Select(group => group.Count())));
        var chance = one * other / Pairs([first.Count]);
        var most = (one + other) / 2;
        return most == chance ? 1 : (both - chance) / (most - chance);
    }
}
