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
    public string Bare(int at, int from, int end)
    {
        var more = words.Low(end) is "more" or "additional" or "extra" || words.Low(at - 1) is "additional" or "extra" or "further"
            || words.Is(at - 1, "our") && words.Is(at - 3, "return") || words.Is(at - 2, "return") || words.Is(at - 3, "return");
        for (var i = at - 1; i >= from; i--)
        {
            if (Direction.Of(words, i) is "maintain")
            {
                return "maintain";
            }
        }

        return more ? "increase_by" : "equals";
    }

    /// <summary>The comparator of the labelling guide, or null; <paramref name="before"/> is where its words begin.</summary>
    public string? Before(int at, out int before)
    {
        before = at;
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            var comparator = words.Low(back) switch
            {
                "least" or "minimum" when words.Is(back - 1, "at") || words.Is(back, "minimum") => "at_least",
                "than" when words.Is(back - 2, "no") => words.Low(back - 1) is "less" or "fewer" or "lower" ? "at_least" : "within",
                "than" when words.Low(back - 1) is "more" or "greater" => Way(back - 1) is { } up ? up + "_by_more_than" : "more_than",
                "over" when back == at - 1 => words.Is(back - 1, "by") && Way(back) is { } over ? over + "_by_more_than" : "more_than",
                "within" or "under" => "within",
                "below" when back == at - 1 => Way(back) is { } down ? down + "_to" : words.Low(back - 1) is "brought" or "kept" or "bring" or "keep" ? "reduce_to" : "within",
                "at" when back == at - 1 && words.Low(back - 1) is "held" or "kept" or "hold" or "keep" => "maintain",
                "reach" or "reaches" or "reaching" when back == at - 1 => "increase_to",
                "to" when back == at - 1 && Number(at - 2) is { } baseline && NumberWords.Read(words, at) is { } reached => reached.Value < baseline ? "reduce_to" : "increase_to",
                "to" when back == at - 1 && words.Find(Bringing, at - 5, at) >= 0 => "increase_to",
                "by" when back == at - 1 => Way(back) is { } way ? way + "_by" : null,
                "to" when back == at - 1 => Way(back) is { } to ? to + "_to" : null,
                _ => null,
            };
            if (comparator is not null)
            {
                before = comparator == "at_least" && words.Is(back, "least") ? back - 1 : back;
                return comparator == "maintain_to" || comparator == "maintain_by" ? "maintain" : comparator;
            }
        }

        return null;
    }

    private string? Way(int at)
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
