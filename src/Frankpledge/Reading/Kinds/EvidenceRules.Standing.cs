namespace Frankpledge.Reading;

/// <summary>Where something stands beside others and beside what it was: ranks, ratings, trends, comparisons.</summary>
internal sealed partial class EvidenceRules
{
    private static readonly WordClass Finite = Vocabulary.Any("be", "past", "having", "present");

    private bool HasRank()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Rank) && words.Find(NoRank, at, at + 5) < 0
                && (words.In(at - 1, Ordinal) && !words.Is(at, "leading") || words.Low(at) is "leading" && words.Low(at + 1) is "cause" or "causes"
                || words.Is(at, "best") && words.Is(at + 1, "in") || words.Low(at) is not ("top" or "best" or "leading" or "worst")))
            {
                return true;
            }

            // "At its lowest level for a decade"
            if (words.Low(at) is "lowest" or "highest" && words.Low(at + 1) is "level" or "levels" or "rate" or "number"
                && words.Low(at + 2) is "for" or "since" or "in" or "on")
            {
                return true;
            }

            if (words.Is(at, "most") && words.Low(at + 1) is "likely" or "often" or "common" or "frequently" && words.Find(Finite, 0, words.Count) >= 0
                || words.Low(at) is "ranks" or "ranked" or "placed" && IsOrdinal(at + 1) || IsOrdinal(at) && words.Low(at + 1) is "out" or "of" or "in"
                    && words.Low(at + 2) is "of" or "the" && words.Is(at + 3, "table"))
            {
                return true;
            }

            if (words.In(at, Ordinal) && words.Low(at + 1) is "only" or "most" or "least" || words.Is(at, "leading")
                && words.Low(at + 1) is "cause" or "causes")
            {
                return true;
            }
        }

        return false;
    }

    // "14th", "thirty-first"
    private bool IsOrdinal(int at) => words.In(at, Ordinal) || words.Low(at) is { Length: > 2 } word && (char.IsAsciiDigit(word[0])
        && word[^2..] is "st" or "nd" or "rd" or "th" || word.IndexOf('-') is > 0 and var dash && Ordinal.Contains(word[(dash + 1)..]));

    private bool HasRating()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Rating) && words.Low(at) is not ("assessed" or "rating" or "inspected")
                && !(words.Is(at, "judged") && (words.Low(at - 1) is "be" or "rather" || words.Low(at + 1) is "that" or "on" or "by"))
                && (words.Low(at) is not ("outstanding" or "inadequate") || words.In(at - 1, Lists.Be) || words.Find(Finder, 0, words.Count) >= 0)
                || words.Phrase(at, "assessed", "as") || words.Phrase(at, "recognised", "as", "good")
                || words.In(at, Finder)
                && (words.Find(Found, at, Math.Min(words.Count, at + 14)) >= 0 || words.Low(at).StartsWith("insp", StringComparison.Ordinal)
                    && words.Text.Contains("shown", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasTrend()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Is(at, "trend") && words.Low(at - 1) is "upward" or "upwards" or "downward" or "downwards" or "rising" or "falling"
                && words.Find(Tells, 0, at) >= 0)
            {
                return true;
            }

            if (words.Phrase(at, "on", "the", "increase") || words.Phrase(at, "on", "the", "rise"))
            {
                return true;
            }

            if (!words.In(at, Trend) || words.Is(0, "if") || words.Is(at - 1, "be"))
            {
                continue;
            }

            var before = words.Find(Countable, 0, at) >= 0 || words.Find(Counted, 0, at) >= 0;
            if (Moves(at))
            {
                return true;
            }

            if (before && (words.Low(at - 1) is "has" or "have" or "is" or "are" or "been" || words.Low(at) is "rose" or "fell" or "dropped" or "climbed" or "declined" or "doubled" or "tripled" or "halved"
                || words.Is(at, "down") && words.Is(at - 1, "driven"))
                || words.Low(at - 1) is "seen" or "declining" && words.Find(Countable, at, at + 4) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Offences went up from 41 to 57", "it has come down for four years": "down" and "up" behind a verb of moving, told of the past.
    private bool Moves(int at) =>
        words.Low(at) is "up" or "down" && words.In(at - 1, Gone)
            && (words.Low(at - 1) is "went" or "gone" || words.Is(at - 1, "came") && words.Is(at, "down") || words.In(at - 2, Tells) || words.In(at - 3, Tells))
            && (words.Find(Countable, 0, at) >= 0 || words.Find(Counted, 0, at) >= 0 || words.Is(0, "it") || words.Low(at + 1) is "from" or "by")
        || words.Low(at) is "up" or "down" && words.Low(at + 1) is "from" or "on" or "by" && words[at + 2].Kind == TokenKind.Number
        && words.In(at - 1, Tells) == false && words.Is(at - 1, ",");

    // "Crime levels are lower than in similar forces"
    private bool IsCompared()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Low(at) is "lower" or "higher" or "fewer" or "faster" or "slower" && words.Find(Countable, 0, at + 3) >= 0
                && words.Find(Compared, at, words.Count) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
