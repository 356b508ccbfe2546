namespace Frankpledge.Reading;

/// <summary>
/// Whether a time stands in what is told of the past: "the ban I achieved in August 2016", "the centre that was opened by June 2024". The verb nearest to it
/// in its clause decides; where none is sure to be past, nothing is told.
/// </summary>
internal static class TimeTold
{
    private const int Far = 14;

    private static readonly WordClass Preterites = Vocabulary.Of("preterite");
    private static readonly WordClass Open = Vocabulary.Any("will", "must", "may");

    /// <summary>The time behind its verb.</summary>
    public static bool IsPast(Words words, int time)
    {
        // "The officers we promised by March 2027": whether they were promised or come by then nobody can say, so the day stays.
        var isLimit = words.Low(time) is "by" or "before" or "until" or "no" or "not";
        for (var at = time - 1; at >= 0 && at >= time - Far && words[at].Kind != TokenKind.Mark; at--)
        {
            // "What they were in 2020 by 2035": the past has its own time.
            if (words[at].IsYear)
            {
                return false;
            }

            if (IsFinite(words, at))
            {
                return !isLimit || HasAuxiliary(words, at);
            }

            if (Stops(words, at))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The time before its verb: "In August 2016 I achieved".</summary>
    public static bool IsPastAfter(Words words, int end)
    {
        end += words.Is(end, ",") ? 1 : 0;
        return IsPerson(words, end) && (IsFinite(words, end + 1) || IsFinite(words, end + 2) && words.In(end + 1, Lists.Adverb));
    }

    // "Will be opened", "to open", "is delivered", "and", a verb of the present: the time is not told of.
    private static bool Stops(Words words, int at) => words.In(at, Open) || words.Low(at) is "to" or "is" or "are" or "be" or "being" or "and" or "or" or "but"
        || words.In(at, Lists.Verb) && !Participles.IsPast(words.Low(at)) && !IsNoun(words, at);

    private static bool IsFinite(Words words, int at)
    {
        var word = words.Low(at);
        if (word is "was" or "were" or "did")
        {
            return true;
        }

        if (words.In(at, Preterites))
        {
            return Subject(words, at) is var before && (IsPerson(words, before) || IsRelative(words, before) || IsWhen(words, before));
        }

        if (!Participles.IsPast(word))
        {
            return false;
        }

        var subject = Subject(words, at);
        if (words.Is(subject, "been"))
        {
            subject = Subject(words, subject);
        }

        return words.Low(subject) switch
        {
            // "I will have opened" is to come, "which has opened" and "had opened" are not.
            "has" or "have" or "had" => !words.In(subject - 1, Open) && !words.Is(subject - 1, "to"),
            "was" or "were" => true,
            _ => IsPerson(words, subject) || IsRelative(words, subject) || IsWhen(words, subject),
        };
    }

    // "Were", "was opened"; "has set a target of … by 2027" and "see that all have had training by then" look ahead.
    private static bool HasAuxiliary(Words words, int at) =>
        words.Low(at) is "was" or "were" or "did" || words.Low(Subject(words, at)) is "was" or "were";

    private static int Subject(Words words, int at) =>
        words.In(at - 1, Lists.Adverb) || words.Low(at - 1) is { Length: > 3 } word && word.EndsWith("ly", StringComparison.Ordinal)
            ? Subject(words, at - 1) : at - 1;

    // "It" and "them" may be what something is done to: "I want it completed by March".
    private static bool IsPerson(Words words, int at) => words.Low(at) is "i" or "we" or "he" or "she" or "they";

    private static bool IsRelative(Words words, int at) => words.Low(at) is "which" or "who"
        || words.Is(at, "that") && words[at - 1].Kind == TokenKind.Word && !words.In(at - 1, Lists.Verb) && !words.Is(at - 1, "so");

    // "When the centre opened", "after it opened"
    private static bool IsWhen(Words words, int at)
    {
        for (var opening = at - 1; opening >= 0 && opening >= at - 3 && words[opening].Kind == TokenKind.Word; opening--)
        {
            if (words.Low(opening) is "when" or "since" or "because" or "after")
            {
                return words.Is(opening + 1, "it") || words.In(opening + 1, Lists.Determiner);
            }
        }

        return false;
    }

    // "The plan", "a new plan", "its launch": behind what stands before a noun.
    private static bool IsNoun(Words words, int at) => words.In(at - 1, Lists.Determiner) || words.In(at - 1, Lists.Preposition)
        || words.In(at - 2, Lists.Determiner) && words[at - 1].Kind == TokenKind.Word && !words.In(at - 1, Lists.Verb);
}
