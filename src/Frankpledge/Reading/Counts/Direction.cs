namespace Frankpledge.Reading;

/// <summary>Words that say which way a count should go.</summary>
internal static class Direction
{
    public static readonly WordClass Nouns = Vocabulary.Of("directionnoun");
    private static readonly WordClass Building = Vocabulary.Of("building");
    private static readonly WordClass Kept = Vocabulary.Of("felt");
    private static readonly WordClass Gone = Vocabulary.Of("gone");
    private static readonly WordClass Brought = Vocabulary.Of("brought");
    private static readonly WordClass Up = Vocabulary.Of("up");
    private static readonly WordClass Down = Vocabulary.Of("down");
    private static readonly WordClass Keep = Vocabulary.Of("keep");

    /// <summary>The comparator of the labelling guide, or null for other words.</summary>
    public static Comparator? Of(Words words, int at)
    {
        if (words.Low(at) is "low" or "lowest" && words.Low(at + 1) is not "risk" and not "level" and not "-")
        {
            return words.Is(at, "low") ? Comparator.Low : Comparator.Lowest;
        }

        if (words.Low(at + 1) is "down" or "up" && words.In(at, Gone))
        {
            return words.Is(at + 1, "down") ? Comparator.Reduce : Comparator.Increase;
        }

        // "Bring assaults in public places down"
        if (words.In(at, Brought) && Apart(words, at) is { } way)
        {
            return way;
        }

        if (words.In(at, Building) && words.Find(Kept, at + 1, at + 4) > 0)
        {
            return Comparator.Increase;
        }

        return words.In(at, Up) ? Comparator.Increase : words.In(at, Down) ? Comparator.Reduce : words.In(at, Keep) ? Comparator.Maintain : null;
    }

    /// <summary>"Sooner", "more quickly": said of a deed, its time is to be shorter.</summary>
    public static bool IsQuicker(Words words, int at) => words.Low(at) is "sooner" or "faster" or "quicker"
        || words.Is(at, "more") && words.Low(at + 1) is "quickly" or "promptly" or "swiftly" or "speedily";

    private static Comparator? Apart(Words words, int at)
    {
        for (var next = at + 2; next < at + 8 && words[next].Kind == TokenKind.Word; next++)
        {
            if (words.Low(next) is "down" or "up"
                && (words[next + 1].Kind == TokenKind.Mark || words.Is(next + 1, "year") || words.In(next + 1, Lists.Preposition)))
            {
                return words.Is(next, "down") ? Comparator.Reduce : Comparator.Increase;
            }
        }

        return null;
    }

    /// <summary>"Keep", "raise", "cut": says which way, and is no part of what is counted.</summary>
    public static bool IsVerb(string word) => word.ToLowerInvariant() is var low
        && (Keep.Contains(low) || Up.Contains(low) || Down.Contains(low) || Brought.Contains(low));

    /// <summary>"Fewer", "more", "increased": stands before the noun whose count is to change.</summary>
    public static bool IsAdjective(string word) => word is "fewer" or "more" or "less" or "shorter" or "higher" or "lower" or "greater" or "larger" or "smaller"
        or "wider" or "fuller" or "low" or "lowest"
        or "increased" or "reduced" or "improved" or "decreased" or "lowered";
}
