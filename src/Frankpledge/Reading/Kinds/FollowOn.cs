namespace Frankpledge.Reading;

/// <summary>Sentences that carry on the one before: "This includes …", "This will include …", "For example …" (section 3 of the labelling guide).</summary>
internal static class FollowOn
{
    /// <summary>True when the statement takes the kind of the sentence it continues.</summary>
    public static bool Continues(Words words) =>
        words.Low(0) is "this" or "these" or "it" or "they" or "that"
            && (Includes(words, 1) || words.In(1, Lists.Will) && Includes(words, 2) || words.Low(1) is "should" or "must" && Includes(words, 2))
        || words.Phrase(0, "for", "example") || words.Phrase(0, "for", "instance") || words.Phrase(0, "such", "as")
        || words.Phrase(0, "the", "focus") && words.In(2, Lists.Will)
        || words.Low(0) is "including";

    private static bool Includes(Words words, int at) =>
        words.Low(at) is "include" or "includes" or "involve" or "involves" || words.Phrase(at, "also", "include") || words.Phrase(at, "also", "includes")
            || words.Phrase(at, "be", "focussed") || words.Phrase(at, "be", "focused");
}
