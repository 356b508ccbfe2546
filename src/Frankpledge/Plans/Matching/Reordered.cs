namespace Frankpledge.Plans.Matching;

/// <summary>
/// Which lines stand in another order under a heading that goes on: as few as can be, so that one line put at the end of a list is one, and not all the others.
/// </summary>
internal static class Reordered
{
    /// <summary>Every line counts more than all that tells sets of as many lines apart.</summary>
    private const long OneLine = 1L << 33;

    /// <param name="pairs">Lines of two texts that are one and stand under one heading.</param>
    /// <param name="placeOf">Lines are held in order against those of the same place.</param>
    /// <param name="wordsOf">What is said by both: of two that changed places the same one is told in either direction.</param>
    /// <returns>Their indexes in the text before.</returns>
    public static IReadOnlySet<int> Of<TPlace>(IEnumerable<Pair> pairs, Func<Pair, TPlace> placeOf, Func<Pair, string> wordsOf) =>
        pairs.GroupBy(placeOf).SelectMany(place => OutOfOrder([.. place.OrderBy(pair => pair.Before)], wordsOf)).ToHashSet();

    /// <summary>All but the heaviest row of lines that rises in both texts.</summary>
    private static IEnumerable<int> OutOfOrder(IReadOnlyList<Pair> pairs, Func<Pair, string> wordsOf)
    {
        var rank = pairs.Select(pair => pair.After).Order().Index().ToDictionary(one => one.Item, one => one.Index + 1);
        var (sums, previous) = (new long[pairs.Count], new int[pairs.Count]);

        // At each rank the best of those up to it: a tree of partial answers, so that long lists stay quick.
        var best = Enumerable.Repeat(-1, pairs.Count + 1).ToArray();
        var top = -1;
        for (var at = 0; at < pairs.Count; at++)
        {
            previous[at] = -1;
            for (var below = rank[pairs[at].After] - 1; below > 0; below -= below & -below)
            {
                previous[at] = Heavier(best[below], previous[at]);
            }

            sums[at] = OneLine + Sign(wordsOf(pairs[at])) + (previous[at] < 0 ? 0 : sums[previous[at]]);
            for (var above = rank[pairs[at].After]; above <= pairs.Count; above += above & -above)
            {
                best[above] = Heavier(best[above], at);
            }

            top = Heavier(top, at);
        }

        var inOrder = new HashSet<int>();
        for (; top >= 0; top = previous[top])
        {
            inOrder.Add(top);
        }

        return pairs.Index().Where(one => !inOrder.Contains(one.Index)).Select(one => one.Item.Before);

        int Heavier(int one, int other) => one < 0 ? other : other < 0 || sums[one] > sums[other] ? one : other;
    }

    /// <summary>A number of the words that is the same everywhere; small enough that 8,000 of them are less than a line.</summary>
    private static long Sign(string words) => words.Aggregate(17u, (sum, letter) => (sum * 31) + char.ToUpperInvariant(letter)) >> 12;
}
