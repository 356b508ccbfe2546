namespace Frankpledge.Reading;

/// <summary>How often somebody speaks in a plan: stands before a modal verb or a verb of intention.</summary>
internal sealed class Voices(IReadOnlyList<Words> plan)
{
    /// <summary>True when the plan says "I": a person's own plan.</summary>
    public bool SpeaksAsI => Own("i") is var own && own > 0 && 4 * own >= Own("we");

    /// <summary>True when it says "I" and hardly ever "we".</summary>
    public bool SpeaksOnlyAsI => Own("i") is var own && own > 0 && own > 4 * Own("we");

    /// <summary>True when the plan hardly ever says "I": then "we" is the owner's own voice.</summary>
    public bool SpeaksAsWe => Count("i", "will") + Count("i", "am") <= Count("we", "will") / 2;

    public bool SaysWe => Own("we") > 0;

    /// <summary>How often one of the titles does, not counting a deputy's.</summary>
    public int Speaking(params ReadOnlySpan<string> titles)
    {
        var count = 0;
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                count += titles.Contains(words.Low(at)) && !words.Is(at - 1, "deputy") && Speaks(words, at + 1) ? 1 : 0;
            }
        }

        return count;
    }

    public int Count(params ReadOnlySpan<string> phrase)
    {
        var count = 0;
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                count += words.Phrase(at, phrase) ? 1 : 0;
            }
        }

        return count;
    }

    public static bool Has(Words words, params ReadOnlySpan<string> phrase)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Phrase(at, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… will", "… expects", "… is committed to": what stands before <paramref name="at"/> speaks.</summary>
    public static bool Speaks(Words words, int at) =>
        words.In(at, Lists.Will) || words.In(at, Lists.Intend) || words.In(at, Lists.Expect) || words.In(at, Lists.Want) || words.In(at, Lists.Be)
            && words.In(at + 1, Lists.Committed);

    private int Own(string pronoun)
    {
        var count = 0;
        foreach (var words in plan)
        {
            for (var at = 0; at < words.Count; at++)
            {
                count += words.Is(at, pronoun)
                    && (Speaks(words, at + 1) || words.Is(at + 1, "am") || words.Is(at + 2, "will") && words[at + 1].Kind == TokenKind.Word) ? 1 : 0;
            }
        }

        return count;
    }
}
