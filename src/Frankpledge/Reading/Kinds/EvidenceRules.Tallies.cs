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
            && (words.Low(end) is "as" or "more" or "less" && words.In(end + 1, Likely) || words.Is(end, "likelier")
                || words.Is(at, "twice") && words.Phrase(end, "that", "of") || words.Is(end, "the") && !words.Is(at, "half")
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
}
