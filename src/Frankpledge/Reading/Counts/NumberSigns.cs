namespace Frankpledge.Reading;

/// <summary>Tells numbers that are to be reached from those that name, count from, or tell something.</summary>
internal sealed class NumberSigns(Words words, IReadOnlyList<Mention> mentions)
{
    private static readonly WordClass Stood = Vocabulary.Of("stood");
    private static readonly WordClass Roughly = Vocabulary.Of("roughly");
    private static readonly WordClass Each = Vocabulary.Of("each");
    private static readonly WordClass RunningAt = Vocabulary.Of("runningat");
    private static readonly WordClass Persons = Vocabulary.Of("tallied");
    private static readonly WordClass People = Vocabulary.Any("posts", "countedpeople", "additional");

    /// <summary>"Double the places to 240" says by itself what is to be reached.</summary>
    public bool IsReached(int at)
    {
        for (var to = at; to < words.Count; to++)
        {
            if (words.Is(to, "to") && !words[to + 1].IsYear && (words[to + 1].Kind == TokenKind.Number || NumberWords.Read(words, to + 1) is { Value: > 1 }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"From 12 to 24": the first says where it stands today.</summary>
    public bool IsBaseline(int at, int end) => (words.Is(at - 1, "from") || words.Is(at - 2, "from") && ComparatorReader.IsSoft(words, at - 1)
            || words.Is(at - 3, "from") && ComparatorReader.IsSoft(words, at - 2) && ComparatorReader.IsSoft(words, at - 1))
        && Enumerable.Range(end, 5).Any(to => words.Is(to, "to")
            && (NumberWords.Read(words, Amount(to + 1)) is not null || Fractions.Read(words, Amount(to + 1)) is not null))
        // "Get that 41% down to 35%"
        || words.Low(at - 1) is "that" or "this" && words.In(at - 2, Lists.Verb) && words.Low(end) is "down" or "up" or "to"
        // ", now running at 17%,"
        || (words.In(at - 1, RunningAt) || words.Is(at - 1, "at") && words.In(at - 2, RunningAt)) && words.Find(RunningAt, at - 4, at) >= 0
        // "Availability, at 79 per cent now, must reach 90"
        || words.Is(at - 1, "at") && (words.Low(end) is "now" or "today" || words.Phrase(end, "at", "present"))
        || words.In(at - 1, Stood) || words.Is(at - 1, "at") && words.In(at - 2, Stood)
        || words.Low(at - 1) is "currently" or "against" || words.Phrase(at - 2, "at", "present") || words.Low(at - 1) is "with" or "to"
            && words.Is(at - 2, "compared") || words.Low(at - 1) is "from"
        && words.Low(at - 2) is "up" or "down";

    // "From 31% to between 25% and 28%", "to about a third"
    private int Amount(int at) => words.Is(at, "between") || words.In(at, Roughly) ? at + 1 : at;

    /// <summary>999 and 101 are telephone numbers, unless people are counted; "Section 40", "Class 2" and the numbers inside names are labels.</summary>
    public bool IsName(int at, int end) =>
        words.Low(at) is "999" or "101" or "111" or "112" && !words.In(end, People) || words.Is(at, "24") && words.Low(end) is "hour" or "and" or "or"
        || words.Low(at - 1) is "section" or "act" or "class" or "table" or "page" or "question" or "figure" or "aged" or "age" or "part" or "grade" or "level"
        or "outcome" or "category" or "band" or "tier" or "phase"
        || IsAge(at)
        || words.Low(at - 1) is "over" or "under" && (words.In(at - 2, Persons) || words.Is(at - 2, "those"))
        || words.Low(end) is "mph" or "mm" or "cc"
        || words.Low(end) is "miles" or "metres" or "kilometres" or "yards" && words.Low(at - 1) is "within" or "under"
        || words.Is(at - 1, "than") && words.Is(at - 2, "rather") || words.Is(at - 1, "per")
        || words.Is(at, "one") && words.Low(at - 1) is "no" or "every" or "another" or "any"
        || words[at - 1].IsCapital && at > 1 && (words[at].IsCapital || words[at].Kind == TokenKind.Number)
        || mentions.Any(mention => mention.Start <= at && mention.End > at)
        || words.Is(at, "zero") && words.Is(at + 1, "tolerance") || words.Low(at) is "hundred" or "double" || words.Is(end, "-") || words.Is(end, "FTE")
        || words.Is(end, "fte");

    // "Aged over 80", "between the ages of 16 and 24"
    private bool IsAge(int at)
    {
        for (var back = at - 1; back >= at - 5; back--)
        {
            if (words.Low(back) is "aged" or "age" or "ages")
            {
                return true;
            }

            if (words[back].Kind != TokenKind.Number
                && words.Low(back) is not ("over" or "under" or "at" or "least" or "between" or "and" or "of" or "from" or "to"
                or "about" or "or" or "below" or "above"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What stands behind "as", "because", "which" or "after" gives a reason or tells a story.</summary>
    public bool IsAside(int at, int from)
    {
        for (var back = at - 1; back >= from; back--)
        {
            if (words.Is(back, ";"))
            {
                return false;
            }

            // "As one team" gives no reason; "as 45% of them …" does.
            if (words.Phrase(back, "as", "one") || words.Phrase(back, "as", "part") || words.Phrase(back, "as", "being") || words.Is(back, "as")
                && Participles.IsPast(words.Low(back - 1))
                || words.Is(back, "where")
                && words.Low(back + 1) is "necessary" or "appropriate" or "possible" or "needed")
            {
                continue;
            }

            // "Any action that is more than one quarter behind"
            if (words.Is(back, "that") && words.In(back + 1, Lists.Be) && words[back - 1].Kind == TokenKind.Word && words.Find(Each, from, back) >= 0)
            {
                return true;
            }

            if (words.Low(back) is "as" or "because" or "since" or "which" or "where" or "following" or "after" or "introduced" && !words.Is(back - 1, "such")
                && !IsClosed(back, at))
            {
                return true;
            }
        }

        return false;
    }

    // "Robbery, which stood at 212, is to be no higher than 140": behind the second comma the sentence goes on.
    private bool IsClosed(int aside, int at)
    {
        for (var comma = aside + 1; words.Is(aside - 1, ",") && comma < at; comma++)
        {
            if (words.Is(comma, ",") && (words.In(comma + 1, Lists.Will) || words.In(comma + 1, Lists.Must) || words.In(comma + 1, Lists.Be)
                || words.Is(comma + 1, "to") && !words[comma + 2].IsYear && words[comma + 2].Kind == TokenKind.Word))
            {
                return true;
            }
        }

        return false;
    }
}
