namespace Frankpledge.Reading;

/// <summary>What the words before a number say it is: at least, within, by, to, more than.</summary>
internal sealed class ComparatorReader(Words words)
{
    private static readonly WordClass Getting = Vocabulary.Of("getting");
    private static readonly WordClass Bringing = Vocabulary.Of("bringing");

    // "From 12 to 24": the number before "to".
    private decimal? Number(int at)
    {
        for (var from = at; from > at - 4; from--)
        {
            if (words.Is(from - 1, "from") && NumberWords.Read(words, from) is { } number)
            {
                return number.Value;
            }
        }

        return null;
    }

    /// <summary>For a number without such words.</summary>
    public Comparator Bare(int at, int from, int end)
    {
        var more = words.Low(end) is "more" or "additional" or "extra" || words.Low(at - 1) is "additional" or "extra" or "further"
            || words.Is(at - 1, "our") && words.Is(at - 3, "return") || words.Is(at - 2, "return") || words.Is(at - 3, "return");
        for (var i = at - 1; i >= from; i--)
        {
            if (Direction.Of(words, i) is Comparator.Maintain)
            {
                return Comparator.Maintain;
            }
        }

        return more ? Comparator.IncreaseBy : Comparator.Equals;
    }

    /// <summary>The comparator of the labelling guide, or null; <paramref name="before"/> is where its words begin.</summary>
    public Comparator? Before(int at, out int before)
    {
        before = at;
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            Comparator? comparator = words.Low(back) switch
            {
                "least" or "minimum" when words.Is(back - 1, "at") || words.Is(back, "minimum") => Comparator.AtLeast,
                "than" when words.Is(back - 2, "no") => words.Low(back - 1) is "less" or "fewer" or "lower" ? Comparator.AtLeast : Comparator.Within,
                "than" when words.Low(back - 1) is "more" or "greater" => Way(back - 1) is { } up ? up.ByMoreThan() : Comparator.MoreThan,
                "over" when back == at - 1 => words.Is(back - 1, "by") && Way(back) is { } over ? over.ByMoreThan() : Comparator.MoreThan,
                "within" or "under" => Comparator.Within,
                "below" when back == at - 1 => Way(back) is { } down ? down.To() : words.Low(back - 1) is "brought" or "kept" or "bring" or "keep" ? Comparator.ReduceTo : Comparator.Within,
                "at" when back == at - 1 && words.Low(back - 1) is "held" or "kept" or "hold" or "keep" => Comparator.Maintain,
                "reach" or "reaches" or "reaching" when back == at - 1 => Comparator.IncreaseTo,
                "to" when back == at - 1 && Number(at - 2) is { } baseline && NumberWords.Read(words, at) is { } reached => reached.Value < baseline ? Comparator.ReduceTo : Comparator.IncreaseTo,
                "to" when back == at - 1 && words.Find(Bringing, at - 5, at) >= 0 => Comparator.IncreaseTo,
                "by" when back == at - 1 => Way(back) is { } way ? way.By() : null,
                "to" when back == at - 1 => Way(back) is { } to ? to.To() : null,
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
