namespace Frankpledge.Reading;

/// <summary>What a figure means that has no words of comparison.</summary>
internal sealed partial class TargetReader
{
    /// <summary>A share that is to be so by a day is not so yet: "60% of those in need will be in treatment by 2030" goes up to it, and what does harm
    /// comes down. Without a day it is a standard, of which more is better and of what does harm less.</summary>
    private Target Reached(Target target, int at)
    {
        if (target is not { Comparator: Comparator.Equals, Number: > 0 } || words.Find(Costs, 0, words.Count) >= 0 || words.Find(Finding, 0, words.Count) >= 0)
        {
            return target;
        }

        if (target.Unit != "percent")
        {
            return target.Deadline is not null && IsStock(target, at) ? target with { Comparator = Comparator.IncreaseTo } : target;
        }

        var isHarmful = words.Find(Harmful, 0, words.Count) >= 0;
        return target.Number == 100 ? target : target with
        {
            Comparator = target.Deadline is null ? isHarmful ? Comparator.Within : Comparator.AtLeast : isHarmful ? Comparator.ReduceTo : Comparator.IncreaseTo,
        };
    }

    /// <summary>A sum that is to be saved, or that has a bound; others are given and not reached.</summary>
    private (Target Target, int End)? Sum(int at, int from, (decimal Value, int End) sum)
    {
        if (sums.IsThreshold(at) || signs.IsAside(at, from))
        {
            return null;
        }

        var bound = comparators.Before(at, out var given);
        // "Take £250,000 out of the cost of the office"
        if (words.Phrase(sum.End, "out", "of") || words.Phrase(sum.End, "off", "the"))
        {
            var off = CountedNoun.After(words, sum.End + 2, words.Count);
            return (new(Short(off.Start, off.End), Comparator.ReduceBy, sum.Value, Unit: "pounds"), sum.End);
        }

        return bound is { } least ? (new(Short(from, given), least, sum.Value, Unit: "pounds"), sum.End)
            : sums.IsSaved(at) || words.Find(Finding, Math.Max(from, at - 5), at) >= 0 && !words.Is(sum.End, "for")
                ? (new("savings", Comparator.Equals, sum.Value, Unit: "pounds"), sum.End) : null;
    }

    /// <summary>"To have 300 mentors by May", "there will be 120 by autumn", "carry out 12,000 visits a year by 2026": how many there are to be then.
    /// "Train 300 mentors by May" says how many are done until then.</summary>
    private bool IsStock(Target target, int at) => words.Low(at - 1) is "have" or "having" or "be" or "are" && words[at].Kind == TokenKind.Number
        && !(words.Is(at - 2, "will") && words.Is(at - 1, "be"))
        || target.Unit is { } unit && (unit.EndsWith(" a year", StringComparison.Ordinal) || unit.EndsWith(" a month", StringComparison.Ordinal)
            || unit.EndsWith(" a week", StringComparison.Ordinal));
}
