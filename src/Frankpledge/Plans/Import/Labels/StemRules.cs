namespace Frankpledge.Plans.Import.Labels;

/// <summary>What the line that introduces a list gives its items, and what an item says without such a line.</summary>
internal static class StemRules
{
    private static readonly WordClass Success = Vocabulary.Of("success");

    /// <summary>Findings of a stem that is no statement itself, such as "I will:" or "Our pledges".</summary>
    /// <param name="asks">True for "What …" and "How …": "how we will know" speaks of signs, not of deeds.</param>
    public static IReadOnlyList<Finding> Read(Words stem, IReadOnlyList<Mention> mentions, Cast cast, bool asks = false)
    {
        if (stem.Find(Success, 0, stem.Count) >= 0 && (asks || stem.Low(0) is not ("i" or "we")))
        {
            return [new(null, [], "the list is of what counts as success", 0.75)];
        }

        var rules = new ClauseRules(stem, mentions, cast, Context.None);
        var findings = new ClauseReader(stem, mentions, cast).Read().SelectMany(rules.Judge).ToList();
        if (findings.Count > 0)
        {
            return findings;
        }

        for (var at = 1; at < stem.Count; at++)
        {
            if (stem.In(at, Lists.AimNoun) && (stem.Low(at - 1) is "my" or "our" or "'s" or "key" or "following"))
            {
                return [new(StatementKind.Commitment, [cast.Owner], "the list is of the owner's aims or pledges", 0.8)];
            }
        }

        return stem.Is(stem.Count - 1, ":") && stem.Is(0, "there") && stem.In(1, Lists.Will)
            ? [new(StatementKind.Commitment, [cast.Owner], "the list is of what there will be", 0.5)]
            : [];
    }

    /// <summary>An item that nothing introduces: "Reduce burglary" is an objective of the owner.</summary>
    public static Finding? Objective(Words item, Cast cast) =>
        item.In(0, Lists.Verb)
            ? new(StatementKind.Commitment, [cast.Owner], "an item that begins with a bare verb is an objective", 0.6, 0, item.Count)
            : null;
}
