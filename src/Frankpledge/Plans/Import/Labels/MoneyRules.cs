using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>Tells money, posts and assets that are given, allotted or cut from money that is asked for or only counted.</summary>
internal sealed class MoneyRules(Words words)
{
    private static readonly FrozenSet<string> Give = Vocabulary.Of("give");
    private static readonly FrozenSet<string> Giving = Vocabulary.Of("giving");
    private static readonly FrozenSet<string> Asking = Vocabulary.Of("asking");
    private static readonly FrozenSet<string> Funds = Vocabulary.Of("funds");
    private static readonly FrozenSet<string> Handing = Vocabulary.Of("handing");
    private static readonly FrozenSet<string> Finder = Vocabulary.Of("evidence");

    /// <summary>Why the statement gives money or posts, or null.</summary>
    public string? Resource()
    {
        if (HasMoney() && words.Find(Finder, 0, words.Count) < 0 && words.Find(Give, 0, words.Count) >= 0)
        {
            return "an amount of money is given, allotted or budgeted";
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Giving) && IsGiving(at))
            {
                return "money is given";
            }

            if (words.In(at, Handing) && words.Find(Funds, at + 1, Math.Min(words.Count, at + 5)) >= 0 && !Asks(at))
            {
                return "money is given";
            }

            if (words.In(at, Funds) && (words.Low(at + 1) is "from" or "by" && words.Low(at + 2) is "me" or "myself" or "my"))
            {
                return "the owner's money pays for it";
            }
        }

        return IsShareOfFunding() ? "what the funding is made of" : PostsCut() ? "posts are given or cut" : null;
    }

    /// <summary>True when the number of posts stands beside what it was.</summary>
    public bool PostsCut()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words.Low(at + 1) is "fewer" or "more" && words.Find(Posts, at, at + 5) > 0 && words.Find(Than, at, words.Count) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly FrozenSet<string> Posts = new[] { "officers", "pcsos", "constables", "staff" }.ToFrozenSet();
    private static readonly FrozenSet<string> Than = new[] { "than" }.ToFrozenSet();

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

    // "fund" and "invest" as verbs; "to invest in" at the end of a relative clause says nothing of money.
    private bool IsGiving(int at) =>
        !Asks(at) && words[at + 1].Kind != TokenKind.Mark
        && (words.Low(at) is not ("fund" or "funding") || words.Low(at - 1) is "will" or "to" or "and" or "i" or "we" or "actively" or "also" or "continue")
        && (words.Low(at) is not ("investment" or "invest") || words.Is(at + 1, "in") && words[at + 2].Kind == TokenKind.Word || words[at + 1].Kind == TokenKind.Number);

    private bool Asks(int at) => words.Find(Asking, Math.Max(0, at - 8), at) >= 0;

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
