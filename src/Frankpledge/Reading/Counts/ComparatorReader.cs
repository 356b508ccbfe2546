namespace Frankpledge.Reading;

/// <summary>What the words before a number say it is: at least, within, by, to, more than.</summary>
internal sealed partial class ComparatorReader(Words words)
{
    private static readonly WordClass Getting = Vocabulary.Of("getting");
    /// <summary>How far, in words, a number and what is said of it stand apart.</summary>
    private const int Reach = 30;

    // Words that say when the figure in a bracket was so.
    private static readonly WordClass Times = Vocabulary.Of("stoodthen");

    private static readonly WordClass Limits = Vocabulary.Of("limit");
    private static readonly WordClass Seems = Vocabulary.Of("present");
    private static readonly WordClass People = Vocabulary.Any("tallied", "countedpeople");
    private static readonly WordClass Preserved = Vocabulary.Of("preserved");
    private static readonly WordClass Restoring = Vocabulary.Of("restoring");
    private static readonly WordClass Changes = Vocabulary.Any("directionnoun", "change");
    private static readonly WordClass Roughly = Vocabulary.Of("roughly");
    private static readonly WordClass Lifting = Vocabulary.Of("lifting");
    private static readonly WordClass Strength = Vocabulary.Of("strength");
    private static readonly WordClass Waits = Vocabulary.Of("waits");
    private static readonly WordClass Bringing = Vocabulary.Of("bringing");

    /// <summary>What stands behind what is counted: "50 cases or fewer", "85 per cent of occasions or more".</summary>
    public Comparator? Beyond(int end)
    {
        for (var next = end; next < end + 5 && (words[next].Kind != TokenKind.Mark || words.Is(next, ",")) && !words.In(next, Lists.Be); next++)
        {
            if (words.Is(next, "or") && After(next) is { } bound)
            {
                return bound;
            }
        }

        return null;
    }

    /// <summary>What stands behind the number: "or better", "or less", "as a floor".</summary>
    public Comparator? After(int end)
    {
        var at = words.Is(end, ",") ? end + 1 : end;
        if (words.Is(at, "or") || words.Is(at, "and"))
        {
            return words.Low(at + 1) switch
            {
                "better" or "more" or "above" or "higher" or "over" or "greater" => Comparator.AtLeast,
                "less" or "fewer" or "below" or "under" or "lower" or "sooner" or "faster" => Comparator.Within,
                _ => null,
            };
        }

        // "Two in five at least", "a 'good' at the very least"
        if (words.Phrase(at, "at", "least") || words.Phrase(at, "at", "the", "least") || words.Phrase(at, "at", "the", "very", "least"))
        {
            return Comparator.AtLeast;
        }

        if (words.Phrase(at, "at", "most") || words.Phrase(at, "at", "the", "most"))
        {
            return Comparator.Within;
        }

        if (IsLimit(end) is { } limit)
        {
            return limit;
        }

        for (var next = end; next < end + 6; next++)
        {
            if (words.Is(next, "as") && words.Is(next + 1, "a"))
            {
                return words.Low(next + 2) switch { "floor" or "minimum" =>
                    Comparator.AtLeast, "ceiling" or "maximum" or "limit" => Comparator.Within, _ => null };
            }
        }

        return words.Is(end, "minimum") ? Comparator.AtLeast : words.Is(end, "maximum") ? Comparator.Within : null;
    }

    /// <summary>"Ten seconds is the limit", "fifty-five would be the minimum": what the figure is said to be.</summary>
    private Comparator? IsLimit(int end)
    {
        var limit = words.Find(Limits, end, Math.Min(words.Count, end + 9));
        return limit < 0 || !Enumerable.Range(end, limit - end).Any(at => words.In(at, Lists.Be) || words.In(at, Seems)) ? null
            : words.Low(limit) is "minimum" or "floor" ? Comparator.AtLeast : Comparator.Within;
    }

    /// <summary>For a number without such words.</summary>
    public Comparator Bare(int at, int from, int end)
    {
        if (words.Low(end) is "more" or "additional" or "extra" or "further"
            || words.Low(at - 1) is "additional" or "extra" or "further" or "another" or "add" or "adding")
        {
            return Comparator.IncreaseBy;
        }

        var more = words.Low(end) is "more" or "additional" or "extra" || words.Low(at - 1) is "additional" or "extra" or "further"
            || words.Is(at - 1, "our") && words.Is(at - 3, "return") || words.Is(at - 2, "return") || words.Is(at - 3, "return");
        for (var i = at - 1; i >= from; i--)
        {
            if (Direction.Of(words, i) is Comparator.Maintain || words.Phrase(i, "hold", "on", "to") || words.Phrase(i, "hang", "on", "to"))
            {
                return Comparator.Maintain;
            }
        }

        return more ? Comparator.IncreaseBy : IsKept(end) ? Comparator.Maintain : Comparator.Equals;
    }

    // "All nine counters are to be preserved", "every one of the 25 stations will stay open"
    private bool IsKept(int end)
    {
        for (var at = end; at < Math.Min(words.Count, end + 10); at++)
        {
            if (words.Is(at, "be") && words.In(at + 1, Preserved) || words.Low(at) is "stay" or "remain" && words.Is(at + 1, "open"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comparator of the labelling guide, or null; <paramref name="before"/> is where its words begin.</summary>
    public Comparator? Before(int at, out int before)
    {
        var figure = at;
        at = Bare(at);
        before = at;
        if (OfChange(at) is { } change)
        {
            before = at - 1;
            return change;
        }

        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            Comparator? comparator = words.Low(back) switch
            {
                "most" or "maximum" when words.Is(back - 1, "at") || words.Is(back, "maximum") => Comparator.Within,
                "every" when back == at - 1 && words.Is(back - 1, "least") => Comparator.Within,
                "than" when words.Low(back - 1) is "longer" or "later" or "higher" && Denied(back) => Comparator.Within,
                "least" when words.Is(back - 1, "at") && words.Is(back - 2, "by") && Way(back - 2) is { } atLeast => atLeast.By(),
                "than" when words.Low(back - 2) is "no" or "not" && words.Is(back - 3, "to")
                    && words.Low(back - 1) is "more" or "higher" or "longer" or "greater" && Way(back - 3) is Comparator.Reduce => Comparator.ReduceTo,
                // "Is to fall at least 5%"
                "least" when back == at - 1 && words.Is(back - 1, "at") && NumberWords.Read(words, figure) is { Percent: true }
                    && Direction.Of(words, back - 2) is { } fall and (Comparator.Reduce or Comparator.Increase) => fall.By(),
                "least" or "minimum" when words.Is(back - 1, "at") || words.Is(back, "minimum") => Comparator.AtLeast,
                "than" when words.Low(back - 2) is "no" or "not" =>
                    words.Low(back - 1) is "less" or "fewer" or "lower" ? Comparator.AtLeast : Comparator.Within,
                "than" when words.Low(back - 1) is "more" or "greater" && IsNobody(back) => Comparator.Within,
                "than" when words.Low(back - 1) is "more" or "greater" => Way(back - 1) is { } up ? up.ByMoreThan() : Comparator.MoreThan,
                "over" when back == at - 1 && !words.Is(back - 1, "or") =>
                    words.Is(back - 1, "by") && Way(back) is { } over ? over.ByMoreThan() : Comparator.MoreThan,
                "below" or "above" or "under" or "over" when back == at - 1 && words.Low(back - 1) is "or" && words.Low(back - 2) is "at" =>
                    words.Low(back) is "below" or "under" ? Comparator.Within : Comparator.AtLeast,
                "under" when back == at - 1 && Denied(back) && Way(back) is Comparator.Reduce => Comparator.AtLeast,
                "within" or "under" or "inside" => Comparator.Within,
                "below" or "above" when back == at - 1 && Denied(back) => words.Is(back, "below") ? Comparator.AtLeast : Comparator.Within,
                "above" when back == at - 1 => Way(back) is { } rise ? rise.To() : Comparator.MoreThan,
                "below" when back == at - 1 =>
                    Way(back) is { } down and not Comparator.Maintain ? down.To() : Way(back) is Comparator.Maintain ? Comparator.Within
                    : words.Low(back - 1) is "brought" or "bring" || words.Find(Bringing, back - 4, back) >= 0
                        ? Comparator.ReduceTo : Comparator.Within,
                "at" when back == at - 1
                    && words.Low(back - 1) is "held" or "kept" or "hold" or "keep" or "stay" or "stays" or "remain" or "remains" or "maintained" =>
                        Comparator.Maintain,
                "at" when back == at - 1 && Way(back) == Comparator.Maintain => Comparator.Maintain,
                "at" when back == at - 1 && words.Is(back - 1, "back") => Comparator.RestoreTo,
                // "Put up 90 cameras" says no more than that they are put.
                "down" or "up" when back == at - 1 && !(words.In(back - 1, Lists.Verb) && Direction.Of(words, back - 1) is null) =>
                    words.Is(back, "down") ? Comparator.ReduceBy : Comparator.IncreaseBy,
                "than" when words.Low(back - 1) is "fewer" or "less" or "under" =>
                    Way(back - 1) is Comparator.Reduce && words.Is(back - 2, "to") ? Comparator.ReduceTo : Comparator.Within,
                "exceed" or "exceeds" or "exceeding" when back == at - 1 => Denied(back) ? Comparator.Within : Comparator.MoreThan,
                // "Reach 1,200 young people" meets them.
                "reach" or "reaches" or "reaching" when back == at - 1 => ReachesPeople(at) || NumberWords.Read(words, at) is { Percent: true, End: var of }
                    && words.Is(of, "of") ? null : Comparator.IncreaseTo,
                "to" when back == at - 1 && words.Low(back - 1) is "back" || back == at - 1 && words.Phrase(back - 2, "back", "up") => Comparator.RestoreTo,
                "to" when back == at - 1 && words.Find(Restoring, back - 7, back) >= 0 => Comparator.RestoreTo,
                "to" when back == at - 1 && words.Is(back - 1, "down") => Comparator.ReduceTo,
                "to" when back == at - 1 && words.Is(back - 1, "up") && Baseline(at) is { } below
                    && NumberWords.Read(words, figure)?.Value > below => Comparator.IncreaseTo,
                "to" when back == at - 1 && words.Is(back - 1, "up") && words.Find(Bringing, Math.Max(0, back - 14), back) >= 0 => Comparator.IncreaseTo,
                "to" when back == at - 1 && words.Is(back - 1, "up") && words.Find(Lifting, back - 12, back - 1) < 0 && Way(back) is null => Comparator.Within,
                "to" when back == at - 1 && Baseline(at) is { } baseline && NumberWords.Read(words, figure) is { } reached =>
                    reached.Value < baseline ? Comparator.ReduceTo : Comparator.IncreaseTo,
                "to" when back == at - 1 && words.Find(Bringing, at - 5, at) >= 0 && words.Find(Waits, 0, at) >= 0 => Comparator.ReduceTo,
                "to" when back == at - 1 && words.Find(Bringing, at - 5, at) >= 0 || back == at - 1 && words.In(back - 1, Lifting) => Comparator.IncreaseTo,
                "by" when back == at - 1 && words.Low(back - 1) is "down" or "up" => words.Is(back - 1, "down") ? Comparator.ReduceBy : Comparator.IncreaseBy,
                "of" when back == at - 1 && words.Low(back - 1) is "upwards" or "excess" => Comparator.MoreThan,
                "by" when back == at - 1 => Way(back) is { } way ? way.By() : null,
                "to" when back == at - 1 =>
                    Way(back) is { } to and not Comparator.Maintain ? to.To() : words[back - 1].Kind != TokenKind.Number
                        && words.Find(Lifting, back - 5, back) >= 0
                        ? Comparator.IncreaseTo : null,
                "of" when back == at - 1 && words.In(back - 1, Strength) => BeforeStrength(back),
                _ => null,
            };
            if (comparator is not null)
            {
                before = comparator == Comparator.AtLeast && words.Is(back, "least") ? back - 1 : back;
                return comparator;
            }
        }

        return null;
    }

    private bool ReachesPeople(int at) => NumberWords.Read(words, at) is { Percent: false, End: var end } && words.Find(People, end, end + 3) >= 0;

    // "A fall of five points", "growth of more than 5%", "a cut of at least a third": the noun says which way, the number how far.
    private Comparator? OfChange(int at)
    {
        var of = words.In(at - 1, Roughly) ? at - 2 : words.Is(at - 1, "than") || words.Is(at - 1, "least") ? at - 3 : at - 1;
        var noun = words.Is(of, "of") ? of - 1 : -1;
        return noun < 0 || !words.In(noun, Changes) || Direction.Of(words, noun) is not (Comparator.Increase or Comparator.Reduce) ? null
            : words.Is(at - 1, "than") && words.Low(at - 2) is "more" ? Direction.Of(words, noun)!.Value.ByMoreThan() : Direction.Of(words, noun)!.Value.By();
    }

    /// <summary>"By a further 15%", "to about 60": the number with the words that only soften it begins here.</summary>
    private int Bare(int at)
    {
        var bare = at - (words.Is(at - 1, "between") ? 1 : 0);
        while (words.In(bare - 1, Roughly) || words.Is(bare - 1, "a") && words.In(bare, Roughly))
        {
            bare--;
        }

        // "At or around 80%", "to or near 80%"
        return bare < at && words.Is(bare - 1, "or") && words.Low(bare - 2) is "at" or "to" or "by" ? bare - 1 : bare;
    }

    // "… up to their full strength of 240"
    private Comparator? BeforeStrength(int of)
    {
        for (var to = of - 1; to > of - 7; to--)
        {
            if (words.Is(to, "to"))
            {
                return words.Is(to - 1, "back") || words.Phrase(to - 2, "back", "up") ? Comparator.RestoreTo : Way(to)?.To();
            }
        }

        return null;
    }

    // "Nobody waits longer than", "not later than", "should not exceed"
    private bool Denied(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - Reach); back--)
        {
            if (words.Low(back) is "no" or "not" or "nobody" or "none" or "never" or "no-one")
            {
                return true;
            }
        }

        return false;
    }

    // "No adviser will be asked to carry more than eighty cases"
    private bool IsNobody(int at) => Enumerable.Range(Math.Max(0, at - Reach), Math.Min(at,
        Reach)).Any(back => words.Low(back) is "nobody" or "none" or "no-one"
        || words.Is(back, "no") && (back == 0 || words[back - 1].Kind == TokenKind.Mark || words.Low(back - 1) is "that" or "ensure")
            && words.Low(back + 2) is not "than");

    private Comparator? Way(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 12); back--)
        {
            if (Direction.Of(words, back) is { } way)
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>Whether something is recruited, opened or built in this number.</summary>
    public bool Gets(int at, int from)
    {
        for (var back = at - 1; back >= Math.Max(from - 1, at - 5); back--)
        {
            if (words.In(back, Getting))
            {
                return true;
            }
        }

        return false;
    }
}
