namespace Frankpledge.Reading;

/// <summary>Turns a clause and those who act in it into findings: whose undertaking it is decides the kind.</summary>
internal sealed class ClauseFindings(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass More = Vocabulary.Of("additional");

    private static readonly WordClass Kept = Vocabulary.Of("preserved");

    private static readonly WordClass Counts = Vocabulary.Any("counted", "countable");

    private readonly ClauseSigns signs = new(words, mentions);

    public IEnumerable<Finding> Of(Clause clause, IReadOnlyList<Party> parties, string why, double reliability)
    {
        var forecast = signs.IsForecast(clause);
        foreach (var side in parties.GroupBy(party => party.Side))
        {
            var who = side.ToList();
            if (clause.Speech == Speech.Will
                && (words.Is(clause.Verb, "cost") || side.Key == Side.Force && clause.Passive && words.Is(clause.Subject.Start, "no") || forecast
                    && words.Low(clause.Verb) is "be" or "benefit" || (side.Key == Side.Partner || side.Key == Side.Force && HasMoney(clause))
                    && words.Low(clause.Verb) is "have" or "receive" && !words.In(clause.Trigger, Lists.Be)))
            {
                continue;
            }

            switch (side.Key)
            {
                case Side.Force:
                    yield return Found(StatementKind.Expectation, clause, who, why + Verb(clause, "the force"), reliability);
                    break;
                case Side.Partner:
                    yield return Found(StatementKind.PartnerExpectation, clause, who, why + Verb(clause, "somebody outside the force"),
                        clause.Speech == Speech.Will ? Math.Min(reliability, 0.72) : reliability);
                    break;
                default:
                    if (clause.Speech == Speech.Will)
                    {
                        yield return Undertaken(clause, who, why + "the owner or a body of theirs “will”", reliability);
                    }
                    else if (clause.Speech == Speech.Asked && who.Contains(cast.Owner))
                    {
                        yield return new(null, who, "others ask it of the owner", 0.6, clause.Verb, clause.End);
                    }
                    else if (clause.Speech == Speech.Must && who.Contains(cast.Owner) && !clause.Passive && signs.HasFigure(clause))
                    {
                        yield return Undertaken(clause, who, "the owner needs to reach a figure", 0.6);
                    }
                    else if (!who.Contains(cast.Owner))
                    {
                        yield return Found(StatementKind.Expectation, clause, who, why + Verb(clause, "a body of the owner"), reliability - 0.1);
                    }

                    break;
            }
        }
    }

    private static string Verb(Clause clause, string whom) => clause.Speech switch
    {
        Speech.Must => $"{whom} must or should do it",
        Speech.Asked => $"{whom} is asked to do it",
        _ => $"{whom} “will” do it",
    };

    public Finding Undertaken(Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        Found(StatementKind.Commitment, clause, parties, why, reliability);

    public Finding Found(StatementKind kind, Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        new(kind, parties, why, reliability,
            clause.IsNegated(words) ? clause.End : IsRange(clause) ? 1
                : HasShare(clause) || IsMoved(clause) || IsKept(clause) ? Counted(clause) : clause.Verb, clause.End);

    // "Between 40 and 60 cadets will be trained"
    private bool IsRange(Clause clause) => words.Is(0, "between") && NumberWords.Read(words, 1) is { } low && words.Is(low.End, "and")
        && NumberWords.Read(words, low.End + 1) is { } high && clause.Subject.Start <= high.End && clause.Trigger < high.End + 8;

    private int Counted(Clause clause) => NumberWords.Read(words, 0) is { Percent: false } ? clause.Subject.Start : Math.Max(1, clause.Subject.Start);

    // "Detective numbers must be sustained", "complaints should fall": the count is the subject.
    private bool IsMoved(Clause clause) => clause.Subject.Parties.Count == 0 && clause.Subject.Sort != SubjectSort.We && clause.Verb - clause.Subject.Start < 12
        && Direction.Of(words, clause.Passive ? clause.Verb + 1 : clause.Verb) is not null
        && (words.Find(Counts, clause.Subject.Start, clause.Trigger) >= 0 || !clause.Passive);

    // "The force will receive £201 million" tells what it is given.
    private bool HasMoney(Clause clause) => Enumerable.Range(clause.Verb, 4).Any(at => NumberWords.Money(words, at) is not null);

    // "All seven counters are to be kept open": the number stands in the subject.
    private bool IsKept(Clause clause) => clause.Passive && words.In(signs.Participle(clause), Kept)
        && Enumerable.Range(clause.Subject.Start, Math.Max(0, clause.Trigger - clause.Subject.Start)).Any(at => NumberWords.Read(words, at) is { Value: > 1 });

    // "At least 95% of grants will be paid": what is to be reached stands in the subject.
    private bool HasShare(Clause clause)
    {
        for (var at = clause.Subject.Start; at < clause.Trigger; at++)
        {
            // "Savings of £800,000 must be found"
            if (clause.Passive && NumberWords.Money(words, at) is not null)
            {
                return true;
            }

            if (NumberWords.Read(words, at) is { } number
                && (clause.Passive
                    && (number.Percent || number.Value >= 10 && (at == clause.Subject.Start || words.In(at - 1, More) || words.Is(at - 1, "a")
                        || words.Low(at - 1) is "least" or "than") && !words[at - 1].IsCapital)
                    || number.Percent && (at == clause.Subject.Start || words.Low(at - 1) is "least" or "than")
                    || !number.Percent && number.Value > 1 && (clause.Subject.Parties.Count == 0 || signs.HasDeadline(clause))
                        && (clause.Passive || words.Is(clause.Verb, "be") || signs.HasDeadline(clause) || clause.Speech != Speech.Will)
                        && (at == clause.Subject.Start || at == clause.Subject.Start + 1 && words.Is(at - 1, "all"))))
            {
                return true;
            }
        }

        return false;
    }
}
