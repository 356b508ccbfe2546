namespace Frankpledge.Reading;

/// <summary>What is told in the present of a day to come is a promise of that day: "applications open in April 2026", "the tracker goes live by 1 June",
/// "a pilot is planned for the autumn".</summary>
internal static class Schedules
{
    private static readonly WordClass Starts = Vocabulary.Of("starting");
    private static readonly WordClass Set = Vocabulary.Of("scheduled");
    private static readonly WordClass Past = Vocabulary.Any("past", "having", "may", "will", "must", "relative");

    /// <summary>The owner's undertaking, or null where no day to come is told.</summary>
    public static Finding? Read(Words words, Cast cast)
    {
        for (var at = 1; at < Math.Min(words.Count, Longest) && words.Find(Past, 0, at) < 0 && words[at - 1].Kind != TokenKind.Mark; at++)
        {
            if (Told(words, at) is { } behind && Deadlines.Find(words, behind, words.Count) is { } day && day.Start <= behind + Near && !IsUsual(words, day))
            {
                return new(StatementKind.Commitment, [cast.Owner], "it is told for a day to come, and whoever writes the plan answers for it", 0.6,
                    Enumerable.Range(0, Math.Min(at, 2)).Any(first => NumberWords.Read(words, first) is not null) ? 0 : at, words.Count);
            }

            // "Six open days are planned in 2027/28"
            if (words.Low(at) is "is" or "are" && words.Low(at + 1) is "planned" or "scheduled" && words.Low(at + 2) is "in" or "for" && words[at + 3].IsYear)
            {
                return new(StatementKind.Commitment, [cast.Owner], "it is told for a year to come, and whoever writes the plan answers for it", 0.6,
                    NumberWords.Read(words, 0) is null ? at : 0, words.Count);
            }
        }

        return null;
    }

    private const int Longest = 16;
    private const int Near = 5;

    /// <summary>The token behind the verb, or null: "opens", "go live", "is due", "is going onto".</summary>
    private static int? Told(Words words, int at) =>
        words.Low(at) is { Length: > 3 } verb && (words.In(at, Starts) || verb[^1] == 's' && Starts.Contains(verb.TrimEnd('s'))
            || verb is "launches" or "finishes")
            && (words.In(at + 1, Lists.Preposition) || words.Is(at + 1, "again")) ? at + 1
        : words.Low(at) is "go" or "goes" && words.Is(at + 1, "live") ? at + 2
        : words.Low(at) is "is" or "are" && words.In(at + 1, Set) ? at + 2
        : words.Low(at) is "is" or "are" && words.Is(at + 1, "on") && words.Is(at + 3, "way") && !words.Is(at + 4, "to") ? at + 4
        : words.Low(at) is "is" or "are" && words.Is(at + 1, "coming") && !words.Is(at + 2, "to") ? at + 2
        : words.Low(at) is "is" or "are" && words.Is(at + 1, "going") && words.In(at + 2, Lists.Preposition) && !words.Is(at + 2, "to") ? at + 3 : null;

    private static bool IsUsual(Words words, (int Start, int End) day) => words.Low(day.End - 1) is "year" && words.Low(day.End - 2) is "each" or "every";
}
