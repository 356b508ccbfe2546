namespace Frankpledge.Reading;

/// <summary>What words behind a figure say it is compared with: "300 fewer", "two minutes shorter", "40% below the average", "half as many again".</summary>
internal sealed partial class TargetReader
{
    private static readonly WordClass Levels = Vocabulary.Any("strength", "baselinenoun");
    private static readonly WordClass Aimed = Vocabulary.Any("aimnoun", "targetword", "aimed");

    /// <summary>"300 fewer thefts" are taken off, however many stand there; "at least 200 more" and "over 200 more" come on top.</summary>
    private Comparator? Compared(int end, Comparator? bound)
    {
        var isLess = words.Low(end) is "fewer" or "less" && words[end + 1].Kind == TokenKind.Word;
        var isMore = words.Is(end, "more") && words[end + 1].Kind == TokenKind.Word;
        Comparator? way = isLess ? Comparator.Reduce : isMore ? Comparator.Increase : null;
        return way is null || words.Is(end + 1, "than") && !isLess ? bound
            : bound is Comparator.MoreThan ? way.Value.ByMoreThan()
            : isLess || bound is Comparator.AtLeast ? way.Value.By() : bound;
    }

    // "Two minutes shorter"
    private bool Quicker(int at) => words.Low(at) is "shorter" or "quicker" or "faster" or "sooner" or "earlier" or "fewer" or "less" or "lower";

    private bool IsLess(int at) => words.Low(at) is "lower" or "fewer" or "less" or "smaller" or "shorter"
        || words.Low(at) is "below" or "under" && IsLevel(at + 1)
        || words.Phrase(at, "down", "on");

    private bool IsMore(int at) => words.Low(at) is "higher" or "more" or "larger" or "greater" || words.Low(at) is "above" or "over" && IsLevel(at + 1)
        || words.Phrase(at, "up", "on");

    // "Below the 2022 average", "under today's level"
    private bool IsLevel(int at) => words.Find(Levels, at, at + 5) >= 0;

    /// <summary>"Our ambition is 90 seconds by April 2029": a time that is aimed at is a limit; by a day it comes down to it.</summary>
    private Comparator? Meant(int at) =>
        !words.In(at - 1, Lists.Be) || words.Find(Aimed, Math.Max(0, at - 6), at) < 0 ? null
        : Deadlines.Find(words, at, words.Count) is not null ? Comparator.ReduceTo : Comparator.Within;

    /// <summary>"Half as many again", "twice as many", "three times as many places".</summary>
    private (Target Target, int End)? AsMany(int at)
    {
        var times = words.Is(at, "half") ? 0.5m : words.Is(at, "twice") ? 2
            : words.Is(at + 1, "times") && NumberWords.Read(words, at) is { Percent: false } number ? number.Value : 0;
        var many = words.Is(at + 1, "times") ? at + 2 : at + 1;
        if (times == 0 || !words.Is(many, "as") || words.Low(many + 1) is not ("many" or "much"))
        {
            return null;
        }

        var again = Enumerable.Range(many + 2, 5).FirstOrDefault(next => words.Is(next, "again"), -1);
        var noun = CountedNoun.After(words, again == many + 2 ? many + 3 : many + 2, again > many + 2 ? again : words.Count);
        var change = again > 0 ? times * 100 : (times - 1) * 100;
        return (new(Short(noun.Start, noun.End), change < 0 ? Comparator.ReduceBy : Comparator.IncreaseBy, Math.Abs(change), Unit: "percent"), many + 2);
    }

    /// <summary>"Between 25% and 28%", "60 to 65 per cent": of a range what is promised at least; null where none begins here.</summary>
    private (Target Target, int End)? Range(int at, int from, List<Counted> counted)
    {
        var isBetween = words.Is(at - 1, "between");
        if (NumberWords.Read(words, at) is not { } first
            || !(isBetween ? words.Is(first.End, "and") : words.Low(first.End) is "to" or "-" or "–" && !words.Is(at - 1, "from"))
            || NumberWords.Read(words, first.End + 1) is not { } last || last.Value <= first.Value
            || signs.IsName(at, first.End) || signs.IsAside(at, from) || signs.IsBaseline(at, first.End))
        {
            return null;
        }

        var way = comparators.Before(at, out _);
        var isTime = words.In(last.End, Times);
        if (!last.Percent && !isTime && way is null)
        {
            return null;
        }

        var falls = way is Comparator.ReduceTo or Comparator.Within || isTime && way is null;
        var read = Numbered(at, from, (falls ? last.Value : first.Value, last.Percent, last.End), counted);
        return read is { } range ? (range.Target with
        {
            Comparator = way ?? (isTime ? Comparator.Within : range.Target.Comparator is Comparator.Equals ? Comparator.AtLeast : range.Target.Comparator),
        }, range.End) : null;
    }
}
