namespace Frankpledge.Reading;

/// <summary>Tells statistics that are stated as evidence from undertakings and from story.</summary>
internal sealed partial class EvidenceRules(Words words)
{
    private static readonly WordClass Rank = Vocabulary.Of("rank");
    private static readonly WordClass Ordinal = Vocabulary.Of("ordinal");
    private static readonly WordClass Rating = Vocabulary.Of("rating");
    private static readonly WordClass Finder = Vocabulary.Of("finder");
    private static readonly WordClass Found = Vocabulary.Of("found");
    private static readonly WordClass Trend = Vocabulary.Of("trend");
    private static readonly WordClass Countable = Vocabulary.Of("countable");
    private static readonly WordClass Gone = Vocabulary.Of("gone");
    private static readonly WordClass Counted = Vocabulary.Of("counted");
    private static readonly WordClass Compared = Vocabulary.Of("compared");
    private static readonly WordClass CountedPeople = Vocabulary.Of("countedpeople");
    private static readonly WordClass Tells = Vocabulary.Any("be", "past", "having");
    private static readonly WordClass Told = Vocabulary.Of("past");
    private static readonly WordClass Deed = Vocabulary.Of("deed");
    private static readonly WordClass Times = Vocabulary.Of("clocktime");
    private static readonly WordClass Stood = Vocabulary.Of("stood");
    private static readonly WordClass NoRank = Vocabulary.Of("norank");
    private static readonly WordClass StoodThen = Vocabulary.Of("stoodthen");

    private readonly SumRules sums = new(words);

    /// <summary>Why the statement is a fact, or null.</summary>
    /// <param name="undertakenFrom">Where what is undertaken begins; a statistic may stand before it or be given as its reason.
    /// Null when nothing is undertaken.</param>
    public string? Fact(int? undertakenFrom)
    {
        if (undertakenFrom is { } from)
        {
            return AsideFigure() || IsTold(from) && (Figure(from) ?? Tally(from)) is not null ? "a figure is given as the reason" : null;
        }

        var coming = words.Find(Lists.Will, 0, words.Count) >= 0 || words.Find(Lists.Must, 0, words.Count) >= 0;
        return Figure(words.Count) ?? (coming ? null : Tally(words.Count))
            ?? (coming ? null : HasRank() ? "a rank is stated" : HasRating() ? "an inspection's rating or finding is stated" : HasTrend()
                ? "a measured trend is stated"
            : IsCompared() || IsBesideAverage() ? "a count is compared with others" : null);
    }

    // "Robbery is up by 8% and I will …": a clause of its own before the undertaking.
    private bool IsTold(int from)
    {
        for (var at = from; at > 3; at--)
        {
            if (words.Low(at) is "and" or "so" or "but" or ";"
                && (words.Find(Tells, 0, at) >= 0 || HasFinite(0, at) && words.Find(Lists.Will, 0, at) < 0 && words.Find(Lists.Must, 0, at) < 0))
            {
                return true;
            }
        }

        return false;
    }

    private string? Figure(int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (words[at].Kind == TokenKind.Number && words[at].Text[0] is '£' && !sums.IsThreshold(at)
                && !Enumerable.Range(0, at).Any(may => words.Is(may, "may")))
            {
                return "a sum is stated as evidence";
            }

            if (words.Low(at) is "third" or "quarter" or "half" or "fifth" or "tenth" && words.Is(at - 1, "a") && (words.Is(at + 1, "of")
                || words.Low(at + 1) is "said" or "say" or "told" or "felt" or "were"))
            {
                return "a share is stated";
            }

            if (words.Low(at) is "thirds" or "quarters" or "fifths" or "tenths")
            {
                return "a share is stated";
            }

            // "Over half of those asked", "of every ten thefts, four"
            if (words.Is(at, "half") && words.Is(at + 1, "of") || at == 0 && words.Is(0, "of") && words.Low(1) is "every" or "each"
                && NumberWords.Read(words, 2) is not null)
            {
                return "a share is stated";
            }

            if (NumberWords.Read(words, at) is { } rate
                && (words.Is(rate.End, "per") && NumberWords.Read(words, rate.End + 1) is not null || IsSeries(rate.End)))
            {
                return "a rate or a series is stated";
            }

            if (NumberWords.Read(words, at) is not { } number
                || words.Low(at - 1) is "section" or "article" or "schedule" or "regulation" or "part" or "page" or "appendix")
            {
                continue;
            }

            if (words.In(at - 1, Stood) || words.Is(at - 1, "at") && words.In(at - 2, Stood) || words.Is(number.End, "times")
                && (words.Low(number.End + 1) is "those" or "that" or "the" || words.Is(at - 1, "up")) || IsOutOf(at, number.End))
            {
                return "a measured figure is stated";
            }

            if (IsTally(at, number.End) || IsThere(at, number.End))
            {
                return "a count of a year is stated";
            }

            if (words.Low(number.End) is "times" && words.Low(number.End + 1) is "more" or "less" or "as" || words.Is(number.End, "million")
                && words.In(number.End + 1, CountedPeople)
                || words.In(number.End, Times) && IsAverage(at) && !words.Is(at - 3, "no"))
            {
                return "a measured figure is stated";
            }

            if (number.Percent || words.Is(number.End, "in") && NumberWords.Read(words, number.End + 1) is not null)
            {
                return "a percentage or share is stated";
            }

            if ((words[at].Kind == TokenKind.Number || number.Value >= 1000 || at == 0) && number.Value >= 10 && Counts(number.End)
                && words.Find(Deed, 0, Math.Min(words.Count, number.End + 4)) < 0)
            {
                return "a count is stated";
            }
        }

        return null;
    }

    // "Three sentences were imposed in 2024/25", "there were six in 2019", "in only two of the last twelve months"
    private bool IsTally(int at, int end) =>
        words.Phrase(end, "of", "the", "last") && NumberWords.Read(words, end + 3) is not null
        || words.Find(Told, 0, Math.Min(words.Count, end + 5)) >= 0 && words.Find(Deed, 0, words.Count) < 0 && !words[at].IsYear && Year(end)
        && !(words.Is(at, "one") || words[at - 1].IsCapital && at > 1);

    // "At present 19 of 27 do"
    private bool IsOutOf(int at, int end) =>
        words[at].Kind == TokenKind.Number && words.Is(end, "of") && words[end + 1].Kind == TokenKind.Number && !words[end + 1].IsYear
            && NumberWords.Read(words, end + 1) is not null;

    // "There were nine deaths between 2015 and 2024", "in 2023/24 there were 82": counted in a time that the sentence names.
    private bool IsThere(int at, int end)
    {
        for (var there = Math.Max(0, at - 4); there < at - 1; there++)
        {
            if (words.Is(there, "there") && words.Low(there + 1) is "were" or "was" && words.Find(Deed, end, words.Count) < 0)
            {
                return Enumerable.Range(0, words.Count).Any(year => words[year].IsYear || words.Phrase(year, "last", "year"));
            }
        }

        return false;
    }

    // "412 in 2023, 398 in 2024"
    private bool IsSeries(int end) =>
        words.Is(end, "in") && words[end + 1].IsYear && words.Low(end + 2) is "," or "and" && NumberWords.Read(words, end + 3) is { } next
            && words.Is(next.End, "in") && words[next.End + 1].IsYear;

    private bool Year(int from)
    {
        for (var at = from; at < Math.Min(words.Count, from + 8); at++)
        {
            if (words[at].IsYear && words.Is(at - 1, "in") || words.Phrase(at, "last", "year"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAverage(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (words.Low(before) is "average" or "typically" or "median")
            {
                return true;
            }
        }

        return false;
    }

    private bool Counts(int end) =>
        (words.Find(Countable, end, Math.Min(words.Count, end + 6)) >= 0 || words.In(end, CountedPeople))
            && !words.Text.Contains("would", StringComparison.Ordinal);

    private bool AsideFigure()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Low(at) is "since" or "which" or "whose" && IsToldAside(at))
            {
                return true;
            }

            // "(baseline 61%)" says where the count stands that is to move.
            if (words.Low(at) is not ("as" or "because" or "since" or "(" or "where")
                || words.Is(at, "(") && (NumberWords.Read(words, at + 1) is { } only && words.Is(only.End, ")")
                    || words.In(at + 1, StoodThen) || words[at + 1].IsYear))
            {
                continue;
            }

            for (var next = at + 1; next < Math.Min(at + 14, words.Count) && !words.Is(next, ")")
                && words.Low(at + 1) is not ("up" or "about" or "to" or "part"); next++)
            {
                if (NumberWords.Read(words, next) is { Percent: true } || words.Is(next, "taking") && NumberWords.Read(words, next + 1) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
