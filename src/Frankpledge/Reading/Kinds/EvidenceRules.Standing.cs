namespace Frankpledge.Reading;

/// <summary>Where something stands beside others and beside what it was: ranks, ratings, trends, comparisons.</summary>
internal sealed partial class EvidenceRules
{
    private static readonly WordClass Finite = Vocabulary.Any("be", "past", "having", "present");

    private bool HasRank()
    {
        for (var at = 0; at < words.Count; at++)
        {
            // "Among the longest in the region"
            if (words.Low(at) is "longest" or "shortest" or "slowest" or "safest" && words.Is(at - 1, "the") && words.Is(at + 1, "in")
                && words.Find(Finite, 0, at) >= 0)
            {
                return true;
            }

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
                || words.Low(at) is "ranks" or "ranked" or "placed" && IsOrdinal(at + 1) || words.Low(at) is "rank" or "ranks"
                    && words.Is(at + 1, "among") || IsOrdinal(at) && words.Low(at + 1) is "out" or "of" or "in"
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

    // "This is below the average for areas like ours"
    private bool IsBesideAverage() => words.Low(0) is "this" or "it" or "that" or "both" or "these"
        && Enumerable.Range(1, Math.Min(12, words.Count)).Any(at => words.Low(at) is "below" or "above" && words.Find(Mean, at, at + 4) > 0);

    private bool HasRating()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.In(at, Rating) && words.Low(at) is not ("assessed" or "rating" or "inspected")
                && !(words.Is(at, "judged") && (words.Low(at - 1) is "be" or "rather" || words.Low(at + 1) is "that" or "on" || words.Is(at + 1, "by")
                    && !words.In(at + 2, Finder)))
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
}
