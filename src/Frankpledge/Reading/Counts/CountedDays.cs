namespace Frankpledge.Reading;

/// <summary>Deadlines that are counted: the end of quarter three, year two, the first hundred days, six months of publication.</summary>
internal static class CountedDays
{
    private static readonly WordClass Spans = Vocabulary.Of("span");
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Ordinals = Vocabulary.Any("ordinal", "first");
    private static readonly WordClass Once = Vocabulary.Any("beginning", "happensonce");
    private static readonly WordClass Pupils = Vocabulary.Any("tallied", "public", "pupils");

    /// <summary>"The end of every March", "the end of quarter three", "the end of next year".</summary>
    public static int? Edge(Words words, int at)
    {
        if (!words.Is(at, "the") || words.Low(at + 1) is not ("end" or "start" or "close" or "middle") || !words.Is(at + 2, "of"))
        {
            return null;
        }

        at += 3;
        at += words.Low(at) is "the" or "my" or "our" or "its" ? 1 : 0;
        return words.Low(at) is "every" or "each" or "this" or "next" && (words.In(at + 1, Months) || words.In(at + 1, Spans)) ? at + 2
            : words.Low(at) is "this" or "next" && words.Is(at + 2, "year") ? at + 3
            : words.Low(at) is "quarter" or "year" && NumberWords.Read(words, at + 1) is not null || words.In(at, Ordinals) && words.In(at + 1, Spans) ? at + 2
            : NumberWords.Read(words, at) is { } number && words.In(number.End, Spans) ? number.End + 1 : null;
    }

    /// <summary>"Year two", "the first year of the plan", "the first quarter of 2026/27".</summary>
    public static int? Numbered(Words words, int at)
    {
        // "Pupils in Year 6" are of that age.
        if (words.Is(at, "year") && !words[at + 1].IsYear && NumberWords.Read(words, at + 1) is { } year && year.Value < 7
            && !(words.Is(at - 1, "in") && words.In(at - 2, Pupils)))
        {
            return at + 2;
        }

        if (!words.In(at, Lists.Determiner) || !words.In(at + 1, Ordinals) || words.Low(at + 2) is not ("year" or "quarter" or "half" or "months"))
        {
            return null;
        }

        return !words.Is(at + 3, "of") ? at + 3 : words[at + 4].IsYear ? at + 5 : words.In(at + 4, Lists.Determiner) ? at + 6 : at + 3;
    }

    /// <summary>"Our first hundred days".</summary>
    public static int? FirstDays(Words words, int at) =>
        words.In(at, Lists.Determiner) && words.Is(at + 1, "first") && NumberWords.Read(words, at + 2) is { } number && words.In(number.End, Spans)
            ? number.End + 1 : null;

    /// <summary>"Within six months of publication": counted from something that happens once.</summary>
    public static int? Counted(Words words, int at)
    {
        if (NumberWords.Read(words, at + 1) is not { Percent: false } number || words.Low(number.End) is not ("months" or "years"))
        {
            return null;
        }

        if (!words.Is(number.End + 1, "of"))
        {
            return words.Is(at, "inside") ? number.End + 1 : null;
        }

        // "Within three months of each inspection" is a limit and no day.
        if (words.Low(number.End + 2) is "each" or "every" or "any")
        {
            return null;
        }

        // "Within six months of charge": it happens in every case, and not once.
        if (words[number.End + 3].Kind == TokenKind.Mark && !words.In(number.End + 2, Once) && !words[number.End + 2].IsCapital)
        {
            return null;
        }

        var end = number.End + 2;
        while (end < number.End + 5 && words[end].Kind == TokenKind.Word)
        {
            end++;
        }

        // "Within two years of joining" counts anew for everybody.
        return words[end].Kind == TokenKind.Mark
            && (words.Is(number.End, "months") || end <= number.End + 4 && !words.Low(number.End + 2).EndsWith("ing", StringComparison.Ordinal)) ? end : null;
    }

    /// <summary>"Three months after the year end".</summary>
    public static int? Later(Words words, int at) =>
        NumberWords.Read(words, at) is { Percent: false } number && words.In(number.End, Spans) && words.Low(number.End + 1) is "after"
            && words.Phrase(number.End + 2, "the", "year", "end") ? number.End + 5 : null;
}
