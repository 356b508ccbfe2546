using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>Tells statistics given as evidence and money given out from everything else.</summary>
internal sealed class EvidenceRules(Words words)
{
    private static readonly FrozenSet<string> Rank = Vocabulary.Of("rank");
    private static readonly FrozenSet<string> Ordinal = Vocabulary.Of("ordinal");
    private static readonly FrozenSet<string> Rating = Vocabulary.Of("rating");
    private static readonly FrozenSet<string> Finder = Vocabulary.Of("finder");
    private static readonly FrozenSet<string> Trend = Vocabulary.Of("trend");
    private static readonly FrozenSet<string> Give = Vocabulary.Of("give");
    private static readonly FrozenSet<string> Asking = Vocabulary.Of("asking");
    private static readonly FrozenSet<string> Countable = Vocabulary.Of("countable");

    /// <summary>Why the statement is a fact, or null. With <paramref name="undertaken"/>, only what is stated as a reason beside the undertaking counts.</summary>
    public string? Fact(bool undertaken)
    {
        if (undertaken)
        {
            return AsideFigure() ? "a figure is given as the reason" : null;
        }

        if (Figure() is { } figure)
        {
            return figure;
        }

        return HasRank() ? "a rank is stated" : HasRating() ? "an inspection's rating or finding is stated" : HasTrend() ? "a measured trend is stated" : null;
    }

    /// <summary>Why the statement gives money or posts, or null.</summary>
    public string? Resource(bool undertaken)
    {
        var money = words.Find(Give, 0, words.Count) >= 0;
        var amount = HasMoney();
        if (!money || words.Find(Asking, 0, words.Count) >= 0 && !amount)
        {
            return null;
        }

        return amount && !Statistic() ? "an amount of money is given, allotted or budgeted"
            : undertaken && Gives() ? "money is to be given" : null;
    }

    private bool Gives()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Low(at) is "invest" or "fund" or "allocate" or "funding" && !words.In(at - 1, Asking) && (words.Low(at) != "funding" || words.Low(at - 1) is "make" or "provide" or "opcc" or "allocate")
                || words.Low(at) is "grants" && words.Low(at - 1) is "offer" or "provide" or "award" or "give" or "make" or "providing")
            {
                return true;
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

    private bool Statistic() =>
        words.Find(Finder, 0, words.Count) >= 0 || words.Text.Contains("estimated", StringComparison.Ordinal) || words.Text.Contains("costs £", StringComparison.Ordinal)
        || words.Text.Contains("value", StringComparison.Ordinal) || words.Text.Contains("cost of", StringComparison.Ordinal);

    private string? Figure()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words[at].Text[0] is '£')
            {
                return Statistic() ? "a sum is stated as evidence" : null;
            }

            if (NumberWords.Read(words, at) is not { } number)
            {
                if (words.Low(at) is "third" or "quarter" or "half" or "fifth" or "tenth" && words.Is(at - 1, "a") && words.Is(at + 1, "of"))
                {
                    return "a share is stated";
                }

                continue;
            }

            if (number.Percent || words.Phrase(number.End, "in") && NumberWords.Read(words, number.End + 1) is not null)
            {
                return "a percentage or share is stated";
            }

            if (words[at].Kind == TokenKind.Number && number.Value >= 10 && Counts(number.End))
            {
                return "a count is stated";
            }
        }

        return null;
    }

    private bool Counts(int end) =>
        words.Find(Countable, end, Math.Min(words.Count, end + 6)) >= 0 || words.Low(end) is "people" or "fewer" or "more" or "casualties" or "days" or "incidents" or "prisoners" or "residents" or "%";

    private bool AsideFigure()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Low(at) is "as" or "because" or "since" or "(" or "where")
            {
                for (var next = at + 1; next < Math.Min(at + 14, words.Count); next++)
                {
                    if (NumberWords.Read(words, next) is { Percent: true } || words.Low(next) is "taking" && NumberWords.Read(words, next + 1) is not null)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool HasRank()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Rank) && (words.In(at - 1, Ordinal) && !words.Is(at, "leading") || words.Low(at - 1) is "the" or "among" && words.Low(at) is not ("top" or "best" or "leading")
                || words.Is(at, "leading") && words.Low(at + 1) is "cause" or "causes" || words.Is(at, "best") && words.Is(at + 1, "in")))
            {
                return true;
            }

            if (words.In(at, Ordinal) && words.Is(at + 1, "only"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasRating()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Rating) && words.Low(at) is not ("assessed" or "rating" or "inspected") || words.Phrase(at, "assessed", "as")
                || words.In(at, Finder) && (words.Find(Found, at, Math.Min(words.Count, at + 14)) is >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly FrozenSet<string> Found = new[] { "found", "concluded", "shown", "shows", "show", "rated", "graded", "identified", "suggests", "suggest" }.ToFrozenSet();

    private bool HasTrend()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (!words.In(at, Trend))
            {
                continue;
            }

            var counted = words.Find(Countable, 0, at) >= 0 && !words.Is(0, "if");
            if (counted && (words.Low(at - 1) is "has" or "have" or "is" or "are" or "been" || words.Low(at) is "rose" or "fell" or "dropped" or "declining" && words.Low(at - 1) is not "low"))
            {
                return true;
            }
        }

        return false;
    }
}
