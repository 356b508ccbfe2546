namespace Frankpledge.Reading;

/// <summary>What was measured to rise, fall or differ from elsewhere.</summary>
internal sealed partial class EvidenceRules
{
    private bool HasTrend()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Is(at, "trend") && words.Low(at - 1) is "upward" or "upwards" or "downward" or "downwards" or "rising" or "falling"
                && words.Find(Tells, 0, at) >= 0)
            {
                return true;
            }

            if (words.Low(at) is "worsening" && words.In(at - 1, Lists.Be) && words.Find(Counted, 0, at) + words.Find(Countable, 0, at) > -2
                || words.Is(at, "trend") && words.Find(Lists.Be, at, at + 5) is > 0 and var being
                    && words.Low(being + 1) is "worsening" or "improving" or "upward"
                    or "downward" or "up" or "down")
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

            // "Hare coursing fell by more than half"
            if (words.Low(at) is "rose" or "fell" or "dropped" or "climbed" or "declined" or "increased" or "decreased" && words.Low(at + 1) is "by" or "from"
                || words.In(at, Trend) && words.Phrase(at + 1, "over", "the", "same"))
            {
                return true;
            }

            var before = words.Find(Countable, 0, at) >= 0 || words.Find(Counted, 0, at) >= 0;
            if (Moves(at))
            {
                return true;
            }

            if (before && (words.Low(at - 1) is "has" or "have" or "is" or "are" or "been"
                    || words.Low(at) is "rose" or "fell" or "dropped" or "climbed" or "declined" or "doubled" or "tripled" or "halved"
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
        && words.In(at - 1, Tells) == false && words.Is(at - 1, ",")
        || words.Low(at) is "up" or "down" && words.Low(at - 1) is ":" or "," && words.Is(at + 1, "for") && NumberWords.Read(words, at + 2) is not null;

    // "Crime levels are lower than in similar forces"
    private bool IsCompared()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Low(at) is "lower" or "higher" or "fewer" or "faster" or "slower" && words.Find(Countable, 0, at + 3) >= 0
                && (words.Find(Compared, at, words.Count) > 0 || words.Phrase(at + 1, "than", "it", "was") || words.Phrase(at + 1, "than", "they", "were")))
            {
                return true;
            }
        }

        return false;
    }
}
