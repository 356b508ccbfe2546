namespace Frankpledge.Reading;

/// <summary>
/// Deadlines that name their day by what happens then: a feast, an election, a meeting, an anniversary, the next summer, the second year, the hundredth day.
/// </summary>
internal static class NamedDays
{
    private const int LongestClause = 9;

    // Of these everybody knows when they end.
    private static readonly WordClass Runs = Vocabulary.Any("event", "season", "runsout", "span");
    private static readonly WordClass Verbs = Vocabulary.Any("be", "having", "present", "gone", "ended");
    private static readonly WordClass Feasts = Vocabulary.Of("feast");
    private static readonly WordClass Events = Vocabulary.Any("event", "season");
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Ordinals = Vocabulary.Any("ordinal", "first");

    /// <summary>Where the words that say by when end, behind the preposition at <paramref name="at"/>; null where they say no day.</summary>
    public static int? After(Words words, int at) => words.Low(at) switch
    {
        "at" or "by" when words.Is(at + 1, "the") && words.Low(at + 2) is "half-way" or "halfway" or "mid" && words.Is(at + 3, "point") => at + 4,
        "by" or "before" or "until" => Feast(words, at + 1) ?? Next(words, at + 1) ?? Event(words, at + 1) ?? CountedDays.Edge(words, at + 1)
            ?? Named(words, at + 1) ?? Clause(words, at + 1),
        "in" when words.Phrase(at + 1, "time", "for") => Event(words, at + 3) ?? Next(words, at + 3)
            ?? (words.In(at + 3, Events) ? words[at + 4].IsYear ? at + 5 : at + 4 : null),
        "in" or "during" => words.Is(at + 1, "their") ? null
            : words.Phrase(at + 1, "the", "new", "year") ? at + 4 : CountedDays.Numbered(words, at + 1) ?? CountedDays.FirstDays(words, at + 1)
                ?? (words.Is(at + 1, "the") && words[at + 2].IsYear ? Event(words, at + 1) : null),
        "on" => Event(words, at + 1),
        "within" or "inside" => CountedDays.FirstDays(words, at + 1) ?? CountedDays.Counted(words, at),
        "at" => CountedDays.Edge(words, at + 1) ?? Event(words, at + 1) ?? (words.Phrase(at + 1, "year", "end") ? at + 3 : null),
        "from" => words[at + 1].Kind == TokenKind.Number && words.In(at + 2, Months) && words[at + 2].IsCapital && !words.Is(at + 3, "to") ? at + 3 : null,
        "than" => CountedDays.Later(words, at + 1),
        _ => null,
    };

    /// <summary>"Before the summer is out": the words that end a season or a year belong to it.</summary>
    public static int Out(Words words, int end) => words.Low(end) is "is" && words.Low(end + 1) is "out" or "over" ? end + 2 : end;

    // "Before the grant ends", "until the clocks go back", "by the time the precept is set": what happens once, told as a clause.
    private static int? Clause(Words words, int at)
    {
        var time = words.Phrase(at, "the", "time");
        var noun = time ? at + 2 : at;
        noun += words.Is(noun, "that") || words.Is(noun, "of") ? 1 : 0;
        if (!words.In(noun, Lists.Determiner) || words.Low(noun) is "any" or "all" or "each" or "every" or "no" or "they" or "it")
        {
            return null;
        }

        var (runs, verb) = (time, time && words.Is(noun - 1, "of"));
        for (var end = noun + 1; end < noun + LongestClause; end++)
        {
            if (end >= words.Count || words[end].Kind == TokenKind.Mark || words.Low(end) is "and" or "so" or "but")
            {
                return runs && verb && end > noun + 1 ? end : null;
            }

            runs |= words.In(end, Runs) && end < noun + 4;
            verb |= words.In(end, Verbs) || words.Low(end) is { Length: > 3 } word && word[^1] == 's' && Lists.Verb.Contains(word[..^1]);
            if (words.In(end, Lists.Will) || words.In(end, Lists.Must) || words.In(end, Lists.Relative))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"By 30 June each year", "by February of each year": the day comes again.</summary>
    public static int Again(Words words, int end)
    {
        var each = words.Is(end, "of") ? end + 1 : end;
        return words.Low(each) is "each" or "every" && words.Is(each + 1, "year") ? each + 2 : end;
    }

    // "Michaelmas 2026", "midsummer"
    private static int? Feast(Words words, int at) =>
        words.In(at, Feasts) ? words[at + 1].IsYear ? at + 2 : at + 1 : null;

    // "St David's Day 2026", "Eisteddfod week 2026": names, a day or a week, and a year
    private static int? Named(Words words, int at)
    {
        for (var end = at; end < at + 5; end++)
        {
            if (words[end].IsYear)
            {
                return end > at && words.Low(end - 1) is "day" or "week" or "sunday" ? end + 1 : null;
            }

            if (!words[end].IsCapital && words.Low(end) is not ("day" or "week" or "'s"))
            {
                return null;
            }
        }

        return null;
    }

    // "Next summer", "this time next year", "the next council elections", "the new school year"
    private static int? Next(Words words, int at)
    {
        at += words.Phrase(at, "this", "time") ? 2 : words.Is(at, "the") ? 1 : 0;
        return words.Low(at) is "next" or "new" or "coming" ? Head(words, at + 1) : null;
    }

    // "The 2027 inspection", "the inspection of 2027", "its June meeting", "the first anniversary of this plan"
    private static int? Event(Words words, int at)
    {
        if (!words.In(at, Lists.Determiner))
        {
            return null;
        }

        at++;
        at += words.In(at, Ordinals) || words.In(at, Months) && words[at].IsCapital ? 1 : 0;
        var dated = words[at].IsYear;
        at += dated ? 1 : 0;
        var end = Head(words, at);
        return end is { } head && (dated || words[head - 1].IsYear || words.Is(head - 1, "plan") || words.Is(head - 1, "meeting") && words.In(head - 2, Months))
            ? head : null;
    }

    private static int? Head(Words words, int at)
    {
        for (var head = at; head < at + 3 && words[head].Kind == TokenKind.Word && !words.In(head, Lists.Preposition); head++)
        {
            if (words.In(head, Events) || words.In(head, Feasts) || words.Is(head, "year"))
            {
                return !words.Is(head + 1, "of") ? head + 1 : words[head + 2].IsYear ? head + 3 : words.Is(head + 3, "plan") ? head + 4 : head + 1;
            }
        }

        return null;
    }
}
