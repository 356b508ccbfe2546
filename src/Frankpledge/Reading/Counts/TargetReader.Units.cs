namespace Frankpledge.Reading;

/// <summary>In what a number is given: a unit, a rate, a grade.</summary>
internal sealed partial class TargetReader
{
    private static readonly WordClass Periods = Vocabulary.Of("period");
    private static readonly WordClass Scales = Vocabulary.Of("scale");

    // "125 per 100,000 population"
    private string? Rate(int at) =>
        !words.Is(at, "per") || words[at + 1].Kind != TokenKind.Number ? null : words.Slice(at, RateEnd(at));

    private int RateEnd(int per)
    {
        var end = per + 2;
        while (words[end].Kind == TokenKind.Word && end < per + 5 && !words.In(end, Lists.Preposition) && !words.In(end, Lists.Be) && !words.In(end, Lists.Will)
            && words.Low(end) is not ("or" or "and" or "than"))
        {
            end++;
        }

        return end;
    }

    /// <summary>"Cut to nine officers in 2019, will be rebuilt to 30", "fourteen weeks at present, will be brought to ten": a figure without a noun of its own
    /// is counted as the one before it is.</summary>
    private string? NounBefore(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (words[before].IsYear || NumberWords.Read(words, before) is not { Percent: false } other || other.End >= at
                || words[other.End].Kind != TokenKind.Word || words.In(other.End, Lists.Preposition) || words.In(other.End, MonthNames)
                || signs.IsName(before, other.End) || NumberWords.Read(words, other.End) is not null || words.Low(other.End) is "a" or "each" or "every")
            {
                continue;
            }

            var noun = CountedNoun.After(words, other.End, at);
            return words.In(other.End, Times) ? words.Low(other.End)
                : noun.Start == other.End && Head(noun.Start, UnitEnd(noun), noun) is { Length: > 0 } unit ? unit : null;
        }

        return null;
    }

    private static readonly WordClass MonthNames = Vocabulary.Of("month");

    /// <summary>"Number of neighbourhood officers" is counted in officers, "the number of audits will go up from 480 a year to 750" in audits a year.
    /// Null where the words name nothing that is counted: "get it under nine".</summary>
    private string? UnitOf(string measure, int at)
    {
        var nouns = measure[(measure.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? of + 4 : 0)..].Split(' ')
            .TakeWhile((word, place) => !Lists.Preposition.Contains(word.ToLowerInvariant())
                && !(place > 0 && word is "each" or "every" or "a" or "per")).ToList();
        while (nouns.Count > 0 && (Empty.Contains(nouns[^1].ToLowerInvariant()) || Participles.IsPast(nouns[^1].ToLowerInvariant())
            || Lists.Verb.Contains(nouns[^1].ToLowerInvariant()) && !Harms.Contains(nouns[^1].ToLowerInvariant())
            || nouns[^1] is "up" or "down" or "back" or "out"))
        {
            nouns.RemoveAt(nouns.Count - 1);
        }

        if (nouns.Count == 0)
        {
            return null;
        }

        // "Refuge places will go up", "keep neighbourhood officers at 312": two words that are all that is named.
        nouns = nouns.Count is 2 or 3 && (Direction.IsVerb(nouns[0]) || nouns.Count == 3 && nouns[0] is "the" or "our") ? nouns[1..] : nouns;
        // "Number of neighbourhood officers" names what is counted in full; what stands in a longer clause may be anything but its last noun.
        var isNamed = measure.Contains(" of ", StringComparison.Ordinal) && nouns.Count < 5 || nouns.Count == 2 && nouns[1].EndsWith('s');
        var whole = isNamed ? string.Join(' ', nouns) : nouns[^1];
        whole = whole.TrimEnd(',', ';', ':', '"');
        return (measure.StartsWith(whole, StringComparison.Ordinal) ? Plain(whole) : whole) + (Often(at) is { } often ? " " + often : "");
    }

    // "Deaths are to come down": a capital only because it opens the sentence.
    private static string Plain(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1])
            && !word.Split(' ').Skip(1).Any(next => next.Length > 0 && char.IsUpper(next[0])) ? char.ToLowerInvariant(word[0]) + word[1..] : word;

    private string? Counted(CountedNoun noun) => Head(noun.Start, UnitEnd(noun), noun) is { Length: > 0 } unit ? unit : null;

    // "A year", "each year" and "per year" say the same.
    private bool IsEach(int at) => words.Low(at) is "a" or "an" or "each" or "every" or "per";

    // "From 20 a month to 30", "to 1,500 a month": how often, said of either number.
    private string? Often(int at)
    {
        for (var number = at; number > Math.Max(0, at - 8); number--)
        {
            if (NumberWords.Read(words, number) is { Percent: false, End: var end } && words.Low(end) is "a" or "each" or "every" or "per"
                && words.In(end + 1, Periods) && (number == at || words.Is(number - 1, "from")))
            {
                return "a " + words.Low(end + 1);
            }
        }

        return null;
    }

    // The unit is the noun itself: "bin" of "one bin in each borough", "officers" of "800 officers and 500 staff".
    private int UnitEnd(CountedNoun noun)
    {
        var end = noun.Start;
        while (end < noun.End && !words.In(end, Lists.Preposition)
            && (words.Low(end) is not ("and" or "or" or "," or "each" or "every" or "open") || IsWithin(noun, end)))
        {
            end++;
        }

        return end;
    }

    // "Safe and well visits", "door, bar and taxi staff": what is joined describes the noun that follows; "quads and tractors" are two.
    private bool IsWithin(CountedNoun noun, int joint)
    {
        if (joint == noun.Start || words.Low(joint) is not ("and" or "or" or ",") || words.Low(joint - 1).EndsWith('s'))
        {
            return false;
        }

        for (var at = joint + 1; at < Math.Min(noun.End, joint + 5) && !words.In(at, Lists.Preposition) && !words.In(at, Lists.Determiner); at++)
        {
            if (words.Low(at) is "staff" or "people" || words.Low(at).Length > 3 && words.Low(at).EndsWith('s'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Neighbourhood officers", "home visits a year": what is counted is the noun with what describes it.</summary>
    private string Head(int start, int end, CountedNoun noun)
    {
        var each = end;
        for (var at = start; at < Math.Max(end, noun.End) && each == end; at++)
        {
            each = words.Low(at) is "a" or "each" or "every" or "per" or "in" && words.In(at + 1, Periods) ? at : end;
        }

        // "Crimes per thousand people", "shifts per person per year"
        if (words.Phrase(end, "for", "every") && (words[end + 2].Kind == TokenKind.Number || Scales.Contains(words.Low(end + 2))))
        {
            return words.Slice(start, end) + " per " + words.Slice(end + 2, RateEnd(end + 1));
        }

        var per = words.Is(end, "per") && words[end + 1].Kind != TokenKind.Mark && !words.In(end + 1, Periods) ? end : -1;
        var rate = per + (words[end + 1].Kind == TokenKind.Number && words[end + 2].Kind == TokenKind.Word && !words.In(end + 2, Lists.Preposition) ? 3 : 2);
        while (per > 0 && words[rate].Kind == TokenKind.Word && (words.Is(rate, "per") || words.Is(rate - 1, "per") || Scales.Contains(words.Low(rate - 1)))
            && !words.In(rate, Lists.Be))
        {
            rate++;
        }

        if (per > 0)
        {
            return words.Slice(start, rate);
        }

        var last = Math.Min(each, end) - 1;
        while (last > start
            && (words[last].Kind != TokenKind.Word || Participles.IsPast(words.Low(last)) || words.Low(last).EndsWith("ly", StringComparison.Ordinal)
                || words.In(last, Lists.Adverb)))
        {
            last--;
        }

        if (last < start)
        {
            return "";
        }

        // "Trained mentors" are mentors, "disused garages" garages.
        start += last > start && !words[start].IsCapital && Participles.IsPast(words.Low(start)) ? 1 : 0;
        // A name and a short phrase stay whole.
        var whole = words[start].IsCapital && words[last].IsCapital || last - start < 4;
        var unit = whole ? words.Slice(start, last + 1) : words.Slice(last, last + 1).ToLowerInvariant();
        var often = each < end ? each : last + 1;
        return words.In(often + 1, Periods) && IsEach(often) ? unit + " a " + words.Low(often + 1) : unit;
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

    private string Short(int from, int end) => end <= from ? "" : words.Slice(from, Math.Min(end, from + 14)).TrimEnd('.', ',', ';', ':');
}
