namespace Frankpledge.Reading;

/// <summary>Statements that name a deed and nobody who does it, as lists of objectives do:
/// "Reduce burglary", "Lobbying for a fairer settlement", "Development of an app".</summary>
internal static class Objectives
{
    private static readonly WordClass ActionNoun = Vocabulary.Of("actionnoun");
    private static readonly WordClass Tensed = Vocabulary.Any("be", "having", "will", "must", "may");
    private static readonly WordClass Bounds = Vocabulary.Of("bounding");
    private static readonly WordClass Speakers = Vocabulary.Of("speaker");
    private static readonly WordClass NoVerb = Vocabulary.Any("determiner", "pronoun", "preposition", "numberword", "afterto");
    private static readonly WordClass Targeted = Vocabulary.Any("rank", "bound", "grade");
    private static readonly WordClass Ensuring = Vocabulary.Of("ensuring");
    private static readonly WordClass Times = Vocabulary.Of("clocktime");
    private static readonly WordClass Reached = Vocabulary.Of("reached");
    private static readonly WordClass Plain = Vocabulary.Any("be", "past", "having", "will", "must", "may", "present", "intend", "want", "expect");
    private static readonly WordClass Finite = Vocabulary.Any("be", "having", "will", "must", "may", "present");

    /// <summary>A deed of the owner, or null.</summary>
    public static Finding? Read(Words words, Cast cast, bool item)
    {
        if (Deadlines.OfEntry(words) is { } entry)
        {
            return new(StatementKind.Commitment, [cast.Owner], "it begins with the date by which it is to be done", 0.6, entry + 1, words.Count);
        }

        if (AfterOpening(words) is > 0 and var deed
            && (words.In(deed, Lists.Verb) && words.Low(deed) is not ("to" or "have") || words.Is(deed, "to") && words.In(deed + 1, Lists.Verb)
                && !words.Is(deed + 1, "be")) && IsVerbless(words, words.Is(deed, "to") ? deed + 2 : deed + 1))
        {
            return new(StatementKind.Commitment, [cast.Owner], "a deed without a doer follows the words that open it", 0.65,
                words.Is(deed, "to") ? deed + 1 : deed, words.Count);
        }

        if (IsStandard(words, item) || IsHoped(words))
        {
            return new(null, [], "it names what is counted and what it is to come to", 0.7, 0, words.Count);
        }

        if (Moves(words) is { } moved)
        {
            return new(null, [], "it names a rise or fall that is wanted", 0.7, moved, words.Count);
        }

        if (Aimed(words) is { } aimed)
        {
            return new(null, [], "an aim is named with what is to be reached", 0.65, aimed, words.Count);
        }

        if (IsInfinitive(words, item) is { } purpose)
        {
            return new(StatementKind.Commitment, [cast.Owner], "it is an aim in the infinitive", 0.7, purpose, words.Count);
        }

        var at = !words.In(0, Lists.Verb) && (words.Low(0).EndsWith("ly", StringComparison.Ordinal) || words.In(0, Lists.Adverb)) ? 1 : 0;
        var why = words.In(at, Lists.Verb) && (item || IsVerbless(words)) ? "a bare verb"
            : IsGerund(words, at) && !words.In(at, Lists.Preposition) && IsVerbless(words, passive: words.Is(at, "ensuring")) ? "a verb without a doer"
            : words.In(at, ActionNoun) && words.Is(at + 1, "of") && IsVerbless(words) ? "the name of a deed"
            : null;
        return why is null ? null : new(StatementKind.Commitment, [cast.Owner], $"it begins with {why}, so it is an objective", 0.6, at, words.Count);
    }

    /// <summary>"By 31 March 2030, ensure …", "By May, within the budget, to have …": the token behind what opens the statement, or 0.</summary>
    private static int AfterOpening(Words words)
    {
        var at = Deadlines.Find(words, 0, 1)?.End ?? (words.In(0, Lists.Preposition) ? 1 : 0);
        if (at == 0)
        {
            return 0;
        }

        for (var last = at; last < Math.Min(words.Count, at + 24); last++)
        {
            if (words.Is(last, ",")
                && (words.In(last + 1, Lists.Verb) && !words[last + 1].IsCapital && !words.In(last + 2, Lists.Be) || words.Is(last + 1, "to")
                    && words.In(last + 2, Lists.Verb)))
            {
                return words.Find(Tensed, at, last) < 0 ? last + 1 : 0;
            }

            if (words.Is(last, ",") && at == 1)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"To see fewer assaults", "To give each tenant who is at risk a named officer": the token of the verb, where no main clause follows;
    /// else null.</summary>
    private static int? IsInfinitive(Words words, bool item)
    {
        var to = words.Is(0, "*") ? 1 : 0;
        var verb = to + 1;
        while (words.In(verb, Lists.Adverb) && !words.In(verb, Lists.Verb) || words.Low(verb).EndsWith("ly", StringComparison.Ordinal)
            || words.Is(verb, "continue") && words.Is(verb + 1, "to"))
        {
            verb++;
        }

        if (!words.Is(to, "to") || !words.In(verb, Lists.Verb) && (words[verb].Kind != TokenKind.Word || words[verb].IsCapital || words.In(verb, NoVerb))
            || words.Is(verb, "be") && !item && words.Find(Targeted, verb, words.Count) < 0)
        {
            return null;
        }

        var inside = false;
        for (var at = verb + 1; at < words.Count; at++)
        {
            inside = !words.Is(at, ",") && (inside || words.In(at, Lists.Relative) || words.In(at - 1, Ensuring));
            var opensMain = words.Is(at - 1, ",") && (words.Low(at) is "i" or "we" or "it" or "they" || words.In(at, Lists.Determiner) || words[at].IsCapital)
                && (!item || words.Find(Finite, at, words.Count) >= 0);
            if (opensMain || words.Low(at) is "i" or "we" && !(inside && item) || !inside && !item && words.In(at, Finite))
            {
                return null;
            }
        }

        return verb;
    }

    /// <summary>"First contact: within ten working days", "Target for 2026: 35% or better": a name, a colon, and a number that is a bound.</summary>
    private static bool IsStandard(Words words, bool item)
    {
        var colon = 1;
        while (colon < 12 && !words.Is(colon, ":"))
        {
            colon++;
        }

        if (colon == 12 || words.Find(Finite, 0, words.Count) >= 0)
        {
            return item && IsHeld(words);
        }

        var reader = new ComparatorReader(words);
        var isTarget = words.Low(0) is "target" or "aim" or "goal" or "nod" || words.Is(0, "(") && words.Low(1) is "target" or "aim";
        for (var at = colon + 1; at < Math.Min(colon + 8, words.Count); at++)
        {
            if (NumberWords.Read(words, at) is { } number)
            {
                // "Fraud: up 19% in a year" tells.
                return isTarget || words.Low(at - 1) is not ("up" or "down") && reader.Before(at, out _) is not null
                    || reader.After(number.End) is not null || words.In(number.End, Times);
            }
        }

        return false;
    }

    /// <summary>"Days lost are at or below 9.2": an item that says of a count which bound it keeps.</summary>
    private static bool IsHeld(Words words)
    {
        var be = words.Find(Lists.Be, 1, Math.Min(words.Count, 14));
        return be > 0 && words.Low(be) is "is" or "are" or "remains" or "remain"
            && (words.Low(be + 1) is "at" or "no" or "within" or "below" or "above" or "under" && words.Find(Bounds, be + 1, be + 6) > 0)
            && Enumerable.Range(be + 2, 6).Any(at => NumberWords.Read(words, at) is not null);
    }

    /// <summary>"The rate to be no greater than 16%", "the gap to have narrowed by March": a wish with "to" and no verb of its own.</summary>
    private static bool IsHoped(Words words)
    {
        for (var at = 2; at < words.Count - 1; at++)
        {
            if (words.Is(at, "to") && words.In(at + 1, Reached) && !words.In(at - 1, Lists.Verb) && !words.In(at - 1, Lists.Adverb))
            {
                return !words.In(0, Lists.Verb) && words.Find(Speakers, 0, at) < 0 && !words.Is(at - 1, "out")
                    && words.Low(at - 1) is not ("us" or "them" or "me" or "him" or "her" or "it") && words.Find(Plain, 0, at) < 0
                    && words.Find(Finite, 0, at) < 0;
            }
        }

        return false;
    }

    /// <summary>"We adopt the national ambition of no child hurt by 2030": the token of what an aim is to come to, where a day stands behind it;
    /// or null.</summary>
    private static int? Aimed(Words words)
    {
        for (var at = 2; at < words.Count - 2; at++)
        {
            if (words.In(at, Lists.AimNoun) && words.Is(at + 1, "of") && (words.Low(at + 2) is "no" or "zero" || NumberWords.Read(words, at + 2) is not null)
                && Deadlines.Find(words, at, words.Count) is not null && words.Find(Lists.Past, 0, at) < 0)
            {
                return at + 2;
            }
        }

        return null;
    }

    /// <summary>"A year-on-year drop in false alarms", "Growth in the number of volunteers":
    /// the token of the rise or fall that opens the statement, or null.</summary>
    private static int? Moves(Words words)
    {
        for (var at = 0; at < 4; at++)
        {
            if (words.In(at, Direction.Nouns) && words.Is(at + 1, "in") && IsVerbless(words))
            {
                return at;
            }

            if (NumberWords.Read(words, at) is { Percent: true, End: var share } && words.In(share, Direction.Nouns) && words.Is(share + 1, "in")
                && IsVerbless(words))
            {
                return at;
            }

            if (!words.In(at, Lists.Determiner) && !words.Low(at).Contains('-', StringComparison.Ordinal)
                && words.Low(at) is not ("further" or "continued" or "sustained" or "significant" or "steady"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Calling", "tackling", "putting": the form in -ing of a verb in the vocabulary.</summary>
    public static bool IsGerund(Words words, int at)
    {
        var word = words.Low(at);
        if (word.Length < 5 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        var root = word[..^3];
        return Lists.Verb.Contains(root) || Lists.Verb.Contains(root + "e") || root[^1] == root[^2] && Lists.Verb.Contains(root[..^1]);
    }

    /// <summary>True when the main clause has no verb of its own; what hangs on "which", "who" or "that" may have one.</summary>
    public static bool IsVerbless(Words words, bool passive = false) => IsVerbless(words, 1, passive);

    private static bool IsVerbless(Words words, int from, bool passive = false)
    {
        for (var at = from; at < words.Count; at++)
        {
            // "Ensure that four in five cases are …", "ensure fewer cases are …": what is to be ensured has its own verb.
            if (at <= from + 1 && words.Is(at - 1, "ensure") || words.Is(at, "that") && words.In(at - 1, Ensuring) || words.Phrase(at, "make", "sure"))
            {
                return true;
            }

            if (words.In(at, Lists.Relative))
            {
                at += 2;
            }
            else if (words.Low(at) is "begins" or "starts" && words.Is(at + 1, "with"))
            {
                return false;
            }
            else if (words.In(at, Finite) && words.Low(at) is not ("be" or "being" or "been")
                && !(passive && (Participles.IsPast(words.Low(at + 1)) || Participles.IsPast(words.Low(at + 2)))))
            {
                return false;
            }
        }

        return true;
    }
}
