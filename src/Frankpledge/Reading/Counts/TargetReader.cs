namespace Frankpledge.Reading;

/// <summary>Finds numbers, grades and dates that are to be reached, and joins them to what is counted.</summary>
internal sealed partial class TargetReader(Words words, IReadOnlyList<Mention> mentions)
{
    private static readonly WordClass BeforeNumber = Vocabulary.Any("determiner", "preposition", "verb", "adverb", "additional", "getting", "relative");
    private static readonly WordClass Told = Vocabulary.Any("having", "be", "past");
    private static readonly WordClass Each = Vocabulary.Of("each");
    private static readonly WordClass Times = Vocabulary.Of("clocktime");
    private static readonly WordClass Finding = Vocabulary.Of("finding");
    private static readonly WordClass Grades = Vocabulary.Of("grade");
    private static readonly WordClass MoreWords = Vocabulary.Of("additional");

    private readonly MeasureReader measures = new(words);
    private readonly ComparatorReader comparators = new(words);
    private readonly NumberSigns signs = new(words, mentions);

    /// <summary>All measures and targets of what is undertaken in tokens [from, end); those with a value, grade or date are targets.</summary>
    public IReadOnlyList<Target> Read(int from, int end)
    {
        var counted = measures.Read(from, end).ToList();
        var found = new List<Target>();
        var dates = Dates(from, end);
        for (var at = from; at < end; at++)
        {
            if (dates.Exists(date => at >= date.Start && at < date.End))
            {
                continue;
            }

            if (Quantity(at, from, counted) is { } quantity)
            {
                found.Add(quantity.Target with { Deadline = InYear(quantity.End) ?? By(at) });
                var nearest = quantity.Target.Unit == "percent" ? counted.FindLast(count => count.At < at) : null;
                counted.RemoveAll(count => count.At <= quantity.End && count.End >= at - 3 || count == nearest);
                at = quantity.End - 1;
            }
        }

        foreach (var count in counted)
        {
            found.Add(new(count.Measure, count.Comparator, Deadline: By(count.At)));
        }

        // A standard for every case is no day in the calendar: "every building is audited within twelve months".
        if (found.Count == 0 && dates is [var span, ..] && words.Is(span.Start, "within") && NumberWords.Read(words, span.Start + 1) is { } spent && Recurs(span))
        {
            found.Add(new(Short(from, span.Start), Comparator.Within, spent.Value, Unit: words.Slice(spent.End, span.End)));
        }

        // "Over the next two years we will …" tells a time, not a day.
        if (found.Count == 0 && dates is [var due, ..] && words.Low(due.Start) is not ("until" or "over" or "during"))
        {
            found.Add(new(due.Start < from ? Short(from, end) : Short(from, due.Start), Comparator.Due, Deadline: By(due.Start)));
        }

        return found;

        Deadline? By(int at) => dates.Count == 0 ? null : Deadline.Read(words.Slice(Nearest(at).Start, Nearest(at).End), null);

        (int Start, int End) Nearest(int at) => dates.Find(date => date.Start >= at) is { End: > 0 } next ? next : dates[^1];
    }

    // "To 78% in 2026 and to 85% in 2028": a year right behind what is to be reached.
    private Deadline? InYear(int end) => words.Is(end, "in") && words[end + 1].IsYear ? Deadline.Read(words.Slice(end, end + 2), null) : null;

    private bool Recurs((int Start, int End) span) => words.Low(span.End - 1) is "weeks" or "week" || words.Find(Each, 0, span.Start) >= 0;

    // A date may also open the statement: "By April 2026 the force must …"; one in an aside is history.
    private List<(int Start, int End)> Dates(int from, int end)
    {
        var dates = new List<(int Start, int End)>();
        for (var at = from; at < end && Deadlines.Find(words, at, end) is { } date; at = date.End)
        {
            if (!signs.IsAside(date.Start, from))
            {
                dates.Add(date);
            }
        }

        if (dates.Count == 0 && from > 0 && InFuture(from, end) is { } year)
        {
            dates.Add(year);
        }

        if (dates.Count == 0 && from > 2 && Deadlines.OfEntry(words) is { } entry)
        {
            dates.Add((0, entry));
        }

        if (dates.Count == 0 && Deadlines.Find(words, 0, 1) is { } opening && opening.End <= from)
        {
            dates.Add(opening);
        }

        return dates;
    }

    /// <summary>"It will be reviewed in 2028": a bare year at the end of what is undertaken; "a review published in 2024" is history.</summary>
    private (int Start, int End)? InFuture(int from, int end)
    {
        for (var at = from + 1; at < Math.Min(end, words.Count - 1); at++)
        {
            if (words.Is(at, "in") && words[at + 1].IsYear && words.Low(at + 2) is "." or "" or "and" or ";" && !signs.IsAside(at, from)
                && (!Participles.IsPast(words.Low(at - 1)) || words.Is(at - 2, "be")) && words.Find(Lists.Will, 0, from + 1) >= 0 && words.Find(Lists.Past, from, at) < 0)
            {
                return (at, at + 2);
            }
        }

        return null;
    }

    private (Target Target, int End)? Quantity(int at, int from, List<Counted> counted)
    {
        var word = words.Low(at);
        // "The rate to have doubled from 4%", "waits will have halved": told of a time to come.
        if (word is "doubled" or "halved" or "trebled" or "tripled" && words.Low(at - 1) is "have" && (words.Is(at - 2, "to") || words.In(at - 2, Lists.Will) || words.In(at - 2, Lists.Must)))
        {
            return (new(Named(from, at), word is "halved" ? Comparator.ReduceBy : Comparator.IncreaseBy, word is "halved" ? 50 : word is "doubled" ? 100 : 200, Unit: "percent"), AfterBaseline(at + 1));
        }

        if (word is "halve" or "halving" || word is "halved" && !words.In(at - 1, Told) || word is "double" or "doubling" && words.In(at + 1, Lists.Determiner) && !signs.IsReached(at))
        {
            var noun = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(noun.Start, noun.End), word[0] == 'h' ? Comparator.ReduceBy : Comparator.IncreaseBy, word[0] == 'h' ? 50 : 100, Unit: "percent"), at + 1);
        }

        if (word is "treble" or "trebling" or "triple" or "tripling" or "quadruple" && !signs.IsReached(at))
        {
            var noun = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(noun.Start, noun.End), Comparator.IncreaseBy, word[0] == 't' ? 200 : 300, Unit: "percent"), at + 1);
        }

        if (word is "eliminate" or "eradicate" or "end" && Deadlines.Find(words, at, Math.Min(words.Count, at + 14)) is not null)
        {
            var noun = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(noun.Start, noun.End), Comparator.ReduceTo, 0), at + 1);
        }

        if (word is "graded" or "rated" && GradeAfter(at) is { } grade)
        {
            return (new("inspection grade", words.Is(at + 1, "at") ? Comparator.AtLeast : Comparator.Equals, Grade: words[grade].Text, Unit: "grade"), grade + 1);
        }

        if (words.In(at, Grades) && words.Is(at - 1, "\"") && words.Is(at + 1, "\""))
        {
            var better = comparators.After(at + 2) is Comparator.AtLeast || words.Low(at - 2) is "least";
            return (new(Short(from, at - 1), better ? Comparator.AtLeast : Comparator.IncreaseTo, Grade: words[at].Text, Unit: "grade"), at + 2);
        }

        if (words[at].IsYear && words.Is(at + 1, "levels") && words.Is(at - 1, "to"))
        {
            return (new(Short(from, at - 1), Comparator.RestoreTo, Grade: words.Slice(at, at + 2)), at + 2);
        }

        if (word == "no" && at == from && words.Is(at - 1, "of") && words.In(at - 2, Lists.AimNoun))
        {
            var nobody = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(nobody.Start, nobody.End), Comparator.ReduceTo, 0), at + 1);
        }

        if (NumberWords.Money(words, at) is { } sum)
        {
            if (comparators.Before(at, out _) is null && words.Find(Finding, Math.Max(from, at - 5), at) >= 0 && !signs.IsAside(at, from))
            {
                return (new("savings", Comparator.Equals, sum.Value, Unit: "pounds"), sum.End);
            }

            return comparators.Before(at, out var given) is { } least && !signs.IsAside(at, from) ? (new(Short(from, given), least, sum.Value, Unit: "pounds"), sum.End) : null;
        }

        if (word == "top" && NumberWords.Read(words, at + 1) is { } rank && words.Low(at - 1) is "the" or "our" && rank.End - at < 3)
        {
            return (new(Short(from, at), Comparator.Within, rank.Value, Unit: "rank"), rank.End);
        }

        // "Within the hour", "inside a week"
        if (word is "hour" or "day" or "week" or "month" && words.Low(at - 1) is "the" or "an" or "a" or "one" && words.Low(at - 2) is "within" or "inside" && !words.Is(at + 1, "of"))
        {
            return (new(Named(from, at - 2), Comparator.Within, 1, Unit: word + "s"), at + 1);
        }

        if (word == "half" && words.Is(at + 1, "as") && words.Low(at + 2) is "many" or "much")
        {
            var noun = CountedNoun.After(words, at + 3, words.Count);
            return (new(Short(noun.Start, noun.End), Comparator.ReduceBy, 50, Unit: "percent"), at + 3);
        }

        if (Fractions.Read(words, at) is { } part && words.Phrase(part.End, "of", "an", "hour"))
        {
            return comparators.Before(at, out var limit) is { } within ? (new(Named(from, limit), within, Math.Round(part.Percent * 0.6m), Unit: "minutes"), part.End + 3) : null;
        }

        if (Fractions.Read(words, at) is { } off && words.Is(off.End, "off"))
        {
            var noun = CountedNoun.After(words, off.End + 1, words.Count);
            return (new(Short(noun.Start, noun.End), Comparator.ReduceBy, off.Percent, Unit: "percent"), off.End);
        }

        if (Fractions.Read(words, at) is { } share && (comparators.Before(at, out _) is not null || words.Is(share.End, "of")) && !signs.IsAside(at, from))
        {
            return Numbered(at, from, (share.Percent, true, share.End), counted);
        }

        if (NumberWords.Read(words, at) is not { } number || signs.IsName(at, number.End) || signs.IsAside(at, from) || signs.IsBaseline(at, number.End))
        {
            return null;
        }

        // "14 to 16 miles of path": the less of the two is promised.
        if (!number.Percent && words.Is(number.End, "to") && !words.Is(at - 1, "from") && NumberWords.Read(words, number.End + 1) is { Percent: false } most && most.Value > number.Value
            && CountedNoun.After(words, most.End, words.Count) is var range && range.Start == most.End && range.End > range.Start && words[most.End].Kind == TokenKind.Word && !words.In(most.End, Times) && words.Low(most.End) is not ("year" or "years" or "months"))
        {
            return (new(Short(range.Start, range.End), Comparator.AtLeast, number.Value, Unit: Short(range.Start, UnitEnd(range))), most.End);
        }

        // "Cut fires in five wards by a quarter": where it is to happen is not what is to be reached.
        return words.Low(at - 1) is "in" or "across" && !number.Percent && HasChange(number.End) ? null : Numbered(at, from, number, counted);
    }

    // "… doubled, from 4.1%": where it stands today is part of the same target.
    private int AfterBaseline(int at)
    {
        var from = words.Is(at, ",") ? at + 1 : at;
        return words.Is(from, "from") && NumberWords.Read(words, from + 1) is { } today ? today.End : at;
    }

    private bool HasChange(int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (words.Is(at, "by") && (Fractions.Read(words, at + 1) is not null || NumberWords.Read(words, at + 1) is { Percent: true }))
            {
                return true;
            }
        }

        return false;
    }

    private (Target Target, int End)? Numbered(int at, int from, (decimal Value, bool Percent, int End) number, List<Counted> counted)
    {
        var comparator = comparators.Before(at, out var before) ?? comparators.After(number.End);
        var spelled = words[at].Kind == TokenKind.Word;
        var noun = CountedNoun.After(words, number.End, words.Count);
        var time = words.Low(number.End) is "working" or "calendar" or "clear" ? number.End + 1 : number.End;
        var direction = counted.FirstOrDefault(count => count.At <= at + 4 && count.End >= at - 1) ?? counted.FirstOrDefault(count => count.At < at);
        comparator = comparator is Comparator.RestoreTo && words.In(time, Times) ? Comparator.ReduceTo : comparator;
        if (words.In(time, Times) || words.Low(time) is "months" or "years" && comparator is Comparator.Within && !words.Is(at - 1, "within"))
        {
            comparator ??= comparators.After(time + 1) ?? (Labelled(at) ? Comparator.Within : null);
            return comparator is Comparator.Within or Comparator.ReduceTo or Comparator.ReduceBy or Comparator.AtLeast or Comparator.IncreaseTo
                ? (new(direction?.Measure ?? Named(from, before), comparator == Comparator.IncreaseTo ? Comparator.ReduceTo : comparator.Value, number.Value, Unit: words.Slice(number.End, time + 1).ToLowerInvariant()), time + 1)
                : null;
        }

        if (words.Low(number.End) is "years" or "months" or "year" or "month" || words.Low(number.End) is "of" && !number.Percent && (number.Value == 1 || comparator is null && words.In(number.End + 1, Lists.Determiner)))
        {
            return null;
        }

        if (number.Percent)
        {
            var change = words.In(number.End, Direction.Nouns) ? Direction.Of(words, number.End)?.By() : null;
            var compared = words.Low(number.End) is "lower" or "fewer" or "less" ? Comparator.ReduceBy : words.Low(number.End) is "higher" or "more" ? Comparator.IncreaseBy : (Comparator?)null;
            var way = change ?? compared ?? comparator ?? direction?.Comparator.By() ?? Towards(at, number.Value) ?? Comparator.Equals;
            var of = words.Is(number.End, "of") ? CountedNoun.After(words, number.End + 1, words.Count) : noun;
            return (new(direction?.Measure ?? (of.End > of.Start && !Breaks(number.End) ? Short(of.Start, of.End) : Named(from, before)), way, number.Value, Unit: "percent"), number.End);
        }

        if (comparator is null && (spelled && number.Value is > 0 and <= 10 && !comparators.Gets(at, from) || number.Value == 1 || !spelled && !comparators.Gets(at, from) && words[number.End].Kind != TokenKind.Word && !Labelled(at)))
        {
            return null;
        }

        if (!spelled && comparator is null && !number.Percent && words.Low(at - 1) is "the" or "our" or "all" && words.Low(at - 2) is "with" or "across" or "in" or "from" or "for" or "to" or "by" or "through" or "between")
        {
            return null;
        }

        // "The other nineteen", "the 30 most wanted": these are known already.
        if (comparator is null && (words.Is(at - 1, "other") || words.Is(at - 1, "the") && words.Is(number.End, "most")))
        {
            return null;
        }

        // "The fatal four": behind an adjective a small number is part of a name.
        if (spelled && comparator is null && (words.Is(at - 1, "the") || number.Value is > 0 and <= 10 && words[at - 1].Kind == TokenKind.Word && !words.In(at - 1, BeforeNumber) && Direction.Of(words, at - 1) is null && !words.Low(at - 1).EndsWith("ing", StringComparison.Ordinal)))
        {
            return null;
        }

        noun = words.In(noun.Start, MoreWords) ? noun with { Start = noun.Start + 1 } : noun;
        var unit = Rate(number.End) ?? (Breaks(number.End) ? "" : Head(noun.Start, UnitEnd(noun), noun));
        if (unit.Length == 0 && (comparator is not null || Labelled(at) || comparators.Gets(at, from) && Breaks(number.End)))
        {
            var measure = direction?.Measure ?? Named(from, before);
            return (new(measure, comparator ?? Comparator.Equals, number.Value, Unit: comparator is null && !Labelled(at) ? null : UnitOf(measure)), number.End);
        }

        return unit.Length == 0 ? null
            : (new(words.Is(number.End, "per") ? direction?.Measure ?? Named(from, before) : Short(noun.Start, noun.End), comparator ?? Towards(at, number.Value) ?? comparators.Bare(at, from, number.End), number.Value, Unit: number.Value == 0 ? null : unit), number.End);
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
        while (end > from && (words[end - 1].Kind == TokenKind.Mark || words.Is(end - 1, "to") && end < before || words.Low(end - 1) is "be" or "no" or "not" or "has" or "have" or "is" or "are" or "rise" or "fall" or "climbed" or "stay" or "remain" || words.In(end - 1, Lists.Will) || words.In(end - 1, Lists.Must)))
        {
            end--;
        }

        return Short(from, end);
    }

    // A percentage with what it is now says which way it is to go.
    private Comparator? Towards(int at, decimal value) => words.In(at - 1, MoreWords) && !words.Is(at - 1, "new") || words.In(at + 1, MoreWords) && !words.Is(at + 1, "new") ? null : comparators.Baseline(at) is { } today ? today < value ? Comparator.IncreaseTo : today > value ? Comparator.ReduceTo : Comparator.Maintain : null;

    private bool Breaks(int at) => words[at].Kind == TokenKind.Mark || words.Low(at) is "no" or "not" or "by" or "or" or "and" or "as" or "in" or "on" or "at" or "for" or "from" or "to" or "within" or "before" or "compared" or "against";
}
