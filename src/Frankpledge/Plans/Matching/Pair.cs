namespace Frankpledge.Plans.Matching;

/// <summary>Line <paramref name="Before"/> of one text is line <paramref name="After"/> of another; indexes from 0.</summary>
/// <param name="Score">0 to 1: how much of their words they share.</param>
internal readonly record struct Pair(int Before, int After, double Score);

/// <summary>
/// Who is still without another, and the pairs that were made. All rules that tie lines of two texts work on one of these, and each is the same in both
/// directions: from the new text to the old one the same pairs are found.
/// </summary>
internal sealed class Pairs(int before, int after)
{
    private readonly Pair?[] byBefore = new Pair?[before];
    private readonly Pair?[] byAfter = new Pair?[after];

    public IEnumerable<Pair> All => byBefore.OfType<Pair>();

    public Pair? OfBefore(int line) => byBefore[line];

    public Pair? OfAfter(int line) => byAfter[line];

    public bool AreFree(int before, int after) => byBefore[before] is null && byAfter[after] is null;

    public void Tie(int before, int after, double score) => byBefore[before] = byAfter[after] = new Pair(before, after, score);

    /// <summary>Ties the best first; of those as good, those for which <paramref name="isNear"/> holds, and those that stand further in front.</summary>
    public void TieBest(IEnumerable<Pair> candidates, Func<Pair, bool> isNear)
    {
        foreach (var pair in candidates.OrderByDescending(pair => pair.Score).ThenByDescending(isNear)
            .ThenBy(pair => Math.Min(pair.Before, pair.After)).ThenBy(pair => Math.Max(pair.Before, pair.After)))
        {
            if (AreFree(pair.Before, pair.After))
            {
                Tie(pair.Before, pair.After, pair.Score);
            }
        }
    }
}
