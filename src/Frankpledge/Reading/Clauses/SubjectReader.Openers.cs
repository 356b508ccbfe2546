namespace Frankpledge.Reading;

/// <summary>What stands before a subject: whether it opens a main clause.</summary>
internal sealed partial class SubjectReader
{
    /// <summary>False for a main clause, true for a subordinate one, null when these parties are not the head ("the role of the police").</summary>
    private bool? Opener(int start)
    {
        // "The work of the city's Youth Board": the board only tells whose work.
        if (words.Is(start - 1, "'s") && start > 3)
        {
            var whose = start - 2;
            while (whose > 1 && words.In(whose - 1, Lists.Determiner))
            {
                whose--;
            }

            return words.In(whose - 1, Lists.Preposition) ? null : Opener(whose);
        }

        var before = words[start - 1];
        if (start <= 0 || before.Kind != TokenKind.Word || TellsWhen(start))
        {
            return false;
        }

        if (before.Lower is "that"
            && (words.In(start - 2, Lists.Asked) || words.In(start - 2, Lists.Expect) || words.Low(start - 2) is "expectation"
                || words.Low(start - 2) is "essential" or "vital" or "imperative" or "clear"))
        {
            return false;
        }

        // "Against those who will not comply we shall …", "For that reason the Service will …": what opens the sentence stands before its main clause.
        if ((words.Low(start) is "i" or "we" || words.In(start, Lists.Determiner))
            && (!words.In(start - 1, Lists.Relative) || words.Phrase(start - 2, "do", "so") || words.Phrase(start - 2, "does", "so"))
            && !words.In(start - 1, Lists.Preposition)
            && (words.In(0, Lists.Fronting) || words.In(0, Lists.Preposition) || words.Low(0) is "along" or "alongside" or "together"))
        {
            return false;
        }

        if (before.Lower is "and" or "but" or "or" or "then" or "however" or "additionally" || before.Lower is "so" && words.Is(start - 2, ",")
            || words.In(start - 1, Lists.Adverb) || OpensPhrase(start - 2))
        {
            return false;
        }

        return words.In(start - 1, Lists.Relative) || !words.In(start - 1, Lists.Preposition) ? true : null;
    }

    /// <summary>"We in the Commissioner's office", "those of us who work here": who "we" are, told by where they are.</summary>
    private Subject? Placed(int end)
    {
        for (var at = end - 2; at >= Math.Max(0, end - LongestPlace) && (words[at].Kind != TokenKind.Mark || words.Is(at, "'s")); at--)
        {
            var us = words.Is(at, "us") && words.Is(at - 1, "of") && words.Low(at - 2) is "those" or "all" or "both" or "many";
            if ((us || words.Is(at, "we")) && (words.Low(at + 1) is "in" or "at" or "from" or "on" || us && words.Is(at + 1, "who")))
            {
                return new(SubjectSort.We, [], us ? at - 2 : at, "we", Subordinate: false);
            }
        }

        return null;
    }

    private const int LongestPlace = 10;

    // "Each year we will", "This autumn the Board will": when it is to be opens the sentence without a comma.
    private bool TellsWhen(int start) => start is > 1 and < 5 && words.In(start - 1, Spans) && words.Low(0) is "each" or "every" or "this" or "next"
        && Enumerable.Range(1, start - 1).All(at => words[at].Kind != TokenKind.Mark && !words.In(at, Lists.Preposition));

    // "as such", "in addition", "where appropriate" stand before a main clause like one adverb.
    private bool OpensPhrase(int at) =>
        words.Phrase(at, "as", "such") || words.Phrase(at, "in", "addition") || words.Phrase(at, "in", "particular") || words.Phrase(at, "in", "turn")
            || words.Phrase(at, "in", "return")
        || words.Low(at) is "where" or "if" or "when" && words.Low(at + 1) is "appropriate" or "necessary" or "possible" or "needed"
        || words.Phrase(at, "at", "present");
}
