namespace Frankpledge.Statistics.Text;

/// <summary>How far two ways to group the same rows agree, whatever the groups are called.</summary>
public static class PartitionAgreement
{
    /// <summary>1 for the same groups, 0 for what chance gives, possibly below. Source: Hubert and Arabie, Journal of Classification 2, 1985.</summary>
    /// <exception cref="Common.RefusedException">No rows, or lists of different length.</exception>
    public static double AdjustedRand<TFirst, TSecond>(IReadOnlyList<TFirst> first, IReadOnlyList<TSecond> second)
        where TFirst : notnull
        where TSecond : notnull
    {
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);
        var (both, one, other) = Sizes(first, second);
        double together = Pairs(one.Values), apart = Pairs(other.Values), all = first.Count * (first.Count - 1.0) / 2;
        var expected = all == 0 ? 0 : together * apart / all;
        var most = (together + apart) / 2;
        return most == expected ? 1 : (Pairs(both.Values) - expected) / (most - expected);
    }

    /// <summary>Mutual information over the arithmetic mean of the two entropies: 0 for independent groups, 1 for the same.</summary>
    /// <exception cref="Common.RefusedException">No rows, or lists of different length.</exception>
    public static double NormalizedMutualInformation<TFirst, TSecond>(IReadOnlyList<TFirst> first, IReadOnlyList<TSecond> second)
        where TFirst : notnull
        where TSecond : notnull
    {
        double n = first.Count;
        double Entropy(IEnumerable<int> sizes) => -sizes.Sum(size => size / n * Math.Log(size / n));
        var (both, one, other) = Sizes(first, second);
        var (here, there) = (Entropy(one.Values), Entropy(other.Values));
        return here + there == 0 ? 1 : 2 * Math.Max(0, here + there - Entropy(both.Values)) / (here + there);
    }

    /// <summary>The share of rows that belong to the largest label of their group.</summary>
    /// <exception cref="Common.RefusedException">No rows, or lists of different length.</exception>
    public static double Purity<TFirst, TSecond>(IReadOnlyList<TFirst> groups, IReadOnlyList<TSecond> labels)
        where TFirst : notnull
        where TSecond : notnull =>
        Sizes(groups, labels).Both.GroupBy(cell => cell.Key.Item1).Sum(group => group.Max(cell => cell.Value)) / (double)groups.Count;

    private static (Dictionary<(TFirst, TSecond), int> Both, Dictionary<TFirst, int> First,
        Dictionary<TSecond, int> Second) Sizes<TFirst, TSecond>(IReadOnlyList<TFirst> first, IReadOnlyList<TSecond> second)
        where TFirst : notnull
        where TSecond : notnull
    {
        Require.AtLeast(first.Count, 1, "rows");
        Require.SameLength(first.Count, second.Count, "groups", "labels");
        return (first.Zip(second).CountBy(pair => pair).ToDictionary(), first.CountBy(each => each).ToDictionary(), second.CountBy(each => each)
            .ToDictionary());
    }
}
