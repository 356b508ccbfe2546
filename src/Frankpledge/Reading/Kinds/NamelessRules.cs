namespace Frankpledge.Reading;

/// <summary>Clauses in which nobody who acts is named: "a new contract will be let", "cases are to be reviewed", "there will be".</summary>
internal sealed class NamelessRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly WordClass Counts = Vocabulary.Of("counted");
    private static readonly WordClass Programmes = Vocabulary.Of("programme");
    private static readonly WordClass Helps = Vocabulary.Of("helps");
    private static readonly WordClass Announced = Vocabulary.Of("announced");
    private static readonly WordClass PoliceDeed = Vocabulary.Of("policedoes");
    private static readonly WordClass OwnersPaper = Vocabulary.Of("ownerspaper");
    private static readonly WordClass Published = Vocabulary.Of("ownerdoes");
    private static readonly WordClass Unpromised = Vocabulary.Of("unpromised");
    private static readonly WordClass Runs = Vocabulary.Of("runs");
    private static readonly WordClass Settled = Vocabulary.Of("settled");
    private static readonly WordClass Moved = Vocabulary.Of("moves");
    private static readonly WordClass Own = Vocabulary.Of("firstperson");
    private static readonly WordClass Undergone = Vocabulary.Of("undergone");
    private static readonly WordClass Pointing = Vocabulary.Of("pronoun");
    private static readonly WordClass Laid = Vocabulary.Of("laid");
    private static readonly WordClass AtHand = Vocabulary.Of("athand");
    private static readonly WordClass Feedback = Vocabulary.Of("feedback");
    private static readonly WordClass SetUp = Vocabulary.Of("setup");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass Each = Vocabulary.Of("each");

    private readonly ClauseSigns signs = new(words, mentions);
    private readonly ClauseFindings found = new(words, mentions, cast);
    private readonly DemandRules demands = new(words, mentions, cast, context);

    public IEnumerable<Finding> Things(Clause clause)
    {
        // "Comments should reach us by May": whoever reads the plan may write.
        if (clause.Speech == Speech.Must && Feedback.Contains(clause.Subject.Head) && (BeforeOwner(clause) || ForOwner(clause)))
        {
            return [];
        }

        if (clause.Speech == Speech.Will && words.Phrase(clause.Verb, "take", "place") && clause.Subject.Sort == SubjectSort.Thing)
        {
            return [DueBy(clause)];
        }

        if (words.Is(clause.Verb, "be") && !clause.Passive && clause.Subject.Sort != SubjectSort.There && signs.HasDeadline(clause) && !IsOrdered(clause))
        {
            return [DueBy(clause)];
        }

        if (clause.Speech == Speech.Will && Programmes.Contains(clause.Subject.Head)
            && (words.Is(clause.Subject.Start, "the") || words.Low(clause.Subject.Start) is "this" or "our") && !words.In(clause.Verb, Helps)
            && !clause.Passive)
        {
            return [found.Undertaken(clause, [cast.Owner], "what a programme of the plan will do is undertaken with it", 0.6)];
        }

        // "A scorecard will go to the Board", "a summary will appear": somebody writes it.
        if (!cast.Oversees && clause.Speech == Speech.Will && clause.Subject.Sort == SubjectSort.Thing && words.In(clause.Verb, Laid)
            && !words.In(clause.Verb + 1, Lists.Be))
        {
            return [found.Undertaken(clause, [cast.Owner], "what is written of the work, whoever does the work writes", 0.55)];
        }

        // "Support will be available at weekends", in the plan of those who give it.
        if ((!cast.Oversees || IsOwned(clause)) && clause.Speech == Speech.Will && words.Is(clause.Verb, "be") && !clause.Passive
            && clause.Subject.Sort == SubjectSort.Thing && words.In(signs.Participle(clause), AtHand))
        {
            return [found.Undertaken(clause, [cast.Owner], "whoever does the work says what there will be", 0.6)];
        }

        if (clause.Subject.Sort == SubjectSort.There ? words.Find(Unpromised, clause.Verb, clause.Verb + 5) >= 0 : signs.IsForecast(clause))
        {
            return [];
        }

        if (signs.Priority(clause) is { Count: > 0 } parties)
        {
            return found.Of(clause with { Speech = Speech.Must }, parties, "it is to be their priority or duty: ", 0.8);
        }

        if (cast.Oversees ? signs.IsPoliceWork(clause) : clause.Passive
            && mentions.Any(mention => mention.Party.Side == Side.Force && mention.End <= clause.Trigger && !IsGoverned(mention.Start, clause.Subject.Start)))
        {
            return [found.Found(StatementKind.Expectation, clause, [cast.Force], "it must be done, and it is police work", 0.65)];
        }

        if (clause.Speech == Speech.Will && clause.Passive && words.In(clause.Verb + 1, Announced))
        {
            return Publishing(clause);
        }

        if (cast.Oversees && clause.Passive && words.In(signs.Participle(clause), PoliceDeed))
        {
            return [found.Found(StatementKind.Expectation, clause, [cast.Force], "only the force does this", 0.65)];
        }

        if (clause.Speech == Speech.Must && clause.Passive && cast.Oversees && BeforeOwner(clause))
        {
            return [found.Found(StatementKind.Expectation, clause, [cast.Force], "it is to be brought before the owner, so somebody else must do it", 0.65)];
        }

        if (clause.Speech == Speech.Will && (IsKnown(clause) || clause.Subject.Sort == SubjectSort.There || !clause.Passive)
            && !IsMoved(clause) && !(clause.Passive && !cast.Oversees && words.In(signs.Participle(clause), Published))
            && !(clause.Subject.Sort == SubjectSort.There && signs.HasDeadline(clause))
            && (clause.Passive || clause.Subject.Sort == SubjectSort.There || words.In(clause.Verb, Runs)) && CarryOn(clause) is { Count: > 0 } carried)
        {
            return carried;
        }

        // "By 2028 there will be an advocate in each district"
        if (clause.Subject.Sort == SubjectSort.There && signs.HasDeadline(clause))
        {
            return [DueBy(clause)];
        }

        if (clause.Speech == Speech.Will && clause.Subject.Sort == SubjectSort.There && words.Find(Own, 0, words.Count) >= 0)
        {
            return [found.Undertaken(clause, [cast.Owner], "the owner says what there will be", 0.6)];
        }

        if (clause.Speech == Speech.Must || clause.Passive || clause.Subject.Sort == SubjectSort.There && words.Low(clause.Verb + 1) is "fewer" or "less")
        {
            var there = clause.Subject.Sort == SubjectSort.There;
            var count = new Finding(null, [], "a count is to change, and nobody is named", 0.7, there ? clause.Verb : clause.Subject.Start,
                there ? clause.End : clause.Verb + 8);
            return [count, .. demands.Of(clause), .. Agentless(clause)];
        }

        return clause.Speech == Speech.Will
            && (words.In(clause.Trigger, Lists.Be) || !cast.Oversees && words.In(clause.Verb, Runs) || clause.Subject.Sort == SubjectSort.Thing
                && words.In(clause.Verb, Settled)) ? Agentless(clause)
            : signs.HasDeadline(clause) ? [DueBy(clause)]
            : [];
    }

    // "The sharing of buildings with the police": who stands behind a preposition is only named beside.
    private bool IsGoverned(int at, int start) => at - 1 >= start && words.In(at - 1, Lists.Preposition)
        || at - 2 >= start && words.In(at - 1, Lists.Determiner) && words.In(at - 2, Lists.Preposition);

    // "The number of false alarms will be driven down" says more than that it goes on.
    private bool IsMoved(Clause clause) => clause.Passive && words.Find(Counts, clause.Subject.Start, clause.Trigger) >= 0
        && Direction.Of(words, signs.Participle(clause)) is Comparator.Increase or Comparator.Reduce;

    private Finding DueBy(Clause clause) =>
        new(clause.Subject.Sort == SubjectSort.Public
            ? null : StatementKind.Commitment, [cast.Owner], "it is to be there by a day, and whoever writes the plan answers for it", 0.6,
                clause.Subject.Start, clause.End);

    /// <summary>"A new contract will be let", "the code is to be at the heart of it": where nobody is named, whoever writes the plan undertakes it.</summary>
    public IEnumerable<Finding> Agentless(Clause clause) =>
        IsOrdered(clause)
            ? [found.Found(StatementKind.Expectation, clause, [cast.Force], "it “is to be” done, and the force does what the plan orders", 0.55)] :
        clause.Speech != Speech.Will || clause.Subject.Sort == SubjectSort.There
            || words.In(signs.Participle(clause), Undergone) && signs.Bound(clause) < 0 && !IsEachRead(clause)
            || signs.IsInside(clause) || signs.NamesAgent(clause) ? []
        : Publishing(clause) is var published && published.Any() ? published
        : [found.Undertaken(clause, [cast.Owner], "it is to be done, and nobody else is named", cast.Oversees ? 0.6 : 0.7)];

    private bool IsOrdered(Clause clause) =>
        cast.Oversees && words.In(clause.Trigger, Lists.Be) && (clause.Passive || words.Low(clause.Verb) is "be" or "come"
            || words.In(clause.Verb, Moved)) && !words.In(signs.Participle(clause), Published)
            && !words.In(signs.Participle(clause), Undergone) && !words.In(signs.Participle(clause), SetUp) && !Funds.Contains(clause.Subject.Head)
            && !OwnersPaper.Contains(clause.Subject.Head)
        && clause.Subject.Sort == SubjectSort.Thing && !signs.IsInside(clause) && !signs.NamesAgent(clause);

    // "The scheme will be extended" speaks of what went before; "a joint audit will be held" does not.
    private bool IsKnown(Clause clause) => words.Is(clause.Subject.Start, "the")
        && !Enumerable.Range(clause.Subject.Start, Math.Max(0, clause.Trigger - clause.Subject.Start)).Any(at => words.Is(at, "of"))
        || words.In(clause.Subject.Start, Pointing);

    // "Visits by my adviser", "a new fund": what the owner of any plan has to give.
    private bool IsOwned(Clause clause) => Programmes.Contains(clause.Subject.Head) || words.Find(Own, 0, clause.Trigger) >= 0;

    // "Every reply will be read" promises it; "the plan will be read" by many does not.
    private bool IsEachRead(Clause clause) => words.Is(signs.Participle(clause), "read") && words.In(clause.Subject.Start, Each);

    // "… should reach us", "… should be with my office"
    private bool ForOwner(Clause clause) =>
        Enumerable.Range(clause.Verb, 4).Any(at => words.Low(at) is "us" or "me" or "my" or "our" && words.Low(at - 1) is "reach" or "with");

    private bool BeforeOwner(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Low(at) is "before" or "to"
                && (words.Low(at + 1) is "me" or "us"
                    || mentions.Any(mention => mention.Party == cast.Owner
                        && (mention.Start == at + 1 || mention.Start == at + 2 && words.In(at + 1, Lists.Determiner)))))
            {
                return true;
            }
        }

        return false;
    }

    public List<Finding> CarryOn(Clause clause) =>
        context.Previous.FirstOrDefault(finding => finding.Kind is not null) is { } before
            ? [found.Found(before.Kind!.Value, clause, before.Parties, "it carries on what the sentence before undertakes", 0.55)]
            : [];

    private IEnumerable<Finding> Publishing(Clause clause) =>
        clause.Speech == Speech.Will && clause.Passive && words.In(clause.Verb + 1, Published)
            ? [found.Undertaken(clause, [cast.Owner], "something is to be published or reported, which the owner does", 0.6)]
            : [];
}
