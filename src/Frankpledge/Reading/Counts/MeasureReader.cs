namespace Frankpledge.Reading;

/// <summary>A count that is to go up, down or stay, with the token that says so.</summary>
internal sealed record Counted(string Measure, Comparator Comparator, int At, int End);

/// <summary>Finds what can be counted, with its direction, in what is undertaken, wanted or expected.</summary>
internal sealed class MeasureReader(Words words)
{
    private static readonly string[] Qualities = ["able", "ible", "ent", "ive", "ful", "ous", "ed"];
    private static readonly WordClass Plainly = Vocabulary.Of("plainly");
    private static readonly WordClass Those = Vocabulary.Any("determiner", "pronoun");
    private static readonly WordClass Number = Vocabulary.Of("counted");
    private static readonly WordClass Vague = Vocabulary.Of("clocktimes");
    private static readonly WordClass Nameable = Vocabulary.Any("counted", "countable");
    private static readonly WordClass Helping = Vocabulary.Of("helping");
    private static readonly WordClass Sought = Vocabulary.Of("soughtfor");
    private static readonly WordClass Moves = Vocabulary.Of("movesitself");
    private static readonly WordClass Waits = Vocabulary.Of("waits");
    private static readonly WordClass Achieving = Vocabulary.Of("achieving");
    private static readonly WordClass Feeling = Vocabulary.Of("feeling");
    private static readonly WordClass Kept = Vocabulary.Of("kept");
    private static readonly WordClass Asked = Vocabulary.Any("determiner", "pronoun", "force", "partner", "government", "public");
    private static readonly WordClass Purpose = Vocabulary.Of("purpose");

    /// <summary>Counts in tokens [from, end), where what is undertaken begins at <paramref name="from"/>.</summary>
    public IEnumerable<Counted> Read(int from, int end)
    {
        if (Trailing(from, end) is { } told)
        {
            yield return told;
            yield break;
        }

        for (var at = from; at < end; at++)
        {
            if (Direction.Of(words, at) is { } comparator && Read(at, comparator, from, end) is { } counted)
            {
                yield return counted;
                at = Math.Max(at, counted.End - 1);
            }
        }
    }

    // "Reports of hate crime - up", "Assets recovered: higher each year": which way it is to go stands behind a dash or a colon.
    private Counted? Trailing(int from, int end)
    {
        for (var dash = from + 1; dash < Math.Min(end, from + LongestName); dash++)
        {
            if (words.Low(dash) is not ("-" or "–" or "—" or ":"))
            {
                continue;
            }

            Comparator? way = words.Low(dash + 1) switch
            {
                "up" or "higher" or "rising" or "more" => Comparator.Increase,
                "down" or "lower" or "falling" or "fewer" or "shorter" => Comparator.Reduce,
                "stable" or "steady" or "unchanged" => Comparator.Maintain,
                _ => null,
            };
            var last = words.Low(dash + 2) is "each" or "every" ? dash + 4 : dash + 2;
            if (way is { } to && (last >= end || words.Is(last, ".")))
            {
                return new(words.Slice(from, dash), to, dash + 1, dash + 2);
            }
        }

        return null;
    }

    private const int LongestName = 12;

    private Counted? Read(int at, Comparator comparator, int from, int end)
    {
        if (Direction.IsQuicker(words, at))
        {
            return at > from && !Interrupted(from, at) ? new(words.Slice(from, at).TrimEnd(), Comparator.Reduce, at, at + 1) : null;
        }

        // "Arrest more of them": of those who were counted.
        if (words.Low(at) is "more" or "fewer" && words.Is(at + 1, "of") && words.In(at + 2, Those) && !Interrupted(from, at))
        {
            return new(words.Slice(at + 2, Math.Min(end, at + 10)).TrimEnd('.', ',', ';'), comparator, at, at + 3);
        }

        if (words.Low(at) is "more" or "less" && words.In(at + 1, Feeling))
        {
            return new(words.Slice(from, at).TrimEnd(), comparator, at, at + 2);
        }

        // "Explain that gap and narrow it": the count is named before.
        if (words.Low(at + 1) is "it" or "them" && words[at + 2].Kind == TokenKind.Mark && !Direction.IsAdjective(words.Low(at))
            && words.Find(Nameable, 0, at) is >= 0 and var named)
        {
            return Belongs(at, from) ? new(words.Slice(named, named + 1), comparator, at, at + 2) : null;
        }

        var noun = CountedNoun.After(words, at + 1, end);
        if (noun.End > noun.Start && words.Low(at) switch
        {
            "wider" or "fuller" => noun.Countable && words.Is(noun.Start, "use"),
            "larger" or "smaller" => noun.NamesCount,
            _ => noun.Countable || noun.IsPlural && MovesPlural(at, from),
        } && !(words.In(at, Direction.Nouns) && words.Is(at - 1, "the") && !words.Is(at - 2, "see")))
        {
            comparator = comparator == Comparator.Increase && words.Low(at).StartsWith("impro", StringComparison.Ordinal)
                && words.Find(Waits, noun.Start, Math.Min(noun.End, noun.Start + 6)) >= 0 ? Comparator.Reduce : comparator;
            var belongs = noun.NamesCount && !Direction.IsAdjective(words.Low(at)) || Belongs(at, from);
            return !belongs || comparator == Comparator.Maintain && !noun.NamesCount && words.Find(Kept, noun.Start, noun.End) < 0
                ? null : new(words.Slice(noun.Start, noun.End), comparator, at, noun.End);
        }

        return words.Low(at) is "lower" or "higher" or "fewer" or "shorter" && words.Low(at - 1) is "be" or "become"
            || words.Low(at) is "increased" or "reduced" or "improved"
            || !Direction.IsAdjective(words.Low(at)) ? Before(at, comparator, from) : null;
    }

    // "A fall in evictions", "issue more notices", "increase registrations"; "more sustainable places" are no more places.
    private bool MovesPlural(int at, int from) => words.Is(at, "shorter") || words.In(at, Direction.Nouns) ? words.Is(at + 1, "in")
        : words.Is(at, "more") ? words.Low(at - 1) is not ("," or "fund" or "put" or "place" or "offer" or "give")
            && !Qualities.Any(end => words.Low(at + 1).EndsWith(end, StringComparison.Ordinal))
        : words.In(at, Plainly) && words[at + 1].Kind == TokenKind.Word && !words.Is(at + 1, "not") && (Belongs(at, from) || at == from);

    // "… the number of thefts to fall", "PCSO numbers will be maintained": the count stands before the verb.
    private Counted? Before(int at, Comparator comparator, int from) => Opening(at, comparator, from) ?? Inside(at, comparator, from);

    // "… so that the number of crashes falls", "see that share brought down": the count may stand further in.
    private Counted? Inside(int at, Comparator comparator, int from)
    {
        for (var back = at - 1; back > Math.Max(from, at - 14); back--)
        {
            if (words.In(back, Number) && !words.In(back, Vague))
            {
                return Opening(at, comparator, back);
            }
        }

        return null;
    }

    private Counted? Opening(int at, Comparator comparator, int from)
    {
        if (words.Low(at + 1) is "down" or "up" && !words.Is(at - 1, "be") && words.Low(at) is not ("go" or "goes" or "going" or "gone" or "come" or "comes"))
        {
            return null;
        }

        var limit = at;
        while (limit > from
            && (words.Low(limit - 1) is "to" or "continue" or "go" or "keep" or "on" or "be" or "will" or "must" or "which" || words.In(limit - 1, Lists.Must)
                || words.In(limit - 1, Lists.Adverb)))
        {
            limit--;
        }

        if (limit <= from || limit == at && !(words.Low(at + 1) is "up" or "down") && !words.In(at - 1, Lists.Be)
            && (!words.In(at, Moves) || words.In(at + 1, Lists.Determiner)
                || words.Low(at).EndsWith("ing", StringComparison.Ordinal) && words[at + 1].Kind != TokenKind.Mark))
        {
            return null;
        }

        var noun = CountedNoun.After(words, from, limit);
        return (noun.Countable || noun.IsPlural && !words.In(at, Lists.Verb) || noun.IsPlural && words.Low(at + 1) is "up" or "down") && noun.End > noun.Start
            && (noun.End >= limit - 1 || words.Low(noun.End) is "including" or "such" or "across" || words.Low(at + 1) is "up" or "down"
                && words.In(noun.End, Lists.Preposition)) ? new(words.Slice(noun.Start, noun.End), comparator, at, at + 1) : null;
    }

    /// <summary>True when the direction is part of what is undertaken, false when it only tells the purpose of something else.</summary>
    private bool Belongs(int at, int from)
    {
        if (at <= from)
        {
            return true;
        }

        if (Direction.IsAdjective(words.Low(at)))
        {
            return words.Low(at) is "low" or "lowest" || !Interrupted(from, at);
        }

        var before = words.Low(at - 1);
        if (before == "to")
        {
            return Governed(at - 1, from);
        }

        if (words.In(at, Lists.Verb) && (before is "and" or "," or "or" or "then" || words.In(at - 1, Lists.Adverb)))
        {
            return Coordinated(at - 1, from);
        }

        if (words.Low(at).EndsWith("ing", StringComparison.Ordinal))
        {
            return before is "in" && words.Find(Helping, from, at) >= 0
                || before is "on" or "of" && words.Low(at - 2) is "aim" or "focus" or "focused" or "focussed" or "view" or "towards"
                || at - from <= 2 || before is "and" && words.Low(at - 2).EndsWith("ing", StringComparison.Ordinal) && at - from <= 3;
        }

        return !Interrupted(from, at);
    }

    /// <summary>"… work with partners to reduce": the verb before the infinitive is one that has no other content.</summary>
    private bool Governed(int to, int from)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (words.In(at, Purpose) && IsVerb(at, from))
            {
                return true;
            }

            if (at > from && (words.In(at, Lists.Verb) && words.Low(at - 1) is "to" or "and" or "," || words.Low(at).EndsWith("ing", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return from > 0 && words.In(from - 1, Purpose) || to <= from || words[from].IsCapital || words.In(from, Asked);
    }

    // "Work with partners to" and "take action to", but not "commission work on" or "through its work to".
    private bool IsVerb(int at, int from) =>
        (at == from || words.Low(at - 1) is "to" or "and" or "or" or "," or "will" or "in" or "take" or "taking" or "further" or "while" or "whilst" or "by"
            or "when" or "are" or "is" or "am" or "be" || words.In(at - 1, Lists.Adverb))
        && !words.Is(at + 1, "on");

    private bool Coordinated(int at, int from)
    {
        for (; at >= from; at--)
        {
            if (at == from)
            {
                return true;
            }

            if (words.Is(at, "to") && words.In(at + 1, Lists.Verb))
            {
                return Governed(at, from);
            }
        }

        return true;
    }

    private bool Interrupted(int from, int at)
    {
        // "Work with schools to bring about fewer fires": what is undertaken is what stands behind the last "to" of such a verb.
        for (var to = at - 1; to > Math.Max(from, at - 30); to--)
        {
            if (words.Is(to, "to") && words.In(to + 1, Achieving) && Governed(to, from))
            {
                from = to + 1;
                break;
            }
        }

        for (var i = from + 1; i < at; i++)
        {
            if (words.Is(i, "to") && words.In(i + 1, Lists.Verb) && words.Low(i + 1) is not ("see" or "have" or "be" or "achieve" or "ensure" or "deliver")
                && !Governed(i, from)
                || words.Low(i) is "through" or "by" or "as" or "because" or "leading" or "where" or "of" or "with" or "including" or "alongside"
                || words.Is(i, "for") && !words.In(i - 1, Sought))
            {
                return true;
            }
        }

        return false;
    }
}
