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

    /// <param name="texts">The new version's statements in order, with their section.</param>
    /// <param name="known">The statements of the edition before.</param>
    /// <param name="nearFrom">How much two wordings have in common that are tied; above 1 only the same words are.</param>
    /// <returns>One match a text, in order.</returns>
    public static IReadOnlyList<StatementMatch> Match(IReadOnlyList<(string Text, IReadOnlyList<string> Section)> texts, IReadOnlyList<KnownStatement> known,
        double nearFrom = NearlyTheSame)
    {
        var fresh = texts.Select(t => new Words(t.Text, t.Section)).ToList();
        var old = known.Select(k => new Words(k.SourceText ?? k.Text, k.Section)).ToList();
        var pairs = new Pairs(known.Count, texts.Count);

        // A document may still have the words that were corrected, or have been corrected itself.
        SameWords.Tie(pairs,
            [.. old.Select((words, at) => (words, at)),
                .. known.Index().Where(one => one.Item.SourceText is not null).Select(one => (new Words(one.Item.Text, one.Item.Section), one.Index))], fresh);
        MatchRedacted(texts, known, pairs);
        var near = texts.Index().Where(one => pairs.OfAfter(one.Index) is null).Select(one => one.Index).ToHashSet();
        var alike = nearFrom > 1 ? [] : NearWords.Of(pairs, old.Index().ToDictionary(), fresh.Index().ToDictionary());
        pairs.TieBest(alike.Where(pair => pair.Score >= nearFrom), pair => old[pair.Before].Section == fresh[pair.After].Section);
        return [.. texts.Select((_, at) => pairs.OfAfter(at) is not { } pair ? new StatementMatch(at, null, MatchKind.New, 0)
            : new StatementMatch(at, known[pair.Before], near.Contains(at) ? MatchKind.ChangedALittle : MatchKind.Same, pair.Score))];
    }

    /// <summary>A statement out of which words were taken goes on in the same sentence, whatever stands in their place.</summary>
    private static void MatchRedacted(IReadOnlyList<(string Text, IReadOnlyList<string> Section)> texts, IReadOnlyList<KnownStatement> known, Pairs pairs)
    {
        foreach (var (k, removed) in known.Index().Where(one => pairs.OfBefore(one.Index) is null).Select(one => (one.Index, RemovedWords.Of(one.Item.Text))))
        {
            if (removed is not null
                && texts.Index().FirstOrDefault(one => pairs.OfAfter(one.Index) is null && removed.In(one.Item.Text).Count > 0, (-1, default))
                    is (>= 0 and var i, _))
            {
                pairs.Tie(k, i, 1);
            }
        }
    }
}
