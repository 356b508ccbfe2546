namespace Frankpledge.Reading;

/// <summary>Where a count stands today.</summary>
internal sealed partial class ComparatorReader
{
    /// <summary>"About", "just", "under": before the figure from which a count comes they only soften it.</summary>
    public static bool IsSoft(Words words, int at) => words.In(at, Roughly) || words.Low(at) is "under" or "over" or "just" or "below" or "above";

    /// <summary>"Bring the wait down to no more than", "get it under", "fall below": what stands right before the bound says that it is to change.</summary>
    public bool LeadsDown(int bound) => Turns(bound, Comparator.Reduce) || Brings(bound);

    /// <summary>"Raise it to at least", "bring the total to at least".</summary>
    public bool LeadsUp(int bound) => words.Is(bound - 1, "to") && (Turns(bound, Comparator.Increase) || Brings(bound));

    private bool Brings(int bound) => words.Find(Bringing, Math.Max(0, bound - Lead), bound) >= 0
        || words.Low(bound) is not ("within" or "inside")
            && Enumerable.Range(Math.Max(0, bound - 4), Math.Min(bound, 4)).Any(at => words.Low(at) is "get" or "getting");

    private bool Turns(int bound, Comparator way)
    {
        for (var at = bound - 1; at >= Math.Max(0, bound - Lead) && words[at].Kind != TokenKind.Mark; at--)
        {
            if (Direction.Of(words, at) is { } told)
            {
                return told == way && !Direction.IsAdjective(words.Low(at)) && !words.In(at, Direction.Nouns);
            }
        }

        return false;
    }

    private const int Lead = 12;
    private static readonly WordClass Stood = Vocabulary.Of("stood");

    /// <summary>"From 12 to 24", "currently 47%", "compared with 9.4": where the count stands today, or null.</summary>
    public decimal? Baseline(int at)
    {
        for (var from = at - 1; from > at - 9; from--)
        {
            if (words.Is(from - 1, "from") && NumberWords.Read(words, IsSoft(words, from) ? from + 1 : from) is { } number)
            {
                return number.Value;
            }
        }

        // "Robbery, which stood at 212, is to be no higher than 140"
        for (var stood = words.Find(Stood, Math.Max(0, at - Reach), at); stood >= 0 && stood < at; stood = words.Find(Stood, stood + 1, at))
        {
            if (NumberWords.Read(words, words.Is(stood + 1, "at") ? stood + 2 : stood + 1) is { } then && then.End < at
                && then.Percent == NumberWords.Read(words, at)?.Percent)
            {
                return then.Value;
            }
        }

        if (InBracket(at) is { } told)
        {
            return told;
        }

        for (var next = at + 1; next < Math.Min(words.Count, at + Reach); next++)
        {
            if (words.Low(next) is "than" or "of" && words.Low(next - 1) is "rather" or "instead"
                && NumberWords.Read(words, words.In(next + 1, Lists.Determiner) ? next + 2 : next + 1) is { } now)
            {
                return now.Value;
            }

            if ((words.Low(next) is "from" or "against" or "currently" or "now" or "today" || words.Phrase(next, "compared", "with")
                || words.Phrase(next, "compared", "to"))
                && NumberWords.Read(words, words.Is(next, "compared") ? next + 2 : next + 1) is { } today)
            {
                return today.Value;
            }
        }

        return null;
    }

    /// <summary>"… 75% by 2029 (2025: 62%)", "(last year: 57%)", "(it was 7.3% then)": a figure in a bracket that tells a time is where it stood.</summary>
    private decimal? InBracket(int at)
    {
        var isShare = NumberWords.Read(words, at)?.Percent;
        for (var open = at + 1; open < Math.Min(words.Count, at + Reach); open++)
        {
            if (!words.Is(open, "(") && !words.Is(open, ";"))
            {
                continue;
            }

            var isTold = false;
            for (var next = open + 1; next < Math.Min(words.Count, open + 12) && !words.Is(next, ")"); next++)
            {
                isTold |= words[next].IsYear || words.In(next, Times);
                if (isTold && NumberWords.Read(words, next) is { } told && told.Percent == isShare)
                {
                    return told.Value;
                }
            }
        }

        return null;
    }
}
