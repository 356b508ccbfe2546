namespace Frankpledge.Reading;

/// <summary>Finds by when something is to be reached: "by June 2026", "in a decade", "over the next four years".</summary>
internal static class Deadlines
{
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Quarter = Vocabulary.Of("ordinal");
    private static readonly WordClass Seasons = Vocabulary.Of("season");
    private static readonly WordClass Targets = Vocabulary.Of("targetword");
    private static readonly WordClass Events = Vocabulary.Of("event");
    private static readonly WordClass Beginnings = Vocabulary.Of("beginning");
    private static readonly WordClass Aged = Vocabulary.Any("aged", "preposition");

    /// <summary>Tokens of the first deadline in [from, end), or null.</summary>
    public static (int Start, int End)? Find(Words words, int from, int end) =>
        Search(words, from, end) is { } found ? (found.Start, NamedDays.Again(words, NamedDays.Out(words, found.End))) : null;

    private static (int Start, int End)? Search(Words words, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.Low(at) is "by" or "before" or "in" or "over" or "within" or "until" or "during" && Date(words, at) is { } after)
            {
                return (at, Math.Max(after, NamedDays.After(words, at) ?? 0));
            }

            if (!words.Is(at, "than") && NamedDays.After(words, at) is { } named)
            {
                return (at, named);
            }

            if (words.Is(at, "between") && words[at + 1].IsYear && words.Is(at + 2, "and") && words[at + 3].IsYear)
            {
                return (at, at + 4);
            }

            if (words.Phrase(at, "between", "now", "and") && Date(words, at + 2) is { } closing)
            {
                return (at, closing);
            }

            // "No later than 31 March", "not later than June"
            if (words.Is(at, "than") && words.Is(at - 1, "later") && words.Low(at - 2) is "no" or "not"
                && (Date(words, at) ?? NamedDays.After(words, at)) is { } last)
            {
                return (at - 2, last);
            }

            if (words.Low(at) is "on" or "at" or "from" && words[at + 1].Kind == TokenKind.Number && words.In(at + 2, Months) && Date(words, at) is { } day
                && (words[day - 1].IsYear || words.Is(at, "on")))
            {
                return (at, day);
            }

            // "At its September meeting", "at our next inspection"
            if (words.Is(at, "at") && words.In(at + 1, Lists.Determiner) && (words.Is(at + 2, "next") || words.In(at + 2, Months) && words[at + 2].IsCapital)
                && words[at + 3].Kind == TokenKind.Word)
            {
                return (at, at + 4);
            }

            if (words.Is(at, "from") && (words.In(at + 1, Months) || words.In(at + 1, Seasons)) && words[at + 2].IsYear)
            {
                return (at, at + 3);
            }

            // "Full strength - Sept 2026", "an evaluation (September 2026)": an entry of a plan of action ends with its day.
            if (words.Low(at - 1) is "-" or "–" or "(" && (words.In(at, Months) || words.In(at, Seasons)) && words[at + 1].IsYear
                && (at + 2 >= words.Count || words.Is(at + 2, ")") && at + 4 >= words.Count))
            {
                return (at, at + 2);
            }

            // "Ambitions for March 2029", "planned for autumn 2026"
            if (words.Is(at, "for") && (words.In(at + 1, Months) && words[at + 1].IsCapital || words.In(at + 1, Seasons)) && words[at + 2].IsYear
                && (Participles.IsPast(words.Low(at - 1)) || words.In(at - 1, Lists.AimNoun) || words.In(at - 1, Targets) || words.Is(at - 1, "due")))
            {
                return (at, at + 3);
            }

            // "This financial year", "next school year"
            if (words.Low(at) is "this" or "next" && words.Low(at + 1) is "financial" or "school" or "academic" or "municipal" or "calendar"
                && words.Is(at + 2, "year") && !words.In(at - 1, Lists.Preposition))
            {
                return (at, at + 3);
            }

            // "… this year, making 21 in all"
            if (words.Low(at) is "this" or "next" && words.Is(at + 1, "year") && (at + 2 >= words.Count || words[at + 2].Kind == TokenKind.Mark
                && !words.Is(at + 2, "'s")) && !words.In(at - 1, Lists.Preposition) && !words.Is(at - 1, "later"))
            {
                return (at, at + 2);
            }

            if (words.Phrase(at, "later", "this", "year"))
            {
                return (at, at + 3);
            }
        }

        return null;
    }

    /// <summary>"June 2025: new contract signed": where the date of an entry ends, or null.</summary>
    public static int? OfEntry(Words words) =>
        (words.In(0, Months) || words.In(0, Seasons)) && words[1].IsYear && words.Low(2) is ":" or "–" or "-" ? 2 : null;

    private static int? Date(Words words, int at)
    {
        var preposition = words.Low(at);
        var next = at + 1;
        if (words.Is(next, "the") || words.Is(next, "early") || words.Is(next, "late") || words.Is(next, "mid"))
        {
            next++;
        }

        // "By mid-2028"
        if (words.Low(next) is { Length: 8 } mid && mid.StartsWith("mid-", StringComparison.Ordinal) && mid[4..].All(char.IsAsciiDigit)
            || words.Low(next) is "q1" or "q2" or "q3" or "q4")
        {
            var quarter = words.Is(next + 1, "of") ? next + 2 : next + 1;
            return words[next].Text.Length == 2 && words[quarter].IsYear ? quarter + 1 : next + 1;
        }

        while (words.Low(next) is "end" or "start" or "beginning" or "middle" or "course" or "close" or "life" && words.Is(next + 1, "of"))
        {
            next += words.Is(next + 2, "the") ? 3 : 2;
        }

        if ((words.In(next, Quarter) || words.Low(next) is "first" or "final" or "last") && words.Is(next + 1, "quarter"))
        {
            next += words.Is(next + 2, "of") ? 3 : 2;
            return words[next].IsYear ? next + 1 : null;
        }

        if (preposition is "within" && words.Is(next, "year") && words.Is(next - 1, "the") && !words.Is(next + 1, "of"))
        {
            return next + 1;
        }

        if (words.Phrase(next, "year", "is", "out"))
        {
            return next + 3;
        }

        if (next > at + 2 && words.Low(next) is "q1" or "q2" or "q3" or "q4")
        {
            return words[next + 1].IsYear ? next + 2 : next + 1;
        }

        if (next > at + 2 && End(words, next) is { } term)
        {
            return term;
        }

        // "By the year's end", "by year end"
        if (words.Is(next, "year") && (words.Is(next + 1, "end") || words.Phrase(next + 1, "'s", "end")))
        {
            return words.Is(next + 1, "end") ? next + 2 : next + 3;
        }

        if (words.Is(next, "quarter") && words[next + 1].Kind == TokenKind.Number)
        {
            return next + 2;
        }

        if (words.In(next, Months) && words[next].IsCapital || words.In(next, Seasons))
        {
            // "By the spring of next year", "by the summer recess", "by the September Board"
            var of = words.Is(next + 1, "of");
            var named = of ? words.Low(next + 2) is "next" or "this" && words.Is(next + 3, "year") ? next + 4 : next + 1
                : words.In(next + 1, Events) && words.Is(next + 2, "of") && words[next + 3].IsYear ? next + 4
                : words.In(next + 1, Events) || next > at + 1 && words[next + 1].IsCapital && words[next + 1].Kind == TokenKind.Word ? next + 2 : next + 1;
            next += of && words[next + 2].IsYear ? 2 : 1;
            return words[next].IsYear ? next + 1 : preposition is "in" && words.In(next - 1, Seasons) && next == at + 2 ? null
                : preposition is "by" or "before" or "in" or "than" ? named : null;
        }

        if (words[next].Kind == TokenKind.Number && words.In(next + 1, Months))
        {
            return words[next + 2].IsYear ? next + 3 : next + 2;
        }

        if (words[next].IsYear)
        {
            return preposition is not ("by" or "before" or "until" or "than" or "during") && !(preposition is "in" or "during" && next > at + 1)
                ? null : words.Phrase(next + 1, "financial", "year") ? next + 3 : next + 1;
        }

        if (words.Is(next, "a") && words.Is(next + 1, "decade") || words.Is(next, "next") && words.Is(next + 1, "decade"))
        {
            return next + 2;
        }

        // "Over three years"; "for over three years" is history.
        if (preposition is "over" && next == at + 1 && NumberWords.Read(words, next) is { Percent: false } lasting
            && words.Low(lasting.End) is "years" or "months"
            && words[at - 1].Kind == TokenKind.Word && !words.In(at - 1, Lists.Preposition) && words.Low(at - 1) is not "just"
                && !words.In(lasting.End + 1, Aged))
        {
            return lasting.End + 1;
        }

        return preposition is "over" or "in" or "within" or "during" && words.Is(next, "next") && NumberWords.Read(words, next + 1) is { } number
            && words.Low(number.End) is "years" or "months"
            ? NumberWords.Read(words, next + 1)!.Value.End + 1
            : preposition is "within" or "in" && NumberWords.Read(words, next) is { } span && words.Low(span.End) is "years" or "months" or "weeks"
            && (!words.Is(span.End + 1, "of") || Once(words, span.End + 2) is not null) && span.Value > 0
                ? Once(words, span.End + 2) is { } once && words.Is(span.End + 1, "of") ? once
                : words.Is(span.End + 1, "'") && words.Is(span.End + 2, "time") ? span.End + 3 : span.End + 1 : null;
    }

    /// <summary>"Within two years of publication", "within a year of the start of this plan": what happens once; "of each report" it does not.</summary>
    private static int? Once(Words words, int at)
    {
        var noun = words.Is(at, "the") || words.Is(at, "its") ? at + 1 : at;
        return !words.In(noun, Beginnings) ? null
            : words.Is(noun + 1, "of") && words.Low(noun + 2) is "this" or "the" && words.Low(noun + 3) is "plan" or "strategy" or "term" or "scheme"
                ? noun + 4 : noun + 1;
    }

    // "… of the mayoral term", "… of this plan"
    private static int? End(Words words, int at)
    {
        for (var end = at; end < at + 3; end++)
        {
            if (words.Is(end, "year") && words.Low(end - 1) is "this" or "financial" or "municipal" or "academic" or "school" or "calendar" or "the")
            {
                return end + 1;
            }

            if (words.Low(end) is "plan" or "strategy" or "term" or "mayoralty" or "decade" or "parliament")
            {
                return end + 1;
            }
        }

        return null;
    }
}
