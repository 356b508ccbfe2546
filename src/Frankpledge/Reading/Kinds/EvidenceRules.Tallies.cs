namespace Frankpledge.Reading;

/// <summary>What was counted: how many did or suffered something, how many times as likely, from how many to how many, on average.</summary>
internal sealed partial class EvidenceRules
{
    private static readonly WordClass Mean = Vocabulary.Of("mean");
    private static readonly WordClass Had = Vocabulary.Of("having");
    private static readonly WordClass Likely = Vocabulary.Of("likely");
    private static readonly WordClass People = Vocabulary.Any("tallied", "countable", "countedpeople");
    private static readonly WordClass Planned = Vocabulary.Any("aimnoun", "priority", "planpart", "targetword");
    private static readonly WordClass Consulted = Vocabulary.Of("consulting");
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Law = Vocabulary.Of("law");
    private static readonly WordClass Aged = Vocabulary.Of("aged");
    private static readonly WordClass Seats = Vocabulary.Of("seat");
    private static readonly WordClass Own = Vocabulary.Of("firstperson");

    /// <summary>Why the words before <paramref name="end"/> state a count, or null.</summary>
    private string? Tally(int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (IsTimes(at))
            {
                return "a ratio is stated";
            }

            if (words[at].IsYear || NumberWords.Read(words, at) is not { } number || words[at - 1].IsCapital && at > 1)
            {
                continue;
            }

            if (words.Is(at - 1, "from") && words.Is(number.End, "to") && NumberWords.Read(words, number.End + 1) is not null && HasMoved(at))
            {
                return "a count is told from one time to another";
            }

            if (words.Find(Mean, at - 8, number.End + 4) >= 0 && HasFinite(0, words.Count) && words.Find(Lists.Must, 0, words.Count) < 0)
            {
                return "an average is stated";
            }

            if (IsSuffered(at, number.End) || IsFigure(at, number.End))
            {
                return "a count of what happened is stated";
            }
        }

        return null;
    }

    // "Twice as likely", "a third less likely", "eleven times likelier", "half as likely"
    private bool IsTimes(int at)
    {
        var end = words.Is(at, "twice") || words.Is(at, "half") ? at + 1
            : NumberWords.Read(words, at) is { } number && words.Is(number.End, "times") ? number.End + 1
            : Fractions.Read(words, at) is { } part ? part.End : NumberWords.Read(words, at) is { Percent: true } share ? share.End : -1;
        return end > 0
            && (words.Low(end) is "as" or "more" or "less" && words.In(end + 1, Likely) || words.Is(end, "likelier") || words.Is(end, "the") && !words.Is(at, "half")
                && words.Find(Counted, end, end + 3) > 0);
    }

    // "Eight women were hurt", "only 37 men completed it", "of the eleven, nine took place at home": many did or suffered something, and it is over.
    private bool IsSuffered(int at, int end)
    {
        var opens = at == 0 || at == 1 && words.Low(0) is "only" or "just" or "some" or "nearly" or "almost" or "about" or "over" or "of"
            || at < 14 && words.Is(at - 1, ",") && words.Low(0) is "in" or "during" or "of" or "at" or "last";
        var verb = Verb(end);
        return opens && verb > 0 && words.Find(Own, 0, verb) < 0 && words.Find(Planned, at, verb) < 0 && !words.Phrase(end, "years", "ago")
            && words.Find(Deed, verb, verb + 3) < 0 && words.Find(Deed, 0, at) < 0
            && (words.Find(People, at, verb) >= 0 && words.Find(Consulted, 0, words.Count) < 0
                || words.Is(0, "of") || words.Phrase(end, "of", "the") && NumberWords.Read(words, end + 2) is not null)
            && (!words.In(verb, Told) && !words.In(verb, Had) || Participles.IsPast(words.Low(verb + 1))
                || words.Is(verb + 1, "been") && !words.Low(verb + 2).EndsWith("ing", StringComparison.Ordinal));
    }

    // A number in digits that names nothing, of which a sentence tells: "it lost 131 sitting days", "each detective holds 18 cases".
    private bool IsFigure(int at, int end) => words[at].Kind == TokenKind.Number && words.Low(at) is not ("999" or "101" or "111" or "112" or "24")
        && !(words.Is(end, ":") && at < 3) && !words.Is(0, "\"") && words.Find(Seats, end, end + 3) < 0 && Deadlines.Find(words, end, words.Count) is null
        && words.Find(Aged, at - 3, at) < 0 && !words.In(end, Months) && !words.In(at - 1, Months) && words.Low(at - 1) is not ("section" or "sections" or "-")
        && words.Find(Consulted, 0, words.Count) < 0 && words.Find(Planned, 0, words.Count) < 0 && words.Find(Law, 0, words.Count) < 0
        && words.Find(Lists.Must, 0, words.Count) < 0 && words.Find(Lists.May, 0, words.Count) < 0
        && (HasFinite(0, words.Count) || Enumerable.Range(end, 6).Any(year => words[year].IsYear));

    // "…, which took 83% of phones last year, is to …", "after which reports rose by 24%"
    private bool IsToldAside(int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 14) && !words.In(next, Lists.Will) && !words.In(next, Lists.Must); next++)
        {
            if (!words[next].IsYear && NumberWords.Read(words, next) is { } number && (number.Percent || words[next].Kind == TokenKind.Number && number.Value >= 10)
                && Enumerable.Range(at + 1, next - at).Any(verb => words.In(verb, Told) || words.In(verb, Had) || Participles.IsPast(words.Low(verb))))
            {
                return true;
            }
        }

        return false;
    }

    // The past verb of those who were counted: behind the number stands a short noun phrase, or none.
    private int Verb(int end)
    {
        for (var at = end; at < Math.Min(words.Count, end + 9); at++)
        {
            if (words.In(at, Told) || words.In(at, Had) || at > end && Participles.IsPast(words.Low(at)) && !words.In(at + 1, People))
            {
                return at;
            }

            if (words[at].Kind == TokenKind.Mark && !words.Is(at, ",") || words.In(at, Lists.Will) || words.In(at, Lists.Must) || words.Is(at, "to"))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool HasMoved(int end) =>
        Enumerable.Range(0, end).Any(at => words.In(at, Trend) || words.In(at, Gone) || Direction.Of(words, at) is not null || words.Is(at, "grew"));

    private bool HasFinite(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.In(at, Tells) || Participles.IsPast(words.Low(at)) || words.In(at, Trend) || words.In(at, Lists.Verb) && words.Low(at)[^1] == 's'
                || words.Low(at) is { Length: > 3 } word && word[^1] == 's' && Lists.Verb.Contains(word[..^1]))
            {
                return true;
            }
        }

        return false;
    }
}
