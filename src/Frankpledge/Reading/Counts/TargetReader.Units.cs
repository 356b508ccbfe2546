namespace Frankpledge.Reading;

/// <summary>In what a number is given: a unit, a rate, a grade.</summary>
internal sealed partial class TargetReader
{
    // "125 per 100,000 population"
    private string? Rate(int at) =>
        words.Is(at, "per") && words[at + 1].Kind == TokenKind.Number ? words.Slice(at, words[at + 2].Kind == TokenKind.Word && !words.In(at + 2, Lists.Preposition) ? at + 3 : at + 2) : null;

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

    private string Short(int from, int end) => end <= from ? "" : words.Slice(from, Math.Min(end, from + 14)).TrimEnd('.', ',', ';', ':');
}
