namespace Frankpledge.Reading;

/// <summary>Tells a sum that somebody gives, holds or spends from one that only measures a loss, a harm or a worth.</summary>
internal sealed class SumRules(Words words)
{
    private static readonly WordClass Statistic = Vocabulary.Of("evidence");
    private static readonly WordClass Countable = Vocabulary.Of("countable");
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Held = Vocabulary.Any("funds", "contract");
    private static readonly WordClass Priced = Vocabulary.Of("pricedthing");
    private static readonly WordClass Unsettled = Vocabulary.Any("may", "asks");

    /// <summary>True where a sum of money is named.</summary>
    public bool HasSum() => First() >= 0;

    /// <summary>True where a sum is told of by itself and measures nothing: then it is money that there is, that comes or that goes.</summary>
    public bool IsPlain() => HasSum() && !IsStatistic() && words.Find(Unsettled, 0, words.Count) < 0 && !IsSought();

    /// <summary>"Residents lost £4 million", "insurers put the cost of theft at": the sum is evidence.</summary>
    public bool IsStatistic()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Statistic) && !(words.Low(at) is "worth" or "estimated" or "forecast" && words.Find(Held, 0, at) >= 0) || IsCost(at)
                || words.Is(at, "bill") && words.Low(at - 1) is not ("your" or "tax"))
            {
                return true;
            }
        }

        return false;
    }

    // "The cost of rural theft", "sickness cost": what harm costs is counted, what a post costs is paid.
    private bool IsCost(int at) => words.Low(at) is "cost" or "costs"
        && (words.Find(Countable, at - 4, at) is >= 0 and var cause && !words.In(cause, Posts) || words.Is(at + 1, "to")
            && words.Low(at + 2) is "the" or "society" or "public" or "our"
            || words.Is(at + 1, "of") && words.Find(Countable, at + 2, at + 5) is > 0 and var harm && !words.In(harm, Posts));

    // "Has been set £3 million to find", "was expected to release £2 million"
    private bool IsSought()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Low(at) is "find" or "finding" && !words.Is(First() + 1, "for") || words.Is(at, "expected") || words.Is(at, "save"))
            {
                return true;
            }
        }

        return false;
    }

    // "Contracts above £5,000": the sum says which are meant.
    public bool IsThreshold(int at) =>
        words.Low(at - 1) is "above" or "over" or "below" or "under" or "exceeding" && words.In(at - 2, Priced)
        || words.Low(at - 1) is "than" && words.Low(at - 2) is "more" or "less" && (words.In(at - 3, Priced) 
            || words.Is(at - 3, "of") && words.In(at - 4, Priced));

    /// <summary>"Savings of £2 million", "find £2 million", "£9 million of savings", "£3 million to find": nobody gets this money.</summary>
    public bool IsSaved(int at)
    {
        var end = NumberWords.Money(words, at)?.End ?? at + 1;
        return words.Find(Saving, Math.Max(0, at - Near), at) >= 0 && !words.Is(end, "for")
            || (words.Phrase(end, "out", "of") || words.Phrase(end, "off", "the")) && words.Find(Taking, Math.Max(0, at - Near), at) >= 0
            || (words.Low(end) is "of" or "in" or "worth" or "to") && words.Find(Saving, end, end + 4) >= 0;
    }

    // "Hold the cost of the office below £1.1 million"
    private bool IsCapped(int at) => words.Low(at - 1) is "below" or "under" or "within" or "exceed"
        && Enumerable.Range(0, at).Any(cost => words.Low(cost) is "cost" or "costs");

    private const int Near = 5;
    private static readonly WordClass Saving = Vocabulary.Of("saving");
    private static readonly WordClass Taking = Vocabulary.Of("taking");

    private int First()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words[at].Text[0] is '£' or '€' && !IsThreshold(at) && !IsSaved(at) && !IsCapped(at)
                || words.Low(at) is "pounds" or "pence" && (words.Low(at - 1) is "million" or "thousand" || NumberWords.Read(words, at - 1) is not null))
            {
                return at;
            }
        }

        return -1;
    }
}
