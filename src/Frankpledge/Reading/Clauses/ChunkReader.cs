namespace Frankpledge.Reading;

/// <summary>Reads a subject that does not end in a party's name: a thing, the public, a pronoun, or a party with something hanging on it.</summary>
internal static class ChunkReader
{
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Finite = Vocabulary.Any("be", "will", "must", "may", "past", "having", "verb");

    public static Subject Read(Words words, IReadOnlyList<Mention> mentions, Cast cast, int end)
    {
        var start = StartOf(words, end, out var subordinate);
        var first = words.Low(start);
        if (first == "there" || words.Is(end - 1, "there"))
        {
            return new(SubjectSort.There, [], start, "there", subordinate);
        }

        if (end - start == 1 && words.In(start, Lists.Pronoun))
        {
            return new(SubjectSort.Pronoun, [], start, first, subordinate);
        }

        start = AfterQuantity(words, start, end);
        var headEnd = HeadEnd(words, start, end);
        var head = words.Low(headEnd - 1);
        foreach (var mention in mentions)
        {
            if (mention.End == headEnd && mention.Start >= start)
            {
                return new(SubjectSort.Parties, [mention.Party], start, words.Slice(start, headEnd), subordinate);
            }
        }

        var sort = SortOf(words, mentions, cast, start, headEnd, head);
        return new(sort is SubjectSort.Thing && Doers.Are(words, start, headEnd) ? SubjectSort.Doers : sort, [], start, head, subordinate) { End = headEnd };
    }

    /// <summary>"We and the districts": whoever is named beside "we" acts with us.</summary>
    public static Subject WithUs(Words words, Subject chunk, int end)
    {
        var others = words.In(chunk.Start + 2, Lists.Determiner) ? chunk.Start + 3 : chunk.Start + 2;
        return words.Is(chunk.Start, "we") && words.Is(chunk.Start + 1, "and") && others < end && words[others].Kind == TokenKind.Word
            ? new(SubjectSort.We, [new(words.Slice(others, end), ActorRole.Body, Side.Partner)], chunk.Start, "we", chunk.Subordinate)
            : chunk;
    }

    private static SubjectSort SortOf(Words words, IReadOnlyList<Mention> mentions, Cast cast, int start, int headEnd, string head)
    {
        var owner = mentions.FirstOrDefault(mention => mention.Start >= start && mention.End < headEnd && words.Low(mention.End) is "'s" or "'");
        // "Complaints to my office"
        if (mentions.Any(mention => mention.Start > start && mention.End <= words.Count && mention.Party.Side == Side.Owner
            && mention.Party.Actor.Role is ActorRole.Office or ActorRole.Owner && words.Low(mention.Start - 1) is "to" && mention.Start >= headEnd
            && words.Find(Finite, start, mention.Start) < 0))
        {
            return SubjectSort.OwnersThing;
        }

        if (words.Low(start) == "my" || owner?.Party == cast.Owner || words.Low(start) == "our" && !Lists.ForceThing.Contains(head)
            && !Lists.Public.Contains(head))
        {
            return SubjectSort.OwnersThing;
        }

        if (words.Low(start).EndsWith("ing", StringComparison.Ordinal) && headEnd - start > 1 && words.Low(start) != "policing")
        {
            return SubjectSort.Thing;
        }

        return owner?.Party.Side == Side.Force ? SubjectSort.PoliceWork
            : Lists.ForceThing.Contains(head) || HasPoliceWork(words, start, headEnd) ? SubjectSort.PoliceWork
            : Lists.Public.Contains(head) ? SubjectSort.Public
            : SubjectSort.Thing;
    }

    private static bool HasPoliceWork(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words.Phrase(at, "stop", "and", "search") || words.Phrase(at, "use", "of", "force") || words.Phrase(at, "crime", "recording")
                || words.Phrase(at, "human", "resources"))
            {
                return true;
            }
        }

        return words.Low(end - 1) is not ("victims" or "people") && words.Find(Lists.ForceThing, start, end) >= 0;
    }

    /// <summary>"Each of the five councils", "all of our partners": the noun behind "of" is meant.</summary>
    private static int AfterQuantity(Words words, int start, int end)
    {
        var at = start;
        while (at < end && words.In(at, Lists.Determiner))
        {
            at++;
        }

        return at > start && at < end - 1 && words.Is(at, "of") ? at + 1 : start;
    }

    /// <summary>The noun before the first preposition, relative or participle.</summary>
    private static int HeadEnd(Words words, int start, int end)
    {
        var at = start;
        while (at < end && words.In(at, Lists.Determiner))
        {
            at++;
        }

        for (at = Math.Max(at, start + 1); at < end; at++)
        {
            var stop = words.In(at, Lists.Preposition) || words.In(at, Lists.Relative) || words.Low(at) is "," or "(" or "-" or "–";
            stop |= Participles.IsPast(words.Low(at)) && words.In(at + 1, Lists.Preposition);
            if (stop && !(words.Phrase(at - 1, "use", "of", "force") && at + 2 <= end))
            {
                return at;
            }
        }

        return end;
    }

    private static int StartOf(Words words, int end, out bool subordinate)
    {
        subordinate = false;
        var start = end;
        while (start > 0)
        {
            var before = words[start - 1];
            if (before.Lower is ";" or ":" or "–" or "(" or "." || before.Lower is "-" && start < end)
            {
                return start;
            }

            // "Employers who can spare somebody are asked": the clause behind "who" has its own verb and is over.
            if (start > 1 && before.Lower is "who" or "that" or "which" && words[start - 2].Kind == TokenKind.Word && !IsDeterminer(words, start - 1)
                && (words.Find(Finite, start, end) >= 0 || HasOwnVerb(words, start, end)))
            {
                start--;
                continue;
            }

            if (start > 1 && words.In(start - 1, Lists.Relative) && !words.Phrase(start - 2, "such", "as") && !IsDeterminer(words, start - 1))
            {
                var comma = LastComma(words, start, end);
                subordinate = comma < 0;
                return comma < 0 ? start : comma + 1;
            }

            start--;
        }

        if (words.In(0, Lists.Fronting) || words.Low(0).EndsWith("ing", StringComparison.Ordinal))
        {
            return LastComma(words, 0, end) + 1;
        }

        return AfterConjoinedClause(words, end);
    }

    // "Councils which own quays": what stands right behind "who" or "which" is its verb, unless another subject does.
    private static bool HasOwnVerb(Words words, int start, int end) => end - start > 1 && words.Low(start - 1) is "who" or "which"
        && words[start].Kind == TokenKind.Word && !words[start].IsCapital && !words.In(start, Lists.Determiner) && !words.In(start, Lists.Pronoun)
        && words.Low(start) is not ("i" or "we");

    // "protecting that group", "and that work": the word points, it does not relate.
    private static bool IsDeterminer(Words words, int at) =>
        words.Is(at, "that")
            && (words.Low(at - 1) is "," or "and" or "-" || words.In(at - 1, Lists.Preposition) || words.Low(at - 1).EndsWith("ing", StringComparison.Ordinal));

    private static int LastComma(Words words, int start, int end)
    {
        for (var at = end - 1; at > start; at--)
        {
            if (words.Is(at, ","))
            {
                return at;
            }
        }

        return -1;
    }

    // "Allocations are set out below and funding will follow": the second clause has its own subject.
    private static int AfterConjoinedClause(Words words, int end)
    {
        for (var at = end - 2; at > 0; at--)
        {
            if (words.Low(at) is "and" or "but" or ","
                && (words.Find(Lists.Be, 0, at) >= 0 || words.Find(Lists.Past, 0, at) >= 0 || words.Find(Having, 0, at) >= 0
                    || words.Find(Lists.Will, 0, at) >= 0))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
