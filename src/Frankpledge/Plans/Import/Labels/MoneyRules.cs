namespace Frankpledge.Plans.Import.Labels;

/// <summary>Tells money, posts and assets that are given, allotted or cut from money that is asked for or only counted.</summary>
internal sealed class MoneyRules(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Give = Vocabulary.Of("give");
    private static readonly WordClass Giving = Vocabulary.Of("giving");
    private static readonly WordClass Asking = Vocabulary.Of("asking");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass Handing = Vocabulary.Of("handing");
    private static readonly WordClass Statistic = Vocabulary.Of("evidence");
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Comparison = Vocabulary.Of("comparison");
    private static readonly WordClass From = Vocabulary.Of("from");
    private static readonly WordClass Gained = Vocabulary.Of("gained");
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Made = Vocabulary.Of("made");
    private static readonly WordClass Owed = Vocabulary.Of("owed");

    private static readonly WordClass Allotment = Vocabulary.Of("allotment");
    private static readonly WordClass SetOut = Vocabulary.Of("setout");
    private static readonly WordClass Asset = Vocabulary.Of("asset");
    private static readonly WordClass Acquired = Vocabulary.Of("acquired");
    private static readonly WordClass Paying = Vocabulary.Of("paying");

    /// <summary>Why the statement gives money or posts, or null.</summary>
    /// <param name="listed">True for an item of a list of the owner's undertakings, which names no giver.</param>
    public string? Resource(bool listed)
    {
        if (HasMoney() && !Has(Statistic) && (Has(Give) || Has(Handing)))
        {
            return "an amount of money is given, allotted or budgeted";
        }

        for (var at = 0; at < words.Count; at++)
        {
            if ((words.In(at, Giving) && IsGiving(at) || words.In(at, Handing) && HandsOut(at)) && !Has(Asking) && (OwnerActs(at) || listed && at <= 2 || at == 0 && words.Is(at, "investment")))
            {
                return "the owner gives money";
            }

            if (words.In(at, Funds) && FromOwner(at))
            {
                return "the owner's money pays for it";
            }

            if (words.In(at, Funds) && IsNamedFund(at) && !Has(Asking))
            {
                return "the fund that pays is named";
            }

            if (words.In(at, Allotment) && IsSetOut(at))
            {
                return "it says where the money is set out";
            }

            if (words.In(at, Acquired) && HasAssets(at) && OwnerActs(at))
            {
                return "the owner has provided assets";
            }
        }

        return IsShareOfFunding() || IsMakeup() ? "it says what the funding is made of" : PostsCompared() || PostsGiven() ? "posts are given or cut" : null;
    }

    /// <summary>True when money or posts stand beside what they were or should be: a fact as well.</summary>
    public bool IsCompared() => PostsCompared() || PostsGiven() || HasMoney() && Has(Comparison) && HasThan(0);

    private bool Has(WordClass set) => words.Find(set, 0, words.Count) >= 0;

    private bool HasThan(int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (words.Is(at, "than"))
            {
                return true;
            }
        }

        return false;
    }

    private bool PostsCompared()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words.In(at + 1, Comparison) && words.Find(Posts, at, at + 5) > 0 && HasThan(at))
            {
                return true;
            }
        }

        return false;
    }

    // "We have recruited 870 new officers", "this has led to an extra 500 officers"
    private bool PostsGiven()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.In(at, Gained) && words.In(at - 1, Having) && words.Find(Posts, at, at + 9) is var posts and > 0)
            {
                for (var number = at; number < posts; number++)
                {
                    if (words[number].Kind == TokenKind.Number)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool HasMoney()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words[at].Text[0] is '£' or '€')
            {
                return true;
            }
        }

        return false;
    }

    // "Fund" and "invest" as verbs; "allocate" needs something to allocate that is money.
    private bool IsGiving(int at) => words.Low(at) switch
    {
        "fund" => words[at + 1].Kind == TokenKind.Word && words.Low(at - 1) is not ("the" or "a" or "community" or "social" or "investment") && !words[at].IsCapital,
        "funds" or "funding" => false,
        "investment" => words.Is(at + 1, "in") && (at <= 2 || words.Find(Made, at - 4, at) >= 0),
        "invest" or "invested" => words.Is(at + 1, "in") && words[at + 2].Kind == TokenKind.Word || words.Is(at + 1, "and") || words[at + 1].Kind == TokenKind.Number,
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
            if (named?.Party is { } party && (back + 1 == at || words.Is(back + 1, "to") || words.In(back + 1, Lists.Will) || words.In(back + 1, Lists.Must)))
            {
                return party == cast.Owner || party == cast.Office;
            }
        }

        return false;
    }

    // "OPCC funding", "funding (CSF) from myself"
    private bool FromOwner(int at)
    {
        if (words.Is(at - 1, "my") && words.In(at + 1, Lists.Will))
        {
            return true;
        }

        if (mentions.Any(mention => mention.End == at && (mention.Party == cast.Office || mention.Party == cast.Owner)))
        {
            return true;
        }

        for (var next = at + 1; next <= at + 4; next++)
        {
            if (words.Low(next) is "from" or "by" && words.Low(next + 1) is "me" or "myself" or "my")
            {
                return true;
            }
        }

        return false;
    }

    // "Using funds from the levy", "paid for using the following funding streams", "supported by grants"
    private bool IsNamedFund(int at)
    {
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (words.In(before, Paying))
            {
                return words.Low(before - 1) is "supported" or "funded" or "financed" || words.Phrase(before - 2, "paid", "for") || words.Is(before, "using") && words.Is(at + 1, "from");
            }
        }

        return false;
    }

    // "Allocations to each board are set out in Table 2"
    private bool IsSetOut(int at)
    {
        var be = words.Find(Lists.Be, at + 1, at + 12);
        return be > 0 && words.In(be + 1, SetOut) && (words.Low(be + 2) is "out" or "in" or "below" or "above");
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

    // "Funding is made up of …", "the budget, which comprises …"
    private bool IsMakeup()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Phrase(at, "made", "up", "of") || words.Low(at) is "comprises" or "comprised" || words.Phrase(at, "consists", "of") || words.Low(at) is "comes" or "received" && words.Find(Lists.Be, at, at + 3) >= 0 && words.Find(From, at, at + 4) > 0)
            {
                return words.Find(Funds, 0, at) >= 0;
            }
        }

        return false;
    }

    private bool IsShareOfFunding()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if ((words.Low(at) is "percent" or "cent" || words[at].Text.EndsWith('%')) && words.Find(Funds, at, words.Count) >= 0 && words.Find(Lists.Be, at, words.Count) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
