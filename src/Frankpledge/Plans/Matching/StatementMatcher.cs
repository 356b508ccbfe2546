using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Matching;

/// <summary>How a text of the new version is tied to one of the version before. <paramref name="Score"/> runs from 0 to 1.</summary>
public sealed record StatementMatch(int Index, KnownStatement? Known, MatchKind Kind, double Score)
{
    /// <summary>The statement that it goes on; null where it is new, or was set aside before.</summary>
    public KnownStatement? Statement => Known is { IsAside: false } ? Known : null;
}

/// <summary>Ties the statements of a new version to those of the version before, so that references survive. Each known statement is used once.</summary>
public static class StatementMatcher
{
    /// <summary>Two wordings are nearly the same when they share this much of their words (Dice's coefficient over word pairs and words).</summary>
    public const double NearlyTheSame = 0.6;

    /// <summary>A pair of words that stands in more statements finds none of them.</summary>
    private const int MostHolders = 400;

    /// <param name="texts">The new version's statements in order, with their section.</param>
    /// <param name="known">The statements of the edition before.</param>
    /// <param name="nearFrom">How much two wordings have in common that are tied; above 1 only the same words are.</param>
    /// <returns>One match a text, in order.</returns>
    public static IReadOnlyList<StatementMatch> Match(IReadOnlyList<(string Text, IReadOnlyList<string> Section)> texts, IReadOnlyList<KnownStatement> known,
        double nearFrom = NearlyTheSame)
    {
        var fresh = texts.Select(t => new Words(t.Text, t.Section)).ToList();
        var old = known.Select(k => new Words(k.SourceText ?? k.Text, k.Section)).ToList();
        var result = new StatementMatch[texts.Count];
        var used = new bool[known.Count];
        MatchSame(fresh, old, known, result, used);
        MatchRedacted(texts, known, result, used);
        if (nearFrom <= 1)
        {
            MatchNear(fresh, old, known, result, used, nearFrom);
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] ??= new StatementMatch(i, null, MatchKind.New, 0);
        }

        return result;
    }

    /// <summary>A statement out of which words were taken goes on in the same sentence, whatever stands in their place.</summary>
    private static void MatchRedacted(IReadOnlyList<(string Text, IReadOnlyList<string> Section)> texts, IReadOnlyList<KnownStatement> known,
        StatementMatch?[] result, bool[] used)
    {
        foreach (var (k, removed) in known.Index().Where(one => !used[one.Index]).Select(one => (one.Index, RemovedWords.Of(one.Item.Text))))
        {
            if (removed is not null
                && texts.Index().FirstOrDefault(one => result[one.Index] is null && removed.In(one.Item.Text).Count > 0, (-1, default)) is (>= 0 and var i, _))
            {
                used[k] = true;
                result[i] = new StatementMatch(i, known[k], MatchKind.Same, 1);
            }
        }
    }

    private static void MatchSame(List<Words> fresh, List<Words> old, IReadOnlyList<KnownStatement> known, StatementMatch?[] result, bool[] used)
    {
        // A document may still have the words that were corrected, or have been corrected itself.
        var texts = Enumerable.Range(0, old.Count).Select(k => (old[k].Normal, At: k))
            .Concat(Enumerable.Range(0, known.Count).Where(k => known[k].SourceText is not null)
                .Select(k => (new Words(known[k].Text, known[k].Section).Normal, At: k)))
            .ToList();

        // Each text that stands n times in both is asked for n times: what is used is left behind, and not passed over again.
        var byText = texts.GroupBy(one => one.Normal, one => one.At).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var bySection = texts.GroupBy(one => (one.Normal, old[one.At].Section), one => one.At).ToDictionary(group => group.Key, group => new Queue<int>(group));
        for (var i = 0; i < fresh.Count; i++)
        {
            if (!byText.TryGetValue(fresh[i].Normal, out var same))
            {
                continue;
            }

            var here = bySection.GetValueOrDefault((fresh[i].Normal, fresh[i].Section));
            while (here is { Count: > 0 } && used[here.Peek()])
            {
                here.Dequeue();
            }

            while (same.Count > 0 && used[same.Peek()])
            {
                same.Dequeue();
            }

            if (here is { Count: > 0 } || same.Count > 0)
            {
                var best = here is { Count: > 0 } ? here.Peek() : same.Peek();
                used[best] = true;
                result[i] = new StatementMatch(i, known[best], MatchKind.Same, 1);
            }
        }
    }

    private static void MatchNear(List<Words> fresh, List<Words> old, IReadOnlyList<KnownStatement> known, StatementMatch?[] result, bool[] used,
        double nearFrom)
    {
        var index = Enumerable.Range(0, old.Count).Where(k => !used[k])
            .SelectMany(k => old[k].Telling.Select(gram => (gram, k))).GroupBy(x => x.gram, x => x.k)
            .Where(group => group.Count() <= MostHolders).ToDictionary(group => group.Key, group => group.ToList());
        var near = new List<(double Score, int Fresh, int Old)>();
        for (var i = 0; i < fresh.Count; i++)
        {
            if (result[i] is not null)
            {
                continue;
            }

            foreach (var k in fresh[i].Telling.SelectMany(gram => index.GetValueOrDefault(gram) ?? []).Distinct())
            {
                var score = fresh[i].Alike(old[k]);
                if (score >= nearFrom)
                {
                    near.Add((score, i, k));
                }
            }
        }

        foreach (var (score, i, k) in near.OrderByDescending(n => n.Score).ThenByDescending(n => fresh[n.Fresh].Section == old[n.Old].Section)
            .ThenBy(n => n.Fresh).ThenBy(n => n.Old))
        {
            if (result[i] is null && !used[k])
            {
                used[k] = true;
                result[i] = new StatementMatch(i, known[k], MatchKind.ChangedALittle, score);
            }
        }
    }
}
