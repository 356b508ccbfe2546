namespace Frankpledge.Reading;

/// <summary>Tells money, posts and assets that are given, allotted or cut from money that is asked for or only counted.</summary>
internal sealed class MoneyRules(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Give = Vocabulary.Of("give");
    private static readonly WordClass Giving = Vocabulary.Of("giving");
    private static readonly WordClass Asking = Vocabulary.Of("asking");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass Money = Vocabulary.Any("funds", "contract", "sums");
    private static readonly WordClass Handing = Vocabulary.Of("handing");
    private static readonly WordClass Made = Vocabulary.Of("made");
    private static readonly WordClass Ended = Vocabulary.Of("ended");
    private static readonly WordClass Told = Vocabulary.Any("be", "past", "having");
    private static readonly WordClass Owed = Vocabulary.Of("owed");

    private static readonly WordClass Asset = Vocabulary.Of("asset");
    private static readonly WordClass Acquired = Vocabulary.Of("acquired");

    private readonly FundRules funds = new(words, mentions, cast);
    private readonly PostRules posts = new(words);
    private readonly SumRules sums = new(words);

    /// <summary>Why the statement gives money or posts, or null.</summary>
    /// <param name="listed">True for an item of a list of the owner's undertakings, which names no giver.</param>
    /// <param name="told">True where nothing is asked of others or counted, so that a sum stands for itself.</param>
    public string? Resource(bool listed, bool told)
    {
        if (sums.HasSum() && !sums.IsStatistic() && (Has(Give) || Has(Handing)) || told && sums.IsPlain())
        {
            return "an amount of money is given, allotted or budgeted";
        }

        if (words.Find(Lists.Will, 0, words.Count) is var will and > 0 && MoneyBefore(will) && !sums.IsStatistic() && !Has(Asking))
        {
            return "a sum is to go somewhere";
        }

        for (var at = 0; at < words.Count; at++)
        {
            if ((words.In(at, Giving) && IsGiving(at) || words.In(at, Handing) && HandsOut(at)) && !Has(Asking)
                && (OwnerActs(at) || listed && at <= 2 || at == 0 && words.Is(at, "investment")))
            {
                return "the owner gives money";
            }

            if (funds.At(at, Has(Asking)) is { } reason)
            {
                return reason;
            }

            // "I will pay for a room", "we shall meet half the cost": what is kept on, stopped or avoided is not given.
            if ((words.Low(at) is "pay" or "paying" && words.Is(at + 1, "for") && words[at + 2].Kind != TokenKind.Mark && !words.In(at + 2, Lists.Preposition)
                    || words.Is(at, "meet") && MeetsCost(at)) && !Has(Asking)
                && Beginning(at) && (OwnerActs(at) || listed && at <= 2))
            {
                return "the owner pays for it";
            }

            if (words.In(at, Acquired) && HasAssets(at) && OwnerActs(at))
            {
                return "the owner has provided assets";
            }
        }

        return IsEnded() ? "money is given no longer" : funds.IsMadeUp() ? "it says what the funding is made of" : posts.AreGiven()
            ? "posts are given or cut" : null;
    }

    /// <summary>True of a sum, or of a share of one, that was read as something to be reached.</summary>
    public static bool IsOfMoney(Target target) => target.Unit == "pounds" && target.Comparator is not (Comparator.IncreaseBy or Comparator.ReduceBy)
        || target.Unit == "percent" && target.Comparator is not (Comparator.AtLeast or Comparator.Within or Comparator.MoreThan)
        && target.Measure.Split(' ').Any(word => Money.Contains(word.ToLowerInvariant()) || word.StartsWith('£'));

    /// <summary>True when money or posts stand beside what they were or should be: a fact as well.</summary>
    public bool IsCompared() => posts.AreCompared() || sums.HasSum() && posts.IsMoreOrLess();

    // "£900,000 will go into the programme"
    private bool MoneyBefore(int will)
    {
        for (var at = Math.Max(0, will - 4); at < will; at++)
        {
            if (words[at].Kind == TokenKind.Number && words[at].Text[0] is '£' or '€' && !sums.IsThreshold(at))
            {
                return true;
            }
        }

        return false;
    }

    private bool MeetsCost(int at) => Enumerable.Range(at + 1, 5).Any(next => words.Low(next) is "cost" or "costs");

    private bool Beginning(int at) => Enumerable.Range(Math.Max(0, at - 6), Math.Min(at, 6))
        .All(back => words.Low(back) is not ("continue" or "keep" or "stop" or "avoid" or "carry" or "not" or "never" or "no" or "nothing"));

    private bool Has(WordClass set) => words.Find(set, 0, words.Count) >= 0;

    // "Fund" and "invest" as verbs; "allocate" needs something to allocate that is money.
    private bool IsGiving(int at) => words.Low(at) switch
    {
        "fund" => words[at + 1].Kind == TokenKind.Word && words.Low(at - 1) is not ("the" or "a" or "community" or "social" or "investment")
            && (at == 0 || !words[at].IsCapital),
        "funding" => (at == 0 || words.Low(at - 1) is "on" or "am" or "are" or "continue" or "keep" or "by") && words[at + 1].Kind == TokenKind.Word,
        "funds" => false,
        "investment" => words.Is(at + 1, "in") && (at <= 2 || words.Find(Made, at - 4, at) >= 0),
        "invest" or "invested" =>
            words.Is(at + 1, "in") && words[at + 2].Kind == TokenKind.Word || words.Is(at + 1, "and") || words[at + 1].Kind == TokenKind.Number,
        "allocate" or "allocated" => words.Find(Funds, at, at + 5) > 0,
        _ => words[at + 1].Kind != TokenKind.Mark,
    };

    // "Make funding available", "offer grants"; not "make best use of available funding".
    private bool HandsOut(int at)
    {
        var handed = words.Find(Funds, at + 1, Math.Min(words.Count, at + 4));
        return handed > 0 && words.Find(Lists.Preposition, at, handed) < 0 && words.Low(handed - 1) is not ("for" or "and" or ",");
    }

    /// <summary>True when the nearest speaker before the verb is the owner, and the verb is not what they only wish or owe.</summary>
    private bool OwnerActs(int at)
    {
        for (var back = at - 1; back >= 0; back--)
        {
            if (words.In(back, Owed))
            {
                return false;
            }

            if (words.Low(back) is "i" or "we")
            {
                return true;
            }

            // Somebody else's "to allocate" or "will fund" is not the owner's; a party named along the way does not matter.
            var named = mentions.FirstOrDefault(mention => mention.End == back + 1);
            if (named?.Party is { } party && (back + 1 == at || words.Is(back + 1, "to") || words.In(back + 1, Lists.Will) || words.In(back + 1, Lists.Must)
                || words.In(back + 1, Lists.Intend)))
            {
                return party == cast.Owner || party == cast.Office;
            }
        }

        return false;
    }

    // "Turnaround funding came to an end", "the grant has been withdrawn"
    private bool IsEnded()
    {
        var funded = words.Find(Funds, 0, Math.Min(words.Count, 6));
        return funded >= 0 && words.Find(Lists.Will, 0, words.Count) < 0
            && (words.Find(Ended, funded, funded + 9) > 0 && words.Find(Told, funded, words.Count) > 0
                || Enumerable.Range(funded, 6).Any(at => words.Phrase(at, "came", "to", "an", "end") || words.Phrase(at, "comes", "to", "an", "end")));
    }

    // "opened two new custody suites", "integrated 30 electric vehicles"
    private bool HasAssets(int at)
    {
        for (var number = at + 1; number <= at + 3; number++)
        {
            if (NumberWords.Read(words, number) is { Value: > 1 } counted)
            {
                return words.Find(Asset, counted.End, counted.End + 5) >= 0;
            }
        }

        return false;
    }

}
