namespace Frankpledge.Reading;

/// <summary>Reads backwards from a verb to its subject.</summary>
internal sealed partial class SubjectReader(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Loose = Vocabulary.Of("loosepartner");

    private const int LongestHead = 6;
    private const int LongestSubject = 14;
    private static readonly WordClass Told = Vocabulary.Any("be", "past", "having", "present");
    private static readonly WordClass Telling = Vocabulary.Any("be", "may", "past", "having", "present", "will", "must", "verb", "expect", "want", "intend");

    private static readonly WordClass Fields = Vocabulary.Of("otherfield");
    private static readonly WordClass Who = Vocabulary.Of("who");
    private static readonly WordClass Finite = Vocabulary.Any("be", "may", "past", "having", "present", "will", "verb");
    private static readonly WordClass Bodies = Vocabulary.Of("otherbody");
    private static readonly WordClass Joins = Vocabulary.Of("joining");
    private static readonly WordClass Spans = Vocabulary.Any("span", "season", "month");

    private IReadOnlyList<Name>? names;

    /// <param name="verb">Token of the modal or finite verb.</param>
    /// <param name="carried">The subject that "and will" continues; null when the statement has none yet.</param>
    public Subject Before(int verb, Subject? carried)
    {
        var end = SkipAside(verb);
        if (end <= 0)
        {
            return new(SubjectSort.Thing, [], 0, "", Subordinate: true);
        }

        if (words.Low(end - 1) is "and" or "but" or "or" or "," or "then" && (carried ?? First()) is { } first)
        {
            return first with { Subordinate = false };
        }

        if (Placed(end) is { } placed)
        {
            return placed;
        }

        // "Leaders who cannot attend the board are asked to …": the relative clause has a verb of its own.
        if (OwnVerbed(end) is > 0 and var who)
        {
            return Chain(who) ?? ChunkReader.Read(words, mentions, cast, who);
        }

        if (RelativeObject(end) is > 0 and var relative)
        {
            return Chain(relative) ?? ChunkReader.Read(words, mentions, cast, relative);
        }

        return Chain(end) ?? ChunkReader.WithUs(words, ChunkReader.Read(words, mentions, cast, end), end);
    }

    /// <summary>Where the relative clause begins whose object stands right before the verb: "people who trust the police will …"; or -1.</summary>
    private int RelativeObject(int end)
    {
        var start = mentions.FirstOrDefault(mention => mention.End == end)?.Start ?? -1;
        start -= start > 0 && words.In(start - 1, Lists.Determiner) ? 1 : 0;
        return start > 2 && words.Low(start - 2) is "who" or "which" or "that" && words[start - 1].Kind == TokenKind.Word && !words[start - 1].IsCapital
            && words[start - 3].Kind == TokenKind.Word && !words.In(start - 1, Lists.Preposition) && !words.In(start - 1, Lists.Determiner)
            && !words.In(start - 3, Lists.Preposition) && words.Low(start - 1) is not ("local" or "and" or "or")
            && words.Find(Telling, Math.Max(0, start - LongestSubject), start - 2) < 0 ? start - 2 : -1;
    }

    /// <summary>Where the relative clause of a subject begins that has a verb of its own: "calls that are graded as urgent should be …"; or -1.</summary>
    private int OwnVerbed(int end)
    {
        if (words.In(0, Lists.Preposition) || words.Low(end - 1) is "i" or "we" or "they" or "it" or "who" or "that" or "which"
            || Enumerable.Range(0, end).Any(at => words[at].Kind == TokenKind.Mark))
        {
            return -1;
        }

        var who = words.Find(Who, 1, Math.Min(end, LongestHead));
        for (var at = 1; who < 0 && at < Math.Min(end - 1, LongestSubject); at++)
        {
            // "It is clear that", "officers say that": these open a clause, and are no part of a subject.
            who = words.Low(at) is "that" or "whose" or "which" && words.Find(Telling, 0, at) < 0 && !words.In(at - 1, Lists.Preposition)
                && (words[at - 1].Lower.EndsWith('s') || words.Is(at - 1, "those")) && words.Find(Told, at + 1, end) > 0 ? at : -1;
        }

        return who > 0 && words.Find(Finite, who + 1, end) > 0 ? who : -1;
    }

    /// <summary>The party that opens the statement: "The Mayor does not accept this and will challenge it".</summary>
    private Subject? First() => mentions is [{ Start: <= 1 } mention, ..] && words.Low(mention.End) is not ("'s" or "'" or "and" or ",")
        ? new(SubjectSort.Parties, [mention.Party], mention.Start, words.Slice(mention.Start, mention.End), false)
        : null;

    // Adverbs, a bracket, or a phrase between commas may stand between a subject and its verb.
    private int SkipAside(int end)
    {
        while (end > 0)
        {
            var before = words.Low(end - 1);
            if (words.In(end - 1, Lists.Adverb) && !Lists.Determiner.Contains(before) || before.Length > 4 && before.EndsWith("ly", StringComparison.Ordinal)
                || before == "\"" && end == words.Count)
            {
                end--;
            }
            else if (before == "to" && words.Low(end - 2) is "continue" or "continues" or "remain" or "remains")
            {
                end -= 2;
            }
            else if (before is "would" or "do" or "does" || before is "has" or "have" or "had" && words.Is(end, "been"))
            {
                end--;
            }
            else if (before == ")")
            {
                end--;
                while (end > 0 && !words.Is(end, "("))
                {
                    end--;
                }
            }
            else if (before == "," && Opening(end - 1) is var opening and > 0)
            {
                end = opening;
            }
            else
            {
                return end;
            }
        }

        return end;
    }

    private int Opening(int comma)
    {
        for (var at = comma - 1; at > Math.Max(0, comma - 14); at--)
        {
            if (words.Is(at, ",") && (EndingAt(comma) is null || words.Is(at + 1, "as") || HangsOn(at + 1)) && (EndingAt(at) is not null || IsAside(at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    // "A new contract, offering blocks of hours, will …", "the centre, which opened in May, will …"
    private bool IsAside(int at) =>
        words.Low(at).Length > 5 && words.Low(at).EndsWith("ing", StringComparison.Ordinal)
            || words.Low(at) is "which" or "who" or "whose" or "including" or "such" or "as" or "in" or "on" or "with" or "under" or "through" or "at"
            or "both"
        || Participles.IsPast(words.Low(at)) && words.In(at + 1, Lists.Preposition);

    // "…, which reports to the Board,", "…, shared with the police,": whoever ends it stands in a clause of its own.
    private bool HangsOn(int at) => words.Low(at) is "which" or "who" or "whose" || Participles.IsPast(words.Low(at)) && words.In(at + 1, Lists.Preposition);

    /// <summary>Parties in a row right before the verb: "WMP, the council and I".</summary>
    private Subject? Chain(int end)
    {
        var row = new List<(int Start, Party? Party)>();
        for (int? at = end; at is { } here && (EndingAt(here) ?? Named(here) ?? Acting(here)) is { } mention; at = Joint(row[0].Start, row.Count))
        {
            row.Insert(0, (Widen(mention.Start), mention.Party));
        }

        // "… by the board, the police and I": what a preposition governs does not belong to the row.
        while (row.Count > 1 && Opener(row[0].Start) is null && (words.Is(row[1].Start - 1, ",") || words.Low(row[1].Start) is "i" or "we"))
        {
            row.RemoveAt(0);
        }

        if (!row.Exists(entry => entry.Party is null || entry.Party == cast.Owner || mentions.Any(mention => mention.Party == entry.Party)))
        {
            return null;
        }

        return row.Count == 0 || Opener(row[0].Start) is not { } subordinate ? null
            : new(
                row.Exists(entry => entry.Party is null) ? SubjectSort.We : SubjectSort.Parties,
                [.. row.Select((entry, at) => entry.Party == Party.Partners ? Called(entry.Start, at + 1 < row.Count ? row[at + 1].Start : end) : entry.Party)
                    .OfType<Party>().Distinct()], row[0].Start, words.Slice(row[0].Start, end), subordinate);
    }

    /// <summary>"The housing associations", "Schools": partners by the words of the document, where these say more than "partners".</summary>
    private Party Called(int start, int end)
    {
        var mention = mentions.LastOrDefault(mention => mention.Start >= start && mention.End <= end && mention.Party == Party.Partners);
        while (mention is not null && start < mention.Start
            && (words.In(start, Lists.Determiner) || words.In(start, Lists.Adverb) || words[start].Kind != TokenKind.Word || words.In(start, Loose)))
        {
            start++;
        }

        return mention is null || words.In(mention.End - 1, Loose)
            && (start == mention.Start || words.Low(mention.End - 1) is "partner" or "partners" or "agencies" or "services" or "partnerships")
            ? Party.Partners : new(Lowered(start, mention.End), ActorRole.Partners, Side.Partner);
    }

    private string Lowered(int start, int end) =>
        words.Slice(start, end) is { Length: > 0 } name && (start == 0 || words[start - 1].Kind == TokenKind.Mark)
            && !words[end - 1].IsCapital | end - start == 1 ? char.ToLowerInvariant(name[0]) + name[1..] : words.Slice(start, end);

    /// <summary>Where the party before the next "and" or comma ends; the last link of a row must be an "and".</summary>
    private int? Joint(int start, int linked)
    {
        var joint = words.Low(start - 1) is "and" or "or" or "&" ? words.Is(start - 2, ",") ? start - 2 : start - 1
            : words.Is(start - 1, ",") && linked > 1 ? start - 1 : -1;
        return joint > 0 ? joint : null;
    }

    /// <summary>A party whose name ends before <paramref name="end"/>; without a party for "we".</summary>
    private (int Start, Party? Party)? EndingAt(int end)
    {
        switch (words.Low(end - 1))
        {
            case "i" or "myself":
                return (end - 1, cast.Owner);
            case "we" or "ourselves":
                return (end - 1, null);
            case "he" or "she" when mentions.Any(mention => mention.End < end && mention.Party == cast.Owner):
                return (end - 1, cast.Owner);
        }

        foreach (var mention in mentions)
        {
            if (mention.End == end)
            {
                // "Probation workers" are the probation service's.
                if (mention.Party.Side == Side.Force
                    && mentions.FirstOrDefault(other => other.End == mention.Start && other.Party.Side == Side.Partner) is { } employer)
                {
                    return (employer.Start, employer.Party);
                }

                return (mention.Start, mention.Party);
            }
        }

        return null;
    }

    // Beside a party, a name that the plan does not explain is one too: "Children's Social Care and the police will …".
    private (int Start, Party? Party)? Named(int end) =>
        (names ??= Names.Find(words))
            .FirstOrDefault(name => name.End == end && words[name.End - 1].IsCapital && (name.Start > 0 || name.End > 1)
                && words.Low(name.Start - 1) is not ("a" or "an")) is { } name
            ? (name.Start, new Party(words.Slice(name.Start, name.End), ActorRole.Body, Side.Partner))
            : null;

    // And so are people who act: "Police and prosecutors will …", "landowners and the force must …".
    private (int Start, Party? Party)? Acting(int end)
    {
        // "They need tutors, and the force …" are two clauses.
        if (!Doers.Are(words, end - 1, end) && !words.In(end - 1, Fields) && !(words.In(end - 1, Bodies) && words.Find(Joins, end - 5, end) > 0)
            && !(words.Low(end - 1) is "staff" or "colleagues" && words.In(end - 2, Fields))
            || words[end - 1].Kind != TokenKind.Word || words.Is(end, ",") && words.Low(end + 1) is "and" or "but" or "or")
        {
            return null;
        }

        var start = end - 1;
        while (start > 0 && words[start - 1].Kind == TokenKind.Word && words.Low(start - 1) is not ("and" or "or" or "but" or "of" or "by" or "with" or "for")
            && !words.In(start - 1, Lists.Determiner) && !words.In(start - 1, Lists.Preposition) && !words.In(start - 1, Lists.Relative)
            && !words.In(start - 1, Lists.Be) && end - start < 4)
        {
            start--;
        }

        return (start, new Party(words.Slice(start, end), ActorRole.Body, Side.Partner));
    }

    // "my new Advisory Panel", "local neighbourhood officers": what modifies the head belongs to the subject.
    private int Widen(int start)
    {
        // "Children's services": whom a service is for belongs to its name.
        if (words.Is(start - 1, "'s") && words.In(start - 2, Lists.Public))
        {
            return Widen(start - 2);
        }

        while (start > 0 && words[start - 1].Kind == TokenKind.Word && !words.In(start - 1, Lists.Preposition) && !words.In(start - 1, Lists.Relative)
            && !words.In(start - 1, Lists.Be)
            && words.Low(start - 1) is not ("and" or "or" or "but" or "i" or "we" or "then" or "however" or "additionally" or "such" or "that")
            && words.Low(start) is not ("i" or "we" or "myself") && !words.In(start, Lists.Determiner))
        {
            start--;
        }

        return start;
    }
}
