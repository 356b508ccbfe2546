namespace Frankpledge.Reading;

/// <summary>From one clause to kinds: who speaks, how, and of what.</summary>
internal sealed class ClauseRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly WordClass Condition = Vocabulary.Of("condition");
    private static readonly WordClass Announced = Vocabulary.Of("announced");
    private static readonly WordClass PoliceDeed = Vocabulary.Of("policedoes");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass OwnersPaper = Vocabulary.Of("ownerspaper");
    private static readonly WordClass CarriedOn = Vocabulary.Of("carriedon");
    private static readonly WordClass Published = Vocabulary.Of("ownerdoes");
    private static readonly WordClass Unpromised = Vocabulary.Of("unpromised");
    private static readonly WordClass Runs = Vocabulary.Of("runs");
    private static readonly WordClass Own = Vocabulary.Of("firstperson");
    private static readonly WordClass Undergone = Vocabulary.Of("undergone");
    private static readonly WordClass Finite = Vocabulary.Any("be", "past", "having", "may", "will");
    private static readonly WordClass Pointing = Vocabulary.Of("pronoun");

    private readonly WishRules wishes = new(words, mentions, cast);
    private readonly ClauseSigns signs = new(words, mentions);

    public IEnumerable<Finding> Judge(Clause clause) => clause.Speech switch
    {
        Speech.Ask when words.Low(clause.Trigger - 1) is "and" or "," => [],
        Speech.Expect or Speech.Want or Speech.Ask => wishes.Judge(clause),
        Speech.Intend => clause.Subject.Subordinate && words.In(clause.Subject.Start - 1, Condition) && words.Low(clause.Subject.Start - 1) is "what" or "how" ? [] : [Undertaken(clause, [cast.Owner], "the owner says what they mean to do", 0.95)],
        _ => ByName(clause),
    };

    private IEnumerable<Finding> ByName(Clause clause)
    {
        if (signs.IsOutcome(clause))
        {
            return [new(null, [], "it says what is to rise or fall", 0.7, words.Low(0) is "fewer" or "more" or "less" ? 0 : clause.Subject.Start, clause.End)];
        }

        // "Every authority must by law …" says what holds for all.
        if (clause.Speech == Speech.Must && words.Low(clause.Subject.Start) is "every" or "any" && !clause.Subject.Parties.Any(party => party.Side == Side.Force) && clause.Subject.Sort == SubjectSort.Parties)
        {
            return [];
        }

        // "At least a third of new recruits will be women" tells a target, whoever recruits.
        if (clause.Speech == Speech.Will && !clause.Passive && words.Is(clause.Verb, "be") && (words.Phrase(clause.Subject.Start, "at", "least") || words.Phrase(0, "at", "least") || NumberWords.Read(words, clause.Subject.Start) is { Percent: true }))
        {
            return [new(null, [], "a share that is to be reached", 0.7, 0, clause.End)];
        }

        if (clause.Passive && Between(clause) is { Count: > 1 } both)
        {
            return Of(clause, both, "it is to be done between them: ", 0.8);
        }

        if (clause.Passive && signs.By(clause) is var by and > 0)
        {
            if (Agent(by) is { } agent)
            {
                return Of(clause, [agent], "who is to do it is named after “by”: ", 0.85);
            }

            if (words.In(by, Lists.Public))
            {
                return [];
            }
        }

        var subject = clause.Subject;
        if (subject.Subordinate)
        {
            if (subject.Sort == SubjectSort.We && clause.Speech == Speech.Will && words.Low(subject.Start - 1) is "which" or "that")
            {
                return [Undertaken(clause, We.Members(words, cast, context), "“we” undertake something in passing", 0.7)];
            }

            return subject.Parties.Contains(cast.Owner) && clause.Speech == Speech.Will && subject.Head is "I" or "i" or "we" or "he" or "she" && !words.In(subject.Start - 1, Condition)
                ? [Undertaken(clause, [cast.Owner], "the owner undertakes something in passing", 0.75)]
                : [];
        }

        return subject.Sort switch
        {
            SubjectSort.Thing or SubjectSort.PoliceWork when clause.Passive && clause.Speech == Speech.Will && OwnersPaper.Contains(subject.Head) =>
                [Undertaken(clause, [cast.Owner], "it is done to a paper of the owner", 0.7)],
            SubjectSort.Parties => Of(clause, subject.Parties, "", 0.95),
            SubjectSort.We => clause.Speech == Speech.Will ? [Undertaken(clause, [.. We.Members(words, cast, context), .. subject.Parties], "“we” includes the owner", 0.9)] : [],
            SubjectSort.PoliceWork when !cast.Oversees => Things(clause),
            SubjectSort.PoliceWork when clause.IsNegated(words) && !clause.Passive => [],
            SubjectSort.PoliceWork when !signs.IsForecast(clause) => [Found(StatementKind.Expectation, clause, [cast.Force], "only the force could do this", 0.75)],
            SubjectSort.OwnersThing when clause.Speech == Speech.Will && (!signs.IsForecast(clause) || words.In(clause.Trigger - 1, Funds)) => [Undertaken(clause, [cast.Owner], "the owner's own work is to be done", 0.75)],
            SubjectSort.Doers when clause.Speech is Speech.Asked or Speech.Must && !clause.Passive => Of(clause, Doers.Named(words, subject.Start, subject.End), "", 0.75),
            SubjectSort.Thing or SubjectSort.Doers when clause.Speech == Speech.Asked => [Found(StatementKind.PartnerExpectation, clause, [signs.Somebody(clause)], "somebody outside the force is asked to do it", 0.7)],
            SubjectSort.Public when clause.Passive && words.In(clause.Verb + 1, PoliceDeed) => [Found(StatementKind.Expectation, clause, [cast.Force], "it is to be done to somebody, and only the force could do it", 0.65)],
            SubjectSort.Public when clause.Passive && clause.Speech == Speech.Will && !cast.Oversees => Agentless(clause),
            SubjectSort.Public when clause.Speech == Speech.Will && FromOwner(clause) => [Undertaken(clause, [cast.Owner], "somebody is to have it from the owner", 0.65)],
            SubjectSort.Pronoun when subject.Head is "it" or "they" && context.Antecedents.Count > 0 && !clause.Passive && !signs.IsExpletive(clause) => Of(clause, context.Antecedents, "“" + subject.Head + "” stands for a party of the sentence before; ", 0.75),
            SubjectSort.Pronoun when subject.Head == "they" && clause.Speech is Speech.Must or Speech.Asked && !clause.Passive && Opening(clause) is { Count: > 0 } opening => Of(clause, opening, "“they” stands for those who open the sentence; ", 0.7),
            SubjectSort.Pronoun when clause.Passive && words.In(clause.Verb + 1, CarriedOn) => CarryOn(clause),
            SubjectSort.Pronoun when clause.Passive && clause.Speech == Speech.Will && subject.Head is "it" or "they" => Agentless(clause),
            SubjectSort.Thing or SubjectSort.There or SubjectSort.Doers => Things(clause),
            SubjectSort.Pronoun when clause.Speech == Speech.Must && subject.Head is "this" or "that" or "these" && signs.IsPoliceWork(clause) => Things(clause),
            _ => [],
        };
    }

    private IEnumerable<Finding> Of(Clause clause, IReadOnlyList<Party> parties, string why, double reliability)
    {
        var forecast = signs.IsForecast(clause);
        foreach (var side in parties.GroupBy(party => party.Side))
        {
            var who = side.ToList();
            if (clause.Speech == Speech.Will && (forecast && words.Low(clause.Verb) is "be" or "benefit" || side.Key == Side.Partner && words.Low(clause.Verb) is "have" or "receive"))
            {
                continue;
            }

            switch (side.Key)
            {
                case Side.Force:
                    yield return Found(StatementKind.Expectation, clause, who, why + Verb(clause, "the force"), reliability);
                    break;
                case Side.Partner:
                    yield return Found(StatementKind.PartnerExpectation, clause, who, why + Verb(clause, "somebody outside the force"), reliability);
                    break;
                default:
                    if (clause.Speech == Speech.Will)
                    {
                        yield return Undertaken(clause, who, why + "the owner or a body of theirs “will”", reliability);
                    }
                    else if (!who.Contains(cast.Owner))
                    {
                        yield return Found(StatementKind.Expectation, clause, who, why + Verb(clause, "a body of the owner"), reliability - 0.1);
                    }

                    break;
            }
        }
    }

    private IEnumerable<Finding> Things(Clause clause)
    {
        if (words.Is(clause.Verb, "be") && !clause.Passive && clause.Subject.Sort != SubjectSort.There && signs.HasDeadline(clause))
        {
            return [DueBy(clause)];
        }

        if (clause.Subject.Sort == SubjectSort.There ? words.Find(Unpromised, clause.Verb, clause.Verb + 5) >= 0 : signs.IsForecast(clause))
        {
            return [];
        }

        if (signs.Priority(clause) is { Count: > 0 } parties)
        {
            return Of(clause with { Speech = Speech.Must }, parties, "it is to be their priority or duty: ", 0.8);
        }

        if (cast.Oversees ? signs.IsPoliceWork(clause) : clause.Passive && mentions.Any(mention => mention.Party.Side == Side.Force && mention.End <= clause.Trigger))
        {
            return [Found(StatementKind.Expectation, clause, [cast.Force], "it must be done, and it is police work", 0.65)];
        }

        if (clause.Speech == Speech.Will && clause.Passive && words.In(clause.Verb + 1, Announced))
        {
            return Publishing(clause);
        }

        if (cast.Oversees && clause.Passive && words.In(signs.Participle(clause), PoliceDeed))
        {
            return [Found(StatementKind.Expectation, clause, [cast.Force], "only the force does this", 0.65)];
        }

        if (clause.Speech == Speech.Must && clause.Passive && cast.Oversees && BeforeOwner(clause))
        {
            return [Found(StatementKind.Expectation, clause, [cast.Force], "it is to be brought before the owner, so somebody else must do it", 0.65)];
        }

        if (clause.Speech == Speech.Will && (IsKnown(clause) || clause.Subject.Sort == SubjectSort.There || !clause.Passive) && (clause.Passive || clause.Subject.Sort == SubjectSort.There || words.In(clause.Verb, Runs)) && CarryOn(clause) is { Count: > 0 } carried)
        {
            return carried;
        }

        if (clause.Speech == Speech.Will && clause.Subject.Sort == SubjectSort.There && words.Find(Own, 0, words.Count) >= 0)
        {
            return [Undertaken(clause, [cast.Owner], "the owner says what there will be", 0.6)];
        }

        if (clause.Speech == Speech.Must || clause.Passive || clause.Subject.Sort == SubjectSort.There && words.Low(clause.Verb + 1) is "fewer" or "less")
        {
            var there = clause.Subject.Sort == SubjectSort.There;
            var count = new Finding(null, [], "a count is to change, and nobody is named", 0.7, there ? clause.Verb : clause.Subject.Start, there ? clause.End : clause.Verb + 8);
            return [count, .. Agentless(clause)];
        }

        return clause.Speech == Speech.Will && (words.In(clause.Trigger, Lists.Be) || !cast.Oversees && words.In(clause.Verb, Runs)) ? Agentless(clause)
            : signs.HasDeadline(clause) ? [DueBy(clause)]
            : [];
    }

    private Finding DueBy(Clause clause) =>
        new(clause.Subject.Sort == SubjectSort.Public ? null : StatementKind.Commitment, [cast.Owner], "it is to be there by a day, and whoever writes the plan answers for it", 0.6, clause.Subject.Start, clause.End);

    /// <summary>"A new contract will be let", "the code is to be at the heart of it": where nobody is named, whoever writes the plan undertakes it.</summary>
    private IEnumerable<Finding> Agentless(Clause clause) =>
        IsOrdered(clause) ? [Found(StatementKind.Expectation, clause, [cast.Force], "it “is to be” done, and the force does what the plan orders", 0.55)] :
        clause.Speech != Speech.Will || clause.Subject.Sort == SubjectSort.There || words.In(signs.Participle(clause), Undergone) || signs.IsInside(clause) || signs.NamesAgent(clause) ? []
        : Publishing(clause) is var published && published.Any() ? published
        : [Undertaken(clause, [cast.Owner], "it is to be done, and nobody else is named", cast.Oversees ? 0.6 : 0.7)];

    private bool IsOrdered(Clause clause) =>
        cast.Oversees && words.In(clause.Trigger, Lists.Be) && clause.Passive && !words.In(signs.Participle(clause), Published) && !words.In(signs.Participle(clause), Undergone) && !OwnersPaper.Contains(clause.Subject.Head)
        && clause.Subject.Sort == SubjectSort.Thing && !signs.IsInside(clause) && !signs.NamesAgent(clause);

    /// <summary>"… are to be agreed between the police and the Probation Service": the parties behind "between".</summary>
    private List<Party> Between(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Is(at, "between"))
            {
                return [.. mentions.Where(mention => mention.Start > at && mention.Start < at + 10).Select(mention => mention.Party).Distinct()];
            }
        }

        return [];
    }

    // "Nurses and carers see it first, and they should tell us."
    private List<Party> Opening(Clause clause)
    {
        var verb = words.Find(Finite, 1, clause.Subject.Start);
        var subject = verb > 0 ? new SubjectReader(words, mentions, cast).Before(verb, null) : null;
        return subject is { Sort: SubjectSort.Parties, Subordinate: false } ? [.. subject.Parties] : subject is { Sort: SubjectSort.Doers, Subordinate: false } ? Doers.Named(words, subject.Start, subject.End) : [];
    }

    // "The scheme will be extended" speaks of what went before; "a joint audit will be held" does not.
    private bool IsKnown(Clause clause) => words.Is(clause.Subject.Start, "the") || words.In(clause.Subject.Start, Pointing);

    private bool FromOwner(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Low(at) is "from" or "by" && (words.Low(at + 1) is "us" or "me" or "my" or "our" || Agent(words.In(at + 1, Lists.Determiner) ? at + 2 : at + 1)?.Side == Side.Owner || Agent(at + 1)?.Side == Side.Owner))
            {
                return true;
            }
        }

        return false;
    }

    private bool BeforeOwner(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Low(at) is "before" or "to" && (words.Low(at + 1) is "me" or "us" || mentions.Any(mention => mention.Party == cast.Owner && (mention.Start == at + 1 || mention.Start == at + 2 && words.In(at + 1, Lists.Determiner)))))
            {
                return true;
            }
        }

        return false;
    }

    private List<Finding> CarryOn(Clause clause) =>
        context.Previous.FirstOrDefault(finding => finding.Kind is not null) is { } before
            ? [Found(before.Kind!.Value, clause, before.Parties, "it carries on what the sentence before undertakes", 0.55)]
            : [];

    private IEnumerable<Finding> Publishing(Clause clause) =>
        clause.Speech == Speech.Will && clause.Passive && words.In(clause.Verb + 1, Published)
            ? [Undertaken(clause, [cast.Owner], "something is to be published or reported, which the owner does", 0.6)]
            : [];

    private Party? Agent(int at) => words.Low(at) is "me" or "myself" ? cast.Owner
        : mentions.FirstOrDefault(mention => mention.Start == at && words.Low(mention.End) is not ("'s" or "'"))?.Party;

    private static string Verb(Clause clause, string whom) => clause.Speech switch
    {
        Speech.Must => $"{whom} must or should do it",
        Speech.Asked => $"{whom} is asked to do it",
        _ => $"{whom} “will” do it",
    };

    private Finding Undertaken(Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        Found(StatementKind.Commitment, clause, parties, why, reliability);

    private Finding Found(StatementKind kind, Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        new(kind, parties, why, reliability, clause.IsNegated(words) ? clause.End : clause.Passive && HasShare(clause) ? Math.Max(1, clause.Subject.Start) : clause.Verb, clause.End);

    // "At least 95% of grants will be paid": what is to be reached stands in the subject.
    private bool HasShare(Clause clause)
    {
        for (var at = clause.Subject.Start; at < clause.Trigger; at++)
        {
            if (NumberWords.Read(words, at) is { Percent: true })
            {
                return true;
            }
        }

        return false;
    }
}
