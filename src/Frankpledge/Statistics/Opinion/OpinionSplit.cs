namespace Frankpledge.Statistics.Opinion;

/// <summary>People divided into groups by where they stand.</summary>
/// <param name="Labels">For each person the number of the group; groups are numbered from 0, the largest first.</param>
/// <param name="Centres">For each group its mean.</param>
/// <param name="Inertia">The sum of squared distances to the own centre.</param>
/// <param name="Silhouette">How well the groups stand apart, -1 to 1 (Rousseeuw 1987); above 0.5 is clear, below 0.25 is none to speak of.</param>
public sealed record OpinionSplit(IReadOnlyList<int> Labels, IReadOnlyList<OpinionPoint> Centres, double Inertia, double Silhouette)
{
    /// <summary>How many people each group has.</summary>
    public IReadOnlyList<int> Sizes => [.. Enumerable.Range(0, Centres.Count).Select(group => Labels.Count(label => label == group))];

    /// <summary>The rows of each group, as places in <see cref="Labels"/>.</summary>
    internal IEnumerable<IEnumerable<int>> Members =>
        Enumerable.Range(0, Centres.Count).Select(group => Enumerable.Range(0, Labels.Count).Where(i => Labels[i] == group));

    /// <summary>The mean over all people of (b - a) / max(a, b): a the mean distance to the own group, b to the nearest other.
    /// People alone in a group count 0.</summary>
    public static double SilhouetteOf(IReadOnlyList<OpinionPoint> points, IReadOnlyList<int> labels)
    {
        var (here, own) = (points.ToArray(), labels.ToArray());
        var groups = own.Max() + 1;
        var sizes = new int[groups];
        foreach (var label in own)
        {
            sizes[label]++;
        }

        var sums = new double[groups];
        double total = 0;
        for (var i = 0; i < here.Length; i++)
        {
            if (sizes[own[i]] == 1)
            {
                continue;
            }

            Array.Clear(sums);
            for (var j = 0; j < here.Length; j++)
            {
                sums[own[j]] += Math.Sqrt(here[i].SquaredDistance(here[j]));
            }

            var within = sums[own[i]] / (sizes[own[i]] - 1);
            var other = double.PositiveInfinity;
            for (var g = 0; g < groups; g++)
            {
                other = g == own[i] || sizes[g] == 0 ? other : Math.Min(other, sums[g] / sizes[g]);
            }

            total += within == other ? 0 : (other - within) / Math.Max(within, other);
        }

        return total / here.Length;
    }
}
