namespace Frankpledge.Reading;

/// <summary>
/// Statements that undertake and ask nothing and yet say what is to be counted: a sign of success in a list ("fewer repeat victims"), an aim with its number
/// ("our target is 18 per cent"), a standard ("the first engine arrives within ten minutes"), a change that "is what we want to see".
/// </summary>
internal static class Wanted
{
    private static readonly WordClass Aims = Vocabulary.Any("aimnoun", "targetword", "aimed");
    private static readonly WordClass Own = Vocabulary.Of("firstperson");
    private static readonly WordClass Nouns = Vocabulary.Of("aimnoun");
    private static readonly WordClass Foreseen = Vocabulary.Any("foreseen", "foretold");
    private static readonly WordClass Limits = Vocabulary.Of("limit");
    private static readonly WordClass Present = Vocabulary.Of("present");
    private static readonly WordClass Past = Vocabulary.Any("past", "missed");
    private static readonly WordClass Told = Vocabulary.Any("past", "having");
    private static readonly WordClass Shares = Vocabulary.Any("clocktime");
    private static readonly WordClass Moves = Vocabulary.Of("movesitself");

    /// <summary>A finding without a kind, from where the count stands; or null.</summary>
    /// <param name="said">True in a list of what others said or asked for.</param>
    public static Finding? Read(Words words, Cast cast, bool item, bool said) =>
        said ? null : item && IsSign(words) ? Of(words, 0, "an item names a count and which way it is to go")
        : item && IsStandard(words) ? Of(words, 0, "an item names the time in which something is done")
        : IsWhatIsWanted(words) ? Of(words, 0, "a change is said to be what is wanted")
        : Aimed(words) is { } aim ? IsOwn(words, aim)
            ? new(StatementKind.Commitment, [cast.Owner], "the owner names their aim with its number", 0.6, aim, words.Count)
            : Of(words, aim, "an aim is named with its number")
        : IsDated(words) ? Of(words, 0, "a share is given with the day by which it is to be so")
        : IsLimit(words) ? Of(words, 0, "a limit is named with its figure")
        : null;

    /// <summary>"My ambition is for satisfaction to rise by five points", "our goal is no deaths by 2040".</summary>
    public static bool NamesOwnAim(Words words) => words.Find(Own, 0, 2) is >= 0 and var own
        && words.Find(Nouns, own + 1, own + 5) is > 0 and var aim && words.Low(aim + 1) is "is" or "are";

    // "My aim is 55 per cent", "our long-term goal is no deaths": whoever aims undertakes.
    private static bool IsOwn(Words words, int aim) => words.Find(Own, Math.Max(0, aim - 5), aim) is >= 0 and var own
        && Enumerable.Range(own, aim - own).Any(at => words.In(at, Nouns));

    // "40 per cent fewer deaths by 2032", "at least 80% of users reporting it by March 2025": nothing is told of the past, and nothing foreseen.
    private static bool IsDated(Words words) => Deadlines.Find(words, 0, words.Count) is { } day && words.Low(day.Start) is "by" or "before" or "no" or "not"
        && Enumerable.Range(0, words.Count).Any(at => (at < day.Start || at >= day.End)
            && (NumberWords.Read(words, at) is { Percent: true } || Fractions.Read(words, at) is not null))
        && words.Find(Past, 0, words.Count) < 0 && words.Find(Foreseen, 0, words.Count) < 0 && words.Find(Lists.Will, 0, words.Count) < 0
        && words.Find(Lists.May, 0, words.Count) < 0;

    /// <summary>"Ten seconds is the limit", "fifty-five is the minimum": the figure opens the sentence.</summary>
    private static bool IsLimit(Words words) => NumberWords.Read(words, 0) is { } number && words.Find(Limits, number.End, words.Count) is > 0 and var limit
        && Enumerable.Range(number.End, Math.Min(8, limit - number.End)).Any(at => words.In(at, Lists.Be) || words.In(at, Lists.Must) || words.In(at, Present))
        && words.Find(Told, 0, limit) < 0;

    private static Finding Of(Words words, int from, string why) => new(null, [], why, 0.65, from, words.Count);

    // "Fewer repeat victims", "a higher share saying …", "the gap, which should narrow", "confidence in the force rising"
    private static bool IsSign(Words words)
    {
        if (words.Find(Told, 0, words.Count) >= 0)
        {
            return false;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (words.Low(at - 1) is ":" or "-" or "–" && Direction.IsAdjective(words.Low(at)) && at + 4 >= words.Count
                || at < 3 && (Direction.IsAdjective(words.Low(at)) || words.In(at, Direction.Nouns) && words.Is(at + 1, "in"))
                || at == 0 && words.In(at, Moves) && words.Low(at).EndsWith("ing", StringComparison.Ordinal)
                || at > 0 && words.In(at, Moves) && (words.In(at - 1, Lists.Must) || words.Is(at - 1, "to")
                    || words.Low(at).EndsWith("ing", StringComparison.Ordinal) && words[at + 1].Kind == TokenKind.Mark)
                || at > 0 && words.Low(at) is "up" or "down" && words.Low(at - 1) is "going" or "coming")
            {
                return true;
            }
        }

        return false;
    }

    // "The second engine arrives within thirteen minutes", "first contact inside 48 hours"
    private static bool IsStandard(Words words)
    {
        for (var at = 1; at < words.Count && words.Find(Told, 0, words.Count) < 0; at++)
        {
            if (words.Low(at) is "within" or "inside" && NumberWords.Read(words, at + 1) is { } number && words.Find(Shares, number.End, number.End + 2) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Fewer such calls is the test", "a reduction in knife crime is what we are looking for"
    private static bool IsWhatIsWanted(Words words)
    {
        var opens = Enumerable.Range(0, 4).Any(at => Direction.IsAdjective(words.Low(at)) || words.In(at, Direction.Nouns) && words.Is(at + 1, "in"));
        for (var at = 3; opens && at < words.Count; at++)
        {
            if (words.Phrase(at, "would", "be", "welcome"))
            {
                return true;
            }

            if (words.Low(at) is "is" or "are"
                && (words.Is(at + 1, "what") || words.Is(at + 1, "the") && words.In(at + 2, Aims)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Our target is a rate of 18 per cent", "has adopted the goal of cutting deaths by 40 per cent": the token behind the aim; or null.</summary>
    private static int? Aimed(Words words)
    {
        for (var at = 1; at < words.Count - 2; at++)
        {
            if (words.In(at, Aims) && words.Low(at + 1) is "is" or "of" or "to" or "for" or "at" && !words.In(at + 1, Past)
                && words.Find(Past, 0, at + 2) < 0 && HasAmount(words, at + 2))
            {
                return at + 2;
            }
        }

        return null;
    }

    private static bool HasAmount(Words words, int from)
    {
        for (var at = from; at < Math.Min(words.Count, from + 14); at++)
        {
            if (!words[at].IsYear && NumberWords.Read(words, at) is not null || Fractions.Read(words, at) is not null
                || words.Low(at) is "halve" or "halving" or "double" or "doubling")
            {
                return true;
            }
        }

        return false;
    }
}
