namespace Frankpledge.Reading;

/// <summary>Finds numbers, grades and dates that are to be reached, and joins them to what is counted.</summary>
internal sealed class TargetReader(Words words, IReadOnlyList<Mention> mentions)
{
    private static readonly WordClass Times = Vocabulary.Of("clocktime");
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
                found.Add(quantity.Target with { Deadline = By(at) });
                var nearest = quantity.Target.Unit == "percent" ? counted.FindLast(count => count.At < at) : null;
                counted.RemoveAll(count => count.At <= quantity.End && count.End >= at - 3 || count == nearest);
                at = quantity.End - 1;
            }
        }

        foreach (var count in counted)
        {
            found.Add(new(count.Measure, count.Comparator, Deadline: By(count.At)));
        }

        if (found.Count == 0 && dates is [var due, ..])
        {
            found.Add(new(due.Start < from ? Short(from, end) : Short(from, due.Start), Comparator.Due, Deadline: By(due.Start)));
        }

        return found;

        Deadline? By(int at) => dates.Count == 0 ? null : Deadline.Read(words.Slice(Nearest(at).Start, Nearest(at).End), null);

        (int Start, int End) Nearest(int at) => dates.Find(date => date.Start >= at) is { End: > 0 } next ? next : dates[^1];
    }

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

    private (Target Target, int End)? Quantity(int at, int from, List<Counted> counted)
    {
        var word = words.Low(at);
        if (word is "halve" or "halving" || word is "double" or "doubling" && words.In(at + 1, Lists.Determiner) && !signs.IsReached(at))
        {
            var noun = CountedNoun.After(words, at + 1, words.Count);
            return (new(Short(noun.Start, noun.End), word[0] == 'h' ? Comparator.ReduceBy : Comparator.IncreaseBy, word[0] == 'h' ? 50 : 100, Unit: "percent"), at + 1);
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

        if (words[at].IsYear && words.Is(at + 1, "levels") && words.Is(at - 1, "to"))
        {
            return (new(Short(from, at - 1), Comparator.RestoreTo, Grade: words.Slice(at, at + 2)), at + 2);
        }

        if (words.Is(at - (words.Is(at - 1, "a") ? 2 : 1), "by") && Fraction(word) is { } share && comparators.Before(words.Is(at - 1, "a") ? at - 1 : at, out var by) is { } cut)
        {
            return (new(counted.FindLast(count => count.At < at)?.Measure ?? Short(from, by), cut, share, Unit: "percent"), at + 1);
        }

        if (NumberWords.Read(words, at) is not { } number || signs.IsName(at, number.End) || signs.IsAside(at, from) || signs.IsBaseline(at, number.End))
        {
            return null;
        }

        return Numbered(at, from, number, counted);
    }

    private static decimal? Fraction(string word) => word switch { "half" => 50, "third" => 33, "quarter" => 25, "fifth" => 20, "tenth" => 10, _ => null };

    private (Target Target, int End)? Numbered(int at, int from, (decimal Value, bool Percent, int End) number, List<Counted> counted)
    {
        var comparator = comparators.Before(at, out var before);
        var spelled = words[at].Kind == TokenKind.Word;
        var noun = CountedNoun.After(words, number.End, words.Count);
        if (words.In(number.End, Times))
        {
            return comparator is Comparator.Within or Comparator.ReduceTo or Comparator.ReduceBy ? (new(Short(from, before), comparator.Value, number.Value, Unit: words.Low(number.End)), number.End + 1) : null;
        }

        if (words.Low(number.End) is "years" or "months" or "year" or "month" || words.Low(number.End) is "of" && number.Value == 1 && !number.Percent)
        {
            return null;
        }

        var direction = counted.FirstOrDefault(count => count.At <= at + 4 && count.End >= at - 1) ?? counted.FirstOrDefault(count => count.At < at);
        if (number.Percent)
        {
            var change = words.In(number.End, Direction.Nouns) ? Direction.Of(words, number.End)?.By() : null;
            var compared = words.Low(number.End) is "lower" or "fewer" or "less" ? Comparator.ReduceBy : words.Low(number.End) is "higher" ? Comparator.IncreaseBy : (Comparator?)null;
            var way = change ?? compared ?? comparator ?? direction?.Comparator.By() ?? Comparator.Equals;
            return (new(direction?.Measure ?? Short(number.End, noun.End), way, number.Value, Unit: "percent"), number.End);
        }

        if (comparator is null && (spelled && number.Value is > 0 and <= 10 && !comparators.Gets(at, from) || number.Value == 1 || !spelled && !comparators.Gets(at, from) && words[number.End].Kind != TokenKind.Word))
        {
            return null;
        }

        if (spelled && comparator is null && words.Is(at - 1, "the"))
        {
            return null;
        }

        noun = words.In(noun.Start, MoreWords) ? noun with { Start = noun.Start + 1 } : noun;
        var unit = Short(noun.Start, UnitEnd(noun));
        if (unit.Length == 0 && comparator is not null)
        {
            var measure = direction?.Measure ?? Short(from, before);
            return (new(measure, comparator.Value, number.Value, Unit: UnitOf(measure)), number.End);
        }

        return unit.Length == 0 ? null
            : (new(Short(noun.Start, noun.End), comparator ?? comparators.Bare(at, from, number.End), number.Value, Unit: number.Value == 0 ? null : unit), number.End);
    }

    // "Number of neighbourhood officers" is counted in officers.
    private static string UnitOf(string measure)
    {
        var nouns = measure[(measure.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? of + 4 : 0)..].Split(' ').TakeWhile(word => !Lists.Preposition.Contains(word.ToLowerInvariant())).ToList();
        return nouns.Count == 0 ? measure : nouns[^1];
    }

    // The unit is the noun itself: "bin" of "one bin in each borough", "officers" of "800 officers and 500 staff".
    private int UnitEnd(CountedNoun noun)
    {
        var end = noun.Start;
        while (end < noun.End && !words.In(end, Lists.Preposition) && words.Low(end) is not ("and" or "or" or "," or "each" or "every" or "open"))
        {
            end++;
        }

        return end;
    }

    private int? GradeAfter(int at)
    {
        for (var next = at + 1; next < at + 5; next++)
        {
            if (words.In(next, Grades))
            {
                return next;
            }
        }

        return null;
    }

    private string Short(int from, int end) => words.Slice(from, Math.Min(end, from + 14)).TrimEnd('.', ',', ';', ':');
}
