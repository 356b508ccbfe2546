namespace Frankpledge.Reading;

/// <summary>What the line that introduces a list gives its items, and what an item says without such a line.</summary>
internal static class StemRules
{
    private static readonly WordClass Success = Vocabulary.Of("success");
    private static readonly WordClass Pledge = Vocabulary.Of("aimnoun");
    private static readonly WordClass Deeds = Vocabulary.Of("actionlabel");
    private static readonly WordClass Targets = Vocabulary.Of("targetword");
    private static readonly WordClass Listed = Vocabulary.Of("listedaim");
    private static readonly WordClass Priority = Vocabulary.Of("priority");
    private static readonly WordClass Listing = Vocabulary.Of("listing");
    private static readonly WordClass Pledging = Vocabulary.Of("pledging");
    private static readonly WordClass SetOneself = Vocabulary.Of("oneself");
    private static readonly WordClass Set = Vocabulary.Of("setbyothers");
    private static readonly WordClass Awaited = Vocabulary.Of("awaited");

    /// <summary>Findings of a stem that is no statement itself, such as "I will:" or "Our pledges".</summary>
    /// <param name="asks">True for "What …" and "How …": "how we will know" speaks of signs, not of deeds.</param>
    public static IReadOnlyList<Finding> Read(Words stem, IReadOnlyList<Mention> mentions, Cast cast, bool asks = false)
    {
        if (IsPledge(stem))
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the list is of what the owner pledges", 0.75)];
        }

        if (stem.Find(Success, 0, stem.Count) >= 0
            && (asks || stem.Low(0) is not ("i" or "we")
                || stem.Low(stem.Is(stem.Count - 1, ":") ? stem.Count - 2 : stem.Count - 1) is "when" or "if" or "that"
                || Enumerable.Range(0, stem.Count).Any(at => stem.Low(at) is "when" or "if" && stem.Low(at - 1) is "succeeded" or "successful")))
        {
            return [new(null, [], "the list is of what counts as success", 0.75)];
        }

        if (IsOfSigns(stem))
        {
            return [new(null, [], "the list is of signs or of what is to be reached", 0.7)];
        }

        if (ActorLists.Read(stem, mentions, cast) is { Count: > 0 } listed)
        {
            return listed;
        }

        var rules = new ClauseRules(stem, mentions, cast, Context.None);
        var findings = new ClauseReader(stem, mentions, cast).Read().SelectMany(rules.Judge).ToList();
        if (findings.Count > 0)
        {
            return findings;
        }

        for (var at = 0; at < stem.Count; at++)
        {
            if (stem.In(at, Pledge) && at > 0
                && (!stem.In(at, Priority) && Owned(stem, at) || stem.In(at, Listed) && stem.Is(at + 1, ":") && stem.Find(Set, 0, at) < 0))
            {
                return [new(StatementKind.Commitment, [cast.Owner], "the list is of the owner's aims or pledges", 0.8)];
            }

            if (stem.In(at, Priority) && (at > 0 && Owned(stem, at) || stem.Find(Listing, at + 1, stem.Count) > 0))
            {
                return stem.Is(at + 1, "of") && !mentions.Any(mention => mention.Start > at && mention.Party == cast.Owner) && !stem.Is(at + 3, "plan") ? []
                    : stem.Find(Set, 0, at) >= 0 ? [new(null, [], "the list is of priorities that others set", 0.6)]
                    : [new(StatementKind.Commitment, [cast.Owner], "the list is of the owner's priorities", 0.75) { DeedsOnly = true }];
            }
        }

        // "Actions for 2026/27:", "Our key steps:"
        if (stem.Is(stem.Count - 1, ":") && !mentions.Any(mention => mention.Party.Side != Side.Owner)
            && (stem.In(0, Deeds) || stem.In(1, Deeds) && (stem.In(0, Lists.Determiner) || stem.Is(0, "key"))))
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the list is of actions", 0.7)];
        }

        // "Key targets have been set for the agency:": what stands below is to be reached.
        if (stem.Find(Targets, 0, stem.Count) is var target and >= 0 && (stem.Low(target) is "targets" && stem.Find(Set, 0, stem.Count) < 0))
        {
            return [new(null, [], "the list is of targets", 0.65)];
        }

        // "What happens next:", "Next steps"
        if (stem.Count < 6 && (stem.Phrase(0, "happens", "next") || stem.Phrase(0, "what", "happens", "next") || stem.Phrase(0, "next", "steps")
            || stem.Phrase(0, "our", "next", "steps")))
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the list is of what happens next", 0.6)];
        }

        if (IsPlanned(stem))
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the list is of what is to be done by a day", 0.65)];
        }

        // "You will see:", "Residents can look forward to:": what people are to have, whoever writes the plan gives.
        if (stem.Is(stem.Count - 1, ":") && stem.Count < 8 && (stem.Is(0, "you") || stem.In(0, Lists.Public) || stem.In(1, Lists.Public))
            && (stem.In(stem.Count - 2, Awaited) && (stem.In(stem.Count - 3, Lists.Will) || stem.Is(stem.Count - 3, "can"))
                || stem.Phrase(stem.Count - 4, "look", "forward", "to")))
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the list is of what people are to have", 0.6)];
        }

        // "From April our standards will be:", "There will be:"
        return stem.Is(stem.Count - 1, ":")
            && (stem.Is(0, "there") && stem.In(1, Lists.Will) || stem.Is(stem.Count - 2, "be") && stem.In(stem.Count - 3, Lists.Will))
            ? [new(StatementKind.Commitment, [cast.Owner], "the list is of what there will be", 0.5)]
            : [];
    }

    // "Signs of progress:", "Desired direction of travel:", "Headline ambitions for March 2029:", "We shall look for:"
    private static bool IsOfSigns(Words stem)
    {
        var end = stem.Is(stem.Count - 1, ":") ? stem.Count - 1 : stem.Count;
        return end is > 1 and < 9
            && (stem.Phrase(end - 2, "look", "for") || stem.Phrase(end - 2, "looking", "for") || stem.Is(end - 1, "show")
                || stem.Phrase(end - 3, "direction", "of", "travel")
                || stem.Low(0) is "sign" or "signs" && stem.Is(1, "of")
                || Enumerable.Range(0, 3).Any(at => stem.In(at, Listed) && stem.Is(at + 1, "for") && !Owned(stem, at)
                    && Deadlines.Find(stem, at + 1, end) is { } day && day.End >= end));
    }

    // "We pledge that", "The Mayor promises:"
    private static bool IsPledge(Words stem)
    {
        var end = stem.Count;
        while (end > 0 && (stem[end - 1].Kind == TokenKind.Mark || stem.Is(end - 1, "that")))
        {
            end--;
        }

        // "The Trust has set itself the following:"
        if (stem.Is(stem.Count - 1, ":") && stem.Find(SetOneself, 1, stem.Count) is var self and > 0 && stem.Is(self - 1, "set"))
        {
            return true;
        }

        return end is > 1 and < 8 && stem.In(end - 1, Pledging);
    }

    /// <summary>"By March 2030:", "To be finished in the first year:": nothing but a day, and that it is to be done.</summary>
    public static bool IsPlanned(Words stem)
    {
        var at = stem.Is(0, "to") && stem.Is(1, "be") && Participles.IsPast(stem.Low(2)) ? 3 : 0;
        var end = stem.Count;
        while (end > at && stem[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        return end < stem.Count && (Deadlines.Find(stem, at, Math.Min(end, at + 1)) is { } day && day.End >= end || at > 0 && end - at <= 5);
    }

    private static bool Owned(Words stem, int at) => stem.Low(at - 1) is "my" or "our" or "'s" or "key" or "following" || stem.Low(at - 2) is "my" or "our";
}
