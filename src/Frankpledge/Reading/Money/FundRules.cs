namespace Frankpledge.Reading;

/// <summary>Sentences about a fund or a budget itself: who pays, which fund, where it is set out, what it is made of.</summary>
internal sealed class FundRules(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass Paying = Vocabulary.Of("paying");
    private static readonly WordClass Allotment = Vocabulary.Of("allotment");
    private static readonly WordClass SetOut = Vocabulary.Of("setout");

    /// <summary>Why the word at this place speaks of money that is there, or null.</summary>
    /// <param name="asked">True when the statement asks others for money; a fund that it names may be theirs.</param>
    public string? At(int at, bool asked) =>
        words.In(at, Funds) && FromOwner(at) ? "the owner's money pays for it"
        : words.In(at, Funds) && IsNamedFund(at) && !asked ? "the fund that pays is named"
        : words.Low(at) is "pays" or "pay" && words.Is(at + 1, "for") && IsFigure(at + 2) || words.Is(at, "precept") && words.Is(at + 1, "by")
        && IsFigure(at + 2) ? "it says what the money pays for"
        : words.In(at, Allotment) && IsSetOut(at) ? "it says where the money is set out"
        : IsPaidFor(at) ? "it says who or what pays for it"
        : words.In(at, Funds) && IsDestined(at) ? "it says where money goes"
        : (words.Is(at, "precept") || words.Phrase(at - 1, "council", "tax")) && IsRaised(at) ? "it says what is paid by taxpayers"
        : null;

    // "A caseworker, paid for by the council", "a post funded by the school"
    private bool IsPaidFor(int at) => words.Phrase(at, "paid", "for") && words.Low(at + 2) is "by" or "from" or "jointly" or "until" or "with" or "through"
        || words.Is(at, "funded") && words.Low(at + 1) is "by" or "from" && words.Low(at - 1) is "post" or "posts" or "jointly" or "be";

    // "My prevention money will go into", "the money is in the budget"
    private bool IsDestined(int at) => words.In(at + 1, Lists.Will) && words.Is(at + 2, "go")
        || words.Low(at + 1) is "is" or "are" && words.Find(Funds, at + 2, at + 7) is var budget and > 0 && words.Is(budget - 2, "in");

    // "Council tax goes up by 2.99%", "the precept will rise by £13"
    private bool IsRaised(int at) => Enumerable.Range(at + 1, 6).Any(verb => (words.Low(verb) is "rises" or "rise" or "rose"
        || words.Low(verb) is "goes" or "go" or "went"
        && words.Low(verb + 1) is "up" or "down") && Enumerable.Range(verb, 5).Any(IsFigure));

    private bool IsFigure(int at) => words[at].Kind == TokenKind.Number;

    /// <summary>"Funding is made up of …", "40% of the budget is …"</summary>
    public bool IsMadeUp() => IsShareOfFunding() || IsMakeup();

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
                return words.Low(before - 1) is "supported" or "funded" or "financed" || words.Phrase(before - 2, "paid", "for") || words.Is(before, "using")
                    && words.Is(at + 1, "from");
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

    // "Funding is made up of …", "the budget, which comprises …"
    private bool IsMakeup()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Phrase(at, "made", "up", "of") || words.Low(at) is "comprises" or "comprised" || words.Phrase(at, "consists", "of")
                || words.Low(at) is "comes" or "received" && words.Find(Lists.Be, at, at + 3) >= 0 && (words.Is(at + 1, "from") || words.Is(at + 2, "from")))
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
            if ((words.Low(at) is "percent" or "cent" || words[at].Text.EndsWith('%')) && words.Find(Funds, at, words.Count) >= 0
                && words.Find(Lists.Be, at, words.Count) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
