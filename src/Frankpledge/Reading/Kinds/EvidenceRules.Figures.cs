namespace Frankpledge.Reading;

/// <summary>Plain figures that a sentence tells, by themselves or beside what is undertaken.</summary>
internal sealed partial class EvidenceRules
{
    private static readonly WordClass Months = Vocabulary.Of("month");
    private static readonly WordClass Law = Vocabulary.Of("law");
    private static readonly WordClass Aged = Vocabulary.Of("aged");
    private static readonly WordClass Seats = Vocabulary.Of("seat");
    private static readonly WordClass Describing = Vocabulary.Any("deed", "describing");

    // A number in digits that names nothing, of which a sentence tells: "it lost 131 sitting days", "each detective holds 18 cases".
    private bool IsFigure(int at, int end) => words[at].Kind == TokenKind.Number && words.Low(at) is not ("999" or "101" or "111" or "112" or "24")
        && !(words.Is(end, ":") && at < 3) && !words.Is(0, "\"") && words.Find(Seats, end, end + 3) < 0 && Deadlines.Find(words, end, words.Count) is null
        && words.Find(Aged, at - 3, at) < 0 && !words.In(end, Months) && !words.In(at - 1, Months) && words.Low(at - 1) is not ("section" or "sections" or "-")
        && words.Find(Consulted, 0, words.Count) < 0 && words.Find(Describing, 0, words.Count) < 0 && words.Find(Planned, 0, words.Count) < 0
        && words.Find(Law, 0, words.Count) < 0
        && words.Find(Lists.Must, 0, words.Count) < 0 && words.Find(Lists.May, 0, words.Count) < 0
        && (HasFinite(0, words.Count) || at > 2 && words.In(at - 1, Lists.Verb) && !words.In(0, Lists.Verb) && !words.Is(0, "to")
            || Enumerable.Range(end, 6).Any(year => words[year].IsYear));

    // "…, which took 83% of phones last year, is to …", "after which reports rose by 24%"
    private bool IsToldAside(int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 14) && !words.In(next, Lists.Will) && !words.In(next, Lists.Must); next++)
        {
            if (!words[next].IsYear && NumberWords.Read(words, next) is { } number
                && (number.Percent || words[next].Kind == TokenKind.Number && number.Value >= 10)
                && Enumerable.Range(at + 1, next - at).Any(verb => words.In(verb, Told) || words.In(verb, Had) || Participles.IsPast(words.Low(verb))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMoved(int end) =>
        Enumerable.Range(0, end).Any(at => words.In(at, Trend) || words.In(at, Gone) || Direction.Of(words, at) is not null || words.Is(at, "grew"));

    private bool HasFinite(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.In(at, Tells) || Participles.IsPast(words.Low(at)) || words.In(at, Trend) || words.In(at, Lists.Verb) && words.Low(at)[^1] == 's'
                || words.Low(at) is { Length: > 3 } word && word[^1] == 's' && Lists.Verb.Contains(word[..^1]))
            {
                return true;
            }
        }

        return false;
    }
}
