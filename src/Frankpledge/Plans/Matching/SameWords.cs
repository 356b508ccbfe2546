namespace Frankpledge.Plans.Matching;

/// <summary>Ties lines with the same words: first those that also stand in the same section, then the rest, each time in order.</summary>
internal static class SameWords
{
    /// <param name="before">The words under which a line is known; one that was corrected is known under two.</param>
    public static void Tie(Pairs pairs, IEnumerable<(Words Words, int At)> before, IReadOnlyList<Words> after)
    {
        var known = before.ToList();
        TieBy(words => $"{words.Normal}\n{words.Section}");
        TieBy(words => words.Normal);

        void TieBy(Func<Words, string> key)
        {
            var places = known.Where(one => pairs.OfBefore(one.At) is null).GroupBy(one => key(one.Words), one => one.At)
                .ToDictionary(same => same.Key, same => new Queue<int>(same));
            foreach (var (at, words) in after.Index())
            {
                // What is used is left behind, and not passed over again.
                while (pairs.OfAfter(at) is null && places.TryGetValue(key(words), out var left) && left.TryDequeue(out var found))
                {
                    if (pairs.OfBefore(found) is null)
                    {
                        pairs.Tie(found, at, 1);
                    }
                }
            }
        }
    }
}
