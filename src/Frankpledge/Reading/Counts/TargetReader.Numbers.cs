namespace Frankpledge.Reading;

/// <summary>What a number means that is to be reached: a share, a time, a count, with what is counted.</summary>
internal sealed partial class TargetReader
{
    private (Target Target, int End)? Numbered(int at, int from, (decimal Value, bool Percent, int End) number, List<Counted> counted)
    {
        var told = comparators.Before(at, out var before);
        var comparator = told is null or Comparator.Maintain ? comparators.After(number.End) ?? comparators.Beyond(number.End) ?? told : told;
        comparator = Led(comparator, at, before, number.Value);
        number = number with { Percent = number.Percent || IsShareAgain(at, number.End) };
        comparator = comparator is Comparator.IncreaseTo && number.Value == 0 ? Comparator.ReduceTo : comparator;
        var spelled = words[at].Kind == TokenKind.Word;
        // "Four or more foster placements"
        var isOpen = words.Is(number.End, "or") && words.Low(number.End + 1) is "more" or "fewer" or "less";
        var noun = CountedNoun.After(words, isOpen ? number.End + 2 : number.End, words.Count);
        var time = words.Low(number.End) is "working" or "calendar" or "clear" or "school" ? number.End + 1 : number.End;
        var direction = counted.FirstOrDefault(count => count.At <= at + 4 && count.End >= at - 1) ?? counted.FirstOrDefault(count => count.At < at);
        comparator = comparator is Comparator.RestoreTo && words.In(time, Times) ? Comparator.ReduceTo : comparator;
        comparator = Compared(number.End, comparator);
        // "Referrals are to grow 15%"
        comparator ??= number.Percent && words.In(at - 1, Lists.Verb)
            && Direction.Of(words, at - 1) is { } grows and (Comparator.Increase or Comparator.Reduce) ? grows.By() : null;
        if (words.In(time, Times) && Quicker(time + 1))
        {
            return (new(direction?.Measure ?? Named(from, before), Comparator.ReduceBy, number.Value,
                Unit: words.Slice(number.End, time + 1).ToLowerInvariant()), time + 2);
        }

        if (words.In(time, Times) || words.Low(time) is "months" or "years" && comparator is Comparator.Within
            && (!words.Is(at - 1, "within") || words.Is(time + 1, "of") && direction is null))
        {
            comparator ??= comparators.After(time + 1) ?? Meant(at)
                ?? (Labelled(at) || words.Is(at - 1, "in") && !words.Is(time + 1, "'") ? Comparator.Within : null);
            return comparator is Comparator.Within or Comparator.ReduceTo or Comparator.ReduceBy or Comparator.AtLeast or Comparator.IncreaseTo
                ? (new(direction?.Measure ?? Named(from, before), comparator == Comparator.IncreaseTo
                    ? Comparator.ReduceTo : comparator.Value, number.Value,
                    Unit: words.Slice(number.End, time + 1).ToLowerInvariant() + HowOften(time + 1)), time + 1)
                : null;
        }

        // "Applications of more than fifty dwellings"
        if (words.Phrase(at - 3, "of", "more", "than") && !words.In(at - 4, Direction.Nouns) && !number.Percent)
        {
            return null;
        }

        if (words.Low(number.End) is "years" or "months" or "year" or "month" || words.Low(number.End) is "of" && !number.Percent
            && (number.Value == 1 || comparator is null && words.In(number.End + 1, Lists.Determiner)))
        {
            return null;
        }

        if (number.Percent || words.Phrase(number.End, "percentage", "points"))
        {
            var change = words.In(number.End, Direction.Nouns) ? Direction.Of(words, number.End)?.By() : null;
            var behind = words.Phrase(number.End, "percentage", "points") ? number.End + 2 : number.End;
            var compared = IsLess(behind) ? Comparator.ReduceBy : IsMore(behind) ? Comparator.IncreaseBy : (Comparator?)null;
            var way = change ?? compared ?? comparator ?? direction?.Comparator.By() ?? Towards(at, number.Value) ?? Comparator.Equals;
            var of = words.Is(number.End, "of") ? CountedNoun.After(words, number.End + 1, words.Count) : noun;
            if (words.Phrase(number.End, "percentage", "points"))
            {
                return (new(direction?.Measure ?? Named(from, before), way, number.Value, Unit: "percentage points"), number.End + 2);
            }

            return (new(direction?.Measure
                ?? (of.End > of.Start && !Breaks(number.End) ? Short(of.Start, of.End) : OrOf(Named(from, before), number.End)), way,
                number.Value, Unit: "percent"), number.End);
        }

        if (comparator is null
            && (spelled && number.Value is > 0 and <= 10 && !comparators.Gets(at, from) && at != from
                && !(number.Value > 1 && words.Low(number.End) is "new" or "additional" or "extra" or "more")
                && !(number.Value > 1 && words.Low(at - 1) is "further" or "additional" or "extra")
                && !(words.Is(at - 1, "all") && !words.In(at - 2, Lists.Preposition)) || number.Value == 1 || !spelled && !comparators.Gets(at, from)
                && words[number.End].Kind != TokenKind.Word && !Labelled(at)))
        {
            return null;
        }

        if ((!spelled || number.Value > 10) && comparator is null && !number.Percent && words.Low(at - 1) is "the" or "our" or "all"
            && !words.Is(at - 2, "of") && (words.In(at - 2, Lists.Preposition) || words.Is(at - 2, "near")))
        {
            return null;
        }

        // "The other nineteen", "the 30 most wanted": these are known already.
        if (comparator is null && (words.Is(at - 1, "other") || words.Is(at - 1, "the") && words.Is(number.End, "most")))
        {
            return null;
        }

        // "The fatal four": behind an adjective a small number is part of a name.
        if (spelled && comparator is null
            && (words.Is(at - 1, "the") || number.Value is > 0 and <= 10 && words[at - 1].Kind == TokenKind.Word && !words.In(at - 1, BeforeNumber)
                && Direction.Of(words, at - 1) is null && !words.Low(at - 1).EndsWith("ing", StringComparison.Ordinal)))
        {
            return null;
        }

        // "Lift breath tests from 900 to 1,500 a month": what is counted stands before, and only how often behind.
        if (words.Low(number.End) is "a" or "each" or "every" && words.In(number.End + 1, Periods) && comparator is not null)
        {
            var often = direction?.Measure ?? Named(from, before);
            return (new(often, comparator.Value, number.Value, Unit: UnitOf(often, at)), number.End + 2);
        }

        // "From 16 watch groups to 25": what is counted stands behind the first number.
        if (comparator is not null && Breaks(number.End) && FromNoun(at) is { } among)
        {
            return (new(direction?.Measure ?? among, comparator.Value, number.Value, Unit: among), number.End);
        }

        noun = words.In(noun.Start, MoreWords) || words.Low(noun.Start) is "fewer" or "less" ? noun with { Start = noun.Start + 1 } : noun;
        var unit = Rate(number.End) ?? (Breaks(number.End) && !isOpen ? "" : Head(noun.Start, UnitEnd(noun), noun));
        if (unit.Length == 0 && (comparator is not null || Labelled(at) || comparators.Gets(at, from) && Breaks(number.End)))
        {
            // "Keep ten offices open, with at least one in every district" says where the ten are to be.
            if (words.Low(before - 1) is "with" or "including")
            {
                return null;
            }

            var measure = direction?.Measure ?? Named(from, before);
            return (new(measure, comparator ?? Comparator.Equals, number.Value, Unit: NounBefore(at) is { } named ? named
                : comparator is null && !Labelled(at) ? null : UnitOf(measure, at)), number.End);
        }

        return unit.Length == 0 ? null
            : (new(words.Is(number.End, "per")
                ? direction?.Measure ?? Named(from, before)
                : Short(noun.Start, noun.End), comparator ?? Towards(at, number.Value)
                ?? comparators.Bare(at, from, number.End), number.Value, Unit: number.Value == 0 && !unit.EndsWith('s') ? null : unit), number.End);
    }

    // "25 hours a week", "25 hours of education a week"
    private string HowOften(int at)
    {
        at += words.Is(at, "or") && words.Low(at + 1) is "more" or "less" or "fewer" ? 2 : 0;
        for (var often = at; often < at + 3 && words[often].Kind == TokenKind.Word && (often == at || words.Is(at, "of")); often++)
        {
            if (words.Low(often) is "a" or "each" or "every" or "per" && words.In(often + 1, Periods))
            {
                return " a " + words.Low(often + 1);
            }
        }

        return "";
    }

    private string? FromNoun(int at)
    {
        for (var from = at - 2; words.Is(at - 1, "to") && from > Math.Max(0, at - 9); from--)
        {
            if (words.Is(from - 1, "from") && NumberWords.Read(words, from) is { Percent: false } first)
            {
                return first.End < at - 1 && words[first.End].Kind == TokenKind.Word && !words.In(first.End, Lists.Preposition)
                    && words.Low(first.End) is not ("a" or "each" or "every" or "per") ? words.Slice(first.End, at - 1) : null;
            }
        }

        return null;
    }

    /// <summary>A ceiling to which a word of change leads, or beside which today's higher figure stands, is what it comes down to; a floor is what it
    /// goes up to. Otherwise both are to be kept.</summary>
    private Comparator? Led(Comparator? bound, int at, int before, decimal value) => bound switch
    {
        Comparator.Within when comparators.Baseline(at) > value || comparators.LeadsDown(before) => Comparator.ReduceTo,
        Comparator.AtLeast when comparators.Baseline(at) < value || comparators.LeadsUp(before) => Comparator.IncreaseTo,
        _ => bound,
    };

    // "From 74 per cent to 82": the second is a share as well.
    private bool IsShareAgain(int at, int end)
    {
        for (var from = at - 2; words.Is(at - 1, "to") && from > at - 8 && words[end].Kind == TokenKind.Mark | words.In(end, Lists.Preposition); from--)
        {
            if (words.Is(from - 1, "from") && NumberWords.Read(words, from) is { Percent: true })
            {
                return true;
            }
        }

        return false;
    }

    // "Response times: within 10 minutes": what is counted is named before the colon.
    private bool Labelled(int at) => Colon(at) >= 0;

    private int Colon(int at)
    {
        for (var back = at - 1; back > 0 && back > at - 8; back--)
        {
            if (words.Is(back, ":"))
            {
                return back;
            }
        }

        return -1;
    }

    /// <summary>What is counted, where it stands before the number: before a colon, or the subject of what is undertaken.</summary>
    private string Named(int from, int before)
    {
        if (Colon(before) is > 0 and var colon)
        {
            return Short(0, colon);
        }

        var end = before;
        while (end > from
            && (words[end - 1].Kind == TokenKind.Mark || words.Is(end - 1, "to") && end < before
                || words.Low(end - 1) is "be" or "no" or "not" or "has" or "have" or "is" or "are" or "rise" or "fall" or "climbed" or "stay" or "remain"
                || words.Low(end - 1) is "down" or "up" && end - 1 > from || IsDone(end - 1, from)
                || words.In(end - 1, Lists.Will) || words.In(end - 1, Lists.Must)))
        {
            end--;
        }

        return end > from ? Short(from, end) : Subject(from);
    }

    // "70% or more of residents"
    private string OrOf(string named, int end)
    {
        var of = named.Length > 0 ? -1 : Enumerable.Range(end, 4).FirstOrDefault(at => words.Is(at, "of"), -1);
        return of > 0 && CountedNoun.After(words, of + 1, words.Count) is var noun && noun.End > noun.Start ? Short(noun.Start, noun.End) : named;
    }

    // "Calls must be picked up within ten seconds": what is counted stands before what is undertaken.
    private string Subject(int from)
    {
        var end = from;
        while (end > 0 && (words.In(end - 1, Lists.Will) || words.In(end - 1, Lists.Must) || words.In(end - 1, Lists.Be) || words.In(end - 1, Lists.Adverb)
            || words.Low(end - 1) is "to" or "not" or "has" or "have"))
        {
            end--;
        }

        // "My aim is 60%", "I expect 120": what is aimed at is named elsewhere.
        var isUndertaken = Enumerable.Range(end, from - end).Any(at => words.In(at, Lists.Will) || words.In(at, Lists.Must) || words.Is(at, "to"));
        if (!isUndertaken || words.In(end - 1, Lists.Pronoun) || words.Low(end - 1) is "i" or "we")
        {
            return "";
        }

        var start = end;
        while (start > 0 && end - start < LongestSubject && (words[start - 1].Kind != TokenKind.Mark || words.Is(start - 1, "'s"))
            && !words.In(start - 1, Lists.Relative))
        {
            start--;
        }

        return Short(start, end);
    }

    private const int LongestSubject = 12;

    // "First contact made", "calls to be attended": what is counted is the noun, and not what is done to it.
    private bool IsDone(int at, int from) => at > from && !words.Is(at - 1, "of") && !words.In(at - 1, Lists.Determiner) && Participles.IsPast(words.Low(at))
        && !words.In(at, Lists.Verb) && words[at].Kind == TokenKind.Word;

    // A percentage with what it is now says which way it is to go.
    private Comparator? Towards(int at, decimal value) =>
        words.In(at - 1, MoreWords) && !words.Is(at - 1, "new") || words.In(at + 1, MoreWords) && !words.Is(at + 1, "new")
            ? null : comparators.Baseline(at) is { } today
            ? today < value ? Comparator.IncreaseTo : today > value ? Comparator.ReduceTo : Comparator.Maintain : null;

    private bool Breaks(int at) =>
        words[at].Kind == TokenKind.Mark
            || words.Low(at) is "no" or "not" or "by" or "or" or "and" or "as" or "in" or "on" or "at" or "for" or "from" or "to" or "within" or "before"
            or "compared" or "against";
}
