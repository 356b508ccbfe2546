namespace Frankpledge.Reading;

/// <summary>
/// Signs that a statement says more than was read out of it: a number that is part of nothing, a word for rising or falling without a count, money
/// without a giver, a modal verb without a clause. What is left over makes the whole reading less sure, whatever rule spoke.
/// </summary>
internal static class LooseEnds
{
    private static readonly WordClass Moving = Vocabulary.Any("up", "down");
    private static readonly WordClass Funds = Vocabulary.Any("funds", "giving");
    private static readonly WordClass Modal = Vocabulary.Any("will", "must");
    private static readonly WordClass Pledged = Vocabulary.Of("pledged");
    private static readonly WordClass Gone = Vocabulary.Of("gone");
    private static readonly WordClass Law = Vocabulary.Of("law");
    private static readonly WordClass Bound = Vocabulary.Of("bound");
    private static readonly WordClass Told = Vocabulary.Any("trend", "rank", "rating", "compared");
    private static readonly WordClass Meant = Vocabulary.Any("expect", "want", "ask", "asked", "intend", "committed");

    /// <summary>The most that the reading can be trusted, from 0 to 1; 1 where nothing is left over.</summary>
    /// <param name="clauses">How many clauses were found that undertake or ask.</param>
    public static double Trust(Words words, IReadOnlySet<StatementKind> kinds, int clauses)
    {
        var trust = 1.0;
        var counted = kinds.Contains(StatementKind.Target) || kinds.Contains(StatementKind.Measure);
        var told = kinds.Contains(StatementKind.Fact) || kinds.Contains(StatementKind.Resource);
        if (!counted && !told && HasFigure(words))
        {
            trust = kinds.Contains(StatementKind.Narrative) ? 0.62 : 0.7;
        }

        if (!counted && words.Find(Moving, 0, words.Count) >= 0)
        {
            trust = Math.Min(trust, kinds.Contains(StatementKind.Narrative) ? 0.8 : 0.78);
        }

        if (!told && words.Find(Funds, 0, words.Count) >= 0)
        {
            trust = Math.Min(trust, 0.76);
        }

        // A modal verb or an agreement of others that no rule read, a bound in words that is no target.
        if (kinds.Contains(StatementKind.Fact) && clauses == 0 && words.Find(Modal, 0, words.Count) >= 0 || HasAgreement(words) && clauses < 2 || !counted
            && words.Find(Bound, 0, words.Count) >= 0)
        {
            trust = Math.Min(trust, 0.8);
        }

        // A bound told as a fact may be a target; what is brought down or up may be counted.
        if (kinds.Contains(StatementKind.Fact) && !counted && HasBound(words) || !counted && IsMoved(words))
        {
            trust = Math.Min(trust, 0.75);
        }

        // "Every authority must by law …" may be told or asked.
        if (kinds.Contains(StatementKind.PartnerExpectation) && words.Find(Modal, 0, words.Count) >= 0 && words.Find(Law, 0, words.Count) >= 0)
        {
            trust = Math.Min(trust, 0.8);
        }

        if (kinds.Contains(StatementKind.Narrative) && (IsToBe(words) || words.Low(0) is "and" or "to"))
        {
            trust = Math.Min(trust, 0.75);
        }

        if (kinds.Contains(StatementKind.Narrative))
        {
            trust = Math.Min(trust,
                words.Find(Modal, 0, words.Count) >= 0 ? 0.65 : words.Find(Meant, 0, words.Count) >= 0 ? 0.75 : words.Find(Told, 0, words.Count) >= 0
                    ? 0.78 : 1);
        }
        else if (Modals(words) > Math.Max(1, clauses))
        {
            trust = Math.Min(trust, 0.8);
        }

        return trust;
    }

    private static bool HasBound(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Phrase(at, "at", "least") || words.Phrase(at, "no", "more", "than") || words.Phrase(at, "or", "below") || words.Phrase(at, "or", "above")
                || words.Low(at) is "within" or "below" && NumberWords.Read(words, at + 1) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // "We will bring assaults in public places down"
    private static bool IsMoved(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.Low(at) is "down" or "up" && words.Find(Gone, at - 8, at) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAgreement(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.In(at, Pledged) && words.Low(at - 1) is "has" or "have" && words.Is(at + 1, "to"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsToBe(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.In(at, Lists.Be) && words.Is(at + 1, "to") && words.In(at + 2, Lists.Verb))
            {
                return true;
            }
        }

        return false;
    }

    private static int Modals(Words words)
    {
        var count = 0;
        for (var at = 0; at < words.Count; at++)
        {
            count += words.In(at, Modal) ? 1 : 0;
        }

        return count;
    }

    // Years and the numbers in names aside.
    private static bool HasFigure(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && !words[at].IsYear && !words[at - 1].IsCapital && words[at].Text is not ("999" or "101" or "111" or "24"))
            {
                return true;
            }

            if (words[at].IsYear && !words[at - 1].IsCapital && at > 0 || Fractions.Read(words, at) is not null && !words.Is(at, "half"))
            {
                return true;
            }
        }

        return false;
    }
}
