namespace Frankpledge.Plans.Matching;

/// <summary>Finds lines that share words, without comparing every line with every other.</summary>
internal static class NearWords
{
    /// <summary>What stands in so many lines of either text finds nothing; where it stands in fewer of one, it may in more of the other.</summary>
    private const int MostHolders = 400;

    /// <param name="before">By index; those that are not compared are left out.</param>
    /// <returns>Every two free lines that have something telling in common, with how alike they are.</returns>
    public static IEnumerable<Pair> Of(Pairs pairs, IReadOnlyDictionary<int, Words> before, IReadOnlyDictionary<int, Words> after)
    {
        var old = Holders(before, at => pairs.OfBefore(at) is null);
        var fresh = Holders(after, at => pairs.OfAfter(at) is null);
        var seen = new HashSet<int>();
        foreach (var (at, words) in after.Where(one => pairs.OfAfter(one.Key) is null).ToList())
        {
            seen.Clear();
            foreach (var gram in words.Telling)
            {
                if (old.TryGetValue(gram, out var here) && (long)here.Count * fresh[gram].Count <= MostHolders * MostHolders)
                {
                    seen.UnionWith(here);
                }
            }

            foreach (var line in seen)
            {
                yield return new Pair(line, at, words.Alike(before[line]));
            }
        }
    }

    private static Dictionary<string, List<int>> Holders(IReadOnlyDictionary<int, Words> lines, Func<int, bool> isFree)
    {
        var holders = new Dictionary<string, List<int>>();
        foreach (var (at, words) in lines.Where(one => isFree(one.Key)))
        {
            foreach (var gram in words.Telling)
            {
                (holders.TryGetValue(gram, out var here) ? here : holders[gram] = []).Add(at);
            }
        }

        return holders;
    }
}
