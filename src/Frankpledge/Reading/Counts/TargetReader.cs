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
    private static readonly WordClass Harms = Vocabulary.Of("countable");
    private static readonly WordClass MoreWords = Vocabulary.Of("additional");
    private static readonly WordClass Costs = Vocabulary.Any("funds", "priced");
    private static readonly WordClass Harmful = Vocabulary.Of("harmful");
    private static readonly WordClass Empty = Vocabulary.Any("be", "past", "having", "will", "must", "adverb", "pronoun", "determiner");

    private readonly MeasureReader measures = new(words);
    private readonly ComparatorReader comparators = new(words);
    private readonly NumberSigns signs = new(words, mentions);
    private readonly SumRules sums = new(words);

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
                found.Add(Reached(quantity.Target with { Deadline = InYear(quantity.End) ?? By(at) }, at));
                var nearest = quantity.Target.Unit == "percent" ? counted.FindLast(count => count.At < at) : null;
                var last = words.Is(quantity.End, "or") ? quantity.End + 1 : quantity.End;
                counted.RemoveAll(count => count.At <= last && count.End >= at - 3 || count == nearest);
                at = quantity.End - 1;
            }
        }

        foreach (var count in counted)
        {
            found.Add(new(count.Measure, count.Comparator, Deadline: found.Count == 0 || dates.Exists(date => date.Start >= count.At) ? By(count.At) : null));
        }

        // A standard for every case is no day in the calendar: "every building is audited within twelve months".
        if (found.Count == 0 && dates is [var span, ..] && words.Is(span.Start, "within") && NumberWords.Read(words, span.Start + 1) is { } spent
            && Recurs(span))
        {
            found.Add(new(Short(from, span.Start), Comparator.Within, spent.Value, Unit: words.Slice(spent.End, span.End)));
        }

        if (found.Count == 0 && dates.Count > 0 && words.Low(dates[0].Start) is not ("during" or "over" or "until" or "throughout")
            && Nobody(dates[0].Start) is { } nobody)
        {
            found.Add(nobody with { Deadline = By(dates[0].Start) });
        }

        // "Over the next two years we will …" tells a time, not a day.
        if (found.Count == 0 && dates is [var due, ..] && (words.Low(due.Start) is not ("until" or "over" or "during")
            || words.Is(due.Start, "until") && words.Low(due.Start - 1) is "have" or "has"))
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
            if (!signs.IsAside(date.Start, from) && !TimeTold.IsPast(words, date.Start))
            {
                dates.Add(date);
            }
        }

        // "Within three weeks" is a standard; what is to be so from then on has a day.
        dates.RemoveAll(date => words.Low(date.Start) is "within" or "inside" && words.Low(date.End - 1) is "week" or "weeks");
        if (dates.Count == 0 && from > 0 && InFuture(from, end) is { } year)
        {
            dates.Add(year);
        }

        if (dates.Count == 0 && from > 2 && Deadlines.OfEntry(words) is { } entry)
        {
            dates.Add((0, entry));
        }

        if (dates.Count == 0 && Deadlines.Find(words, 0, words.Is(0, "no") ? 3 : 1) is { } opening && opening.End <= from
            && !TimeTold.IsPastAfter(words, opening.End))
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
            if (words.Is(at, "in") && words[at + 1].IsYear && words.Low(at + 2) is "." or "" or "and" or ";" && !signs.IsAside(at, from) && !TimeTold.IsPast(words, at)
                && (!Participles.IsPast(words.Low(at - 1)) || words.Is(at - 2, "be")) && words.Find(Lists.Will, 0, from + 1) >= 0
                && words.Find(Lists.Past, from, at) < 0)
            {
                return (at, at + 2);
            }
        }

        return null;
    }

    private (Target Target, int End)? Quantity(int at, int from, List<Counted> counted)
    {
        var word = words.Low(at);
        if (Doubled(at, from) is { } doubled)
        {
            return doubled;
        }

        if (word is "halve" or "halving" || word is "halved" && !words.In(at - 1, Told) || word is "double" or "doubling" && words.In(at + 1, Lists.Determiner)
            && !signs.IsReached(at))
        {
            var noun = CountedNoun.After(words, at + 1, words.Count);
            return (new(noun.End > noun.Start ? Short(noun.Start, noun.End) : Named(from, at),
                word[0] == 'h' ? Comparator.ReduceBy : Comparator.IncreaseBy, word[0] == 'h' ? 50 : 100, Unit: "percent"), at + 1);
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
            return (new("inspection grade",
                words.Is(at + 1, "at") || comparators.After(grade + 1) is Comparator.AtLeast ? Comparator.AtLeast : Comparator.IncreaseTo,
                Grade: words[grade].Text, Unit: "grade"),
                grade + 1);
        }

        if (words.In(at, Grades) && (words.Is(at - 1, "\"") && words.Is(at + 1, "\"") || words.Is(at - 1, "'") && words.Is(at + 1, "'")))
        {
            var better = comparators.After(at + 2) is Comparator.AtLeast || words.Low(at - 2) is "least" or "than";
            return (new(Short(from, at - 1), better ? Comparator.AtLeast : Comparator.IncreaseTo, Grade: words[at].Text, Unit: "grade"), at + 2);
        }

        if (words.Phrase(at, "the", "level", "of") && words[at + 3].IsYear && words.Is(at - 1, "to"))
        {
            return (new(Short(from, at - 1), Comparator.RestoreTo, Grade: words.Slice(at + 1, at + 4)), at + 4);
        }

        if (words[at].IsYear && (words.Is(at + 1, "levels") && words.Is(at - 1, "to") || words.Low(at + 1) is "level" or "levels"
            && words.Low(at - 1) is "its" or "their" or "the" && words.Low(at - 2) is "to" or "at"))
        {
            return (new(Short(from, at - 1), Comparator.RestoreTo, Grade: words.Slice(at, at + 2)), at + 2);
        }

        // "No deaths on our roads by 2040"
        if (word == "no" && Deadlines.Find(words, at, words.Count) is not null && words.Find(Harms, at + 1, at + 4) > 0)
        {
            var none = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(none.Start, none.End), Comparator.ReduceTo, 0, Unit: Counted(none) is { } one ? Many(one) : null), at + 1);
        }

        if (Fractions.Read(words, at) is { } compared
            && (IsLess(compared.End) || IsMore(compared.End)) && !signs.IsAside(at, from))
        {
            var noun = CountedNoun.After(words, compared.End + 1, words.Count);
            return (new(noun.End > noun.Start ? Short(noun.Start, noun.End) : Named(from, at), IsMore(compared.End)
                ? Comparator.IncreaseBy : Comparator.ReduceBy, compared.Percent, Unit: "percent"), compared.End + 1);
        }

        if (words.In(at, Grades) && words[at].IsCapital && at > 0 && !words[at + 1].IsCapital && words.Low(at - 1) is "least" or "below" or "than")
        {
            return (new(Short(from, at - 1), Comparator.AtLeast, Grade: words[at].Text, Unit: "grade"), at + 1);
        }

        if (word == "no" && at == from && (words.Is(at - 1, "of") && words.In(at - 2, Lists.AimNoun)
            || words.Is(at - 1, "for") && words.In(at - 2, Lists.Be) && words.Find(Lists.AimNoun, 0, at - 2) >= 0))
        {
            var nobody = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(nobody.Start, nobody.End), Comparator.ReduceTo, 0, Unit: Counted(nobody) is { } one ? Many(one) : null), at + 1);
        }

        if (NumberWords.Money(words, at) is { } sum)
        {
            return Sum(at, from, sum);
        }

        if (word == "top" && words.Low(at + 1) is "quartile" or "decile" && words.Low(at - 1) is "the" or "our")
        {
            return (new(Short(from, at), Comparator.IncreaseTo, Grade: words.Slice(at, at + 2).ToLowerInvariant()), at + 2);
        }

        if (word == "top" && NumberWords.Read(words, at + 1) is { } rank && words.Low(at - 1) is "the" or "our" && rank.End - at < 3)
        {
            return (new(Short(from, at), Comparator.IncreaseTo, Grade: words.Slice(at, rank.End).ToLowerInvariant()), rank.End);
        }

        // "Within the hour", "inside a week"
        if (word is "hour" or "day" or "week" or "month" && words.Low(at - 1) is "the" or "an" or "a" or "one" && words.Low(at - 2) is "within" or "inside"
            && !(words.Is(at + 1, "of")
                && (words.Is(at - 1, "the") || words.Low(at + 2).EndsWith("ing", StringComparison.Ordinal) && !words.Is(at + 2, "being")))
            && !signs.IsAside(at, from))
        {
            return (new(Named(from, at - 2), Comparator.Within, 1, Unit: word + "s"), at + 1);
        }

        if (AsMany(at) is { } many)
        {
            return many;
        }

        if (Range(at, from, counted) is { } between)
        {
            return between;
        }

        if (Fractions.Read(words, at) is { } part && words.Phrase(part.End, "of", "an", "hour"))
        {
            return comparators.Before(at, out var limit) is { } within
                ? (new(Named(from, limit), within, Math.Round(part.Percent * 0.6m), Unit: "minutes"), part.End + 3) : null;
        }

        if (Fractions.Read(words, at) is { } off && words.Is(off.End, "off"))
        {
            var noun = CountedNoun.After(words, off.End + 1, words.Count);
            return (new(Short(noun.Start, noun.End), Comparator.ReduceBy, off.Percent, Unit: "percent"), off.End);
        }

        if (Fractions.Read(words, at) is { } share && (comparators.Before(at, out _) is not null || words.Is(share.End, "of")
            || words.Is(at, "half") && words.Low(share.End) is "the" or "our" or "all" or "of") && !signs.IsAside(at, from) && !signs.IsBaseline(at, share.End))
        {
            return Numbered(at, from, (share.Percent, true, share.End), counted);
        }

        if (NumberWords.Read(words, at) is not { } number || signs.IsName(at, number.End) || signs.IsAside(at, from) || signs.IsBaseline(at, number.End))
        {
            return null;
        }

        // "14 to 16 miles of path": the less of the two is promised.
        if (!number.Percent && (words.Is(number.End, "to") && !words.Is(at - 1, "from") || words.Is(number.End, "and") && words.Is(at - 1, "between")
            && words.Low(at - 2) is not ("by" or "of")) && NumberWords.Read(words, number.End + 1) is { Percent: false } most
            && most.Value > number.Value
            && CountedNoun.After(words, most.End, words.Count) is var range && range.Start == most.End && range.End > range.Start
            && words[most.End].Kind == TokenKind.Word && !words.In(most.End, Times) && words.Low(most.End) is not ("year" or "years" or "months"))
        {
            return (new(Short(range.Start, range.End), Comparator.AtLeast, number.Value, Unit: Short(range.Start, UnitEnd(range))), most.End);
        }

        // "Cut fires in five wards by a quarter": where it is to happen is not what is to be reached.
        return words.Low(at - 1) is "in" or "across" && !number.Percent && HasChange(number.End) ? null : Numbered(at, from, number, counted);
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
}
