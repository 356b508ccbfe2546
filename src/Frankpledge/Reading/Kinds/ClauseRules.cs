namespace Frankpledge.Reading;

/// <summary>From one clause to kinds: who speaks, how, and of what.</summary>
internal sealed partial class ClauseRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly WordClass Outcome = Vocabulary.Of("outcomeverb");
    private static readonly WordClass Condition = Vocabulary.Of("condition");
    private static readonly WordClass PoliceDeed = Vocabulary.Of("policedoes");
    private static readonly WordClass Own = Vocabulary.Of("firstperson");
    private static readonly WordClass Received = Vocabulary.Of("received");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass OwnersPaper = Vocabulary.Of("ownerspaper");
    private static readonly WordClass CarriedOn = Vocabulary.Of("carriedon");
    private static readonly WordClass Starts = Vocabulary.Of("starting");
    private static readonly WordClass Officers = Vocabulary.Any("officer", "policeonly");
    private static readonly WordClass LawSpeaks = Vocabulary.Of("lawspeaks");
    private static readonly WordClass PoliceOnly = Vocabulary.Of("policeonly");
    private static readonly WordClass Expected = Vocabulary.Of("foreseen");
    private static readonly WordClass Denied = Vocabulary.Of("undergoes");
    private static readonly WordClass Scrutiny = Vocabulary.Of("scrutiny");
    private static readonly WordClass Finite = Vocabulary.Any("be", "past", "having", "may", "will");

    private readonly WishRules wishes = new(words, mentions, cast, context);
    private readonly ClauseSigns signs = new(words, mentions);
    private readonly ClauseFindings found = new(words, mentions, cast);
    private readonly NamelessRules nameless = new(words, mentions, cast, context);
    private readonly DemandRules demands = new(words, mentions, cast, context);
    private readonly UnknownActors unknown = new(words, mentions, cast);

    public IEnumerable<Finding> Judge(Clause clause) => clause.Speech switch
    {
        Speech.Ask when words.Low(clause.Trigger - 1) is "and" or "," => [],
        Speech.Expect or Speech.Want or Speech.Ask => wishes.Judge(clause),
        Speech.Intend =>
            clause.Subject.Subordinate && words.In(clause.Subject.Start - 1, Condition) && words.Low(clause.Subject.Start - 1) is "what" or "how"
                ? [] : [found.Undertaken(clause, [cast.Owner], "the owner says what they mean to do", clause.Subject.Head == "it is intended" ? 0.8 : 0.95)],
        _ => ByName(clause),
    };

    private IEnumerable<Finding> ByName(Clause clause)
    {
        if (signs.IsOutcome(clause))
        {
            // "Satisfaction is to rise to 70%" is ordered, as what "is to be" done.
            return (words.In(clause.Trigger, Lists.Be) || clause.Passive && words.Is(0, "more") && clause.Subject.Sort != SubjectSort.Public)
                && nameless.Agentless(clause).ToList() is { Count: > 0 } ordered
                ? ordered.Select(finding => finding with { From = words.Is(0, "more") ? 0 : clause.Subject.Start })
                : [new(null, [], "it says what is to rise or fall", 0.7, words.Low(0) is "fewer" or "more" or "less" ? 0 : clause.Subject.Start, clause.End)];
        }

        // "Every authority must by law …" says what holds for all.
        if (clause.Speech == Speech.Must && !words.Is(clause.Trigger, "should") && words.Find(LawSpeaks, 0, words.Count) >= 0
            && (words.Low(clause.Subject.Start) is "every" or "any" || words.Low(clause.Subject.Start - 1) is "every" or "any")
            && !clause.Subject.Parties.Any(party => party.Side == Side.Force) && clause.Subject.Sort == SubjectSort.Parties)
        {
            return [];
        }

        // "The Board is obliged by the Act to …" tells what the law says.
        if (clause.Speech == Speech.Asked && IsByLaw(clause))
        {
            return [];
        }

        // "A chief constable must have regard to the plan": said of whoever holds the office, it is the law that speaks.
        if ((clause.Speech == Speech.Must && !words.Is(clause.Trigger, "should") || words.Is(clause.Trigger, "shall")) && IsAnyOffice(clause))
        {
            return [];
        }

        // "At least a third of new recruits will be women" tells a target, whoever recruits;
        // "95% of our officers will be trained" says also who is to see to it.
        if (ShareIn(clause) is { } share)
        {
            var doers = clause.Passive
                ? [] : mentions.Where(mention => mention.Start >= share && mention.End <= clause.Trigger && words.Low(mention.End) is not "'s")
                    .Select(mention => mention.Party).Distinct().ToList();
            return clause.Subject.Subordinate && clause.Subject.Start > share ? []
                : clause.Passive && ByWhom(clause) is { } done ? done.Select(finding => finding with { From = share })
                : doers.Count > 0 && words.Low(clause.Verb) is not ("be" or "have" or "receive")
                ? found.Of(clause, doers, "a share of them: ", 0.7).Select(finding => finding with { From = share })
                : clause.Passive && clause.Speech == Speech.Will
                ? nameless.Agentless(clause).Select(finding => finding with { From = share })
                    .DefaultIfEmpty(new(null, [], "a share that is to be reached", 0.65, share, clause.End))
                : !cast.Oversees && clause.Speech == Speech.Will && words.Low(clause.Verb) is not ("be" or "have" or "receive")
                ? [found.Undertaken(clause, [cast.Owner], "a share that is to be reached in a body's own plan", 0.6) with { From = share }]
                : demands.Of(clause).Select(finding => finding with { From = share })
                    .DefaultIfEmpty(new(null, [], "a share that is to be reached", 0.7, share, clause.End));
        }

        if (clause.Passive && Between(clause) is { Count: > 1 } both)
        {
            return found.Of(clause, both, "it is to be done between them: ", 0.8);
        }

        if (clause.Passive && ByWhom(clause) is { } byWhom)
        {
            return byWhom;
        }

        if (clause.Speech == Speech.Must && words.Phrase(clause.Subject.Start, "members", "of", "the", "public"))
        {
            clause = clause with { Subject = clause.Subject with { Sort = SubjectSort.Public, Parties = [] } };
        }

        var subject = clause.Subject;
        // "The roads policing unit", "the council's committee", "health colleagues": whose they are stands before them.
        if (!subject.Subordinate && TeamOf(clause) is { } employer)
        {
            return found.Of(clause, [employer], "whose people they are is told: ", 0.8);
        }

        if (subject.Subordinate)
        {
            if (subject.Sort == SubjectSort.We && clause.Speech == Speech.Will && words.Low(subject.Start - 1) is "which" or "that")
            {
                return [found.Undertaken(clause, We.Members(words, cast, context), "“we” undertake something in passing", 0.7)];
            }

            return subject.Parties.Contains(cast.Owner) && clause.Speech == Speech.Will && subject.Head is "I" or "i" or "we" or "he" or "she"
                && !words.In(subject.Start - 1, Condition)
                ? [found.Undertaken(clause, [cast.Owner], "the owner undertakes something in passing", 0.75)]
                : [];
        }

        if (unknown.Judge(clause) is { } judged)
        {
            return judged;
        }

        return subject.Sort switch
        {
            SubjectSort.Thing or SubjectSort.PoliceWork when clause.Passive && clause.Speech == Speech.Will && OwnersPaper.Contains(subject.Head) =>
                [found.Undertaken(clause, [cast.Owner], "it is done to a paper of the owner", 0.7)],
            // "Third sector partners will be offered a seat": they have it from whoever writes the plan.
            SubjectSort.Parties when clause.Passive && clause.Speech == Speech.Will && words.In(signs.Participle(clause), Received)
                && subject.Parties.All(party => party.Side == Side.Partner) => nameless.Agentless(clause),
            // "The Police and Crime Panel will scrutinise it": so the law has it.
            SubjectSort.Parties when clause.Speech == Speech.Will && words.In(clause.Verb, Scrutiny)
                && subject.Parties.All(party => party.Actor.Name.EndsWith("Crime Panel", StringComparison.OrdinalIgnoreCase)) => [],
            SubjectSort.Parties => found.Of(clause, subject.Parties, "", 0.95),
            // "We and the districts will agree": two sides undertake it.
            SubjectSort.We when clause.Speech == Speech.Will && words.Is(subject.Start, "we") && words.Is(subject.Start + 1, "and")
                && subject.Parties.Count > 0 && subject.Parties.All(party => party.Side == Side.Partner) =>
                [found.Undertaken(clause, We.Members(words, cast, context), "“we” includes the owner", 0.9), .. found.Of(clause, subject.Parties, "", 0.8)],
            SubjectSort.We =>
                clause.Speech == Speech.Will
                    ? [found.Undertaken(clause, [.. We.Members(words, cast, context), .. subject.Parties], "“we” includes the owner", 0.9)]
                : clause.Speech == Speech.Must && signs.HasFigure(clause) ? [found.Undertaken(clause, [cast.Owner], "“we” need to reach a figure", 0.6)] : [],
            SubjectSort.PoliceWork when !cast.Oversees && cast.Force.Side == Side.Force && clause.Speech == Speech.Must
                && words.Find(PoliceOnly, subject.Start, clause.Trigger) >= 0 =>
                [found.Found(StatementKind.Expectation, clause, [cast.Force], "only the police have or use it", 0.65)],
            SubjectSort.PoliceWork when !cast.Oversees => nameless.Things(clause),
            SubjectSort.PoliceWork when clause.IsNegated(words) && !clause.Passive => [],
            SubjectSort.PoliceWork when !signs.IsForecast(clause) =>
                [found.Found(StatementKind.Expectation, clause, [cast.Force], "only the force could do this", 0.75)],
            SubjectSort.OwnersThing when clause.Speech == Speech.Will && (!signs.IsForecast(clause) || words.In(clause.Trigger - 1, Funds)
                || signs.HasDeadline(clause)) =>
                [found.Undertaken(clause, [cast.Owner], "the owner's own work is to be done", 0.75)],
            SubjectSort.Doers when clause.Speech == Speech.Will && !clause.Passive && !signs.IsForecast(clause) && !words.Is(clause.Verb, "be")
                && !words.In(subject.Start, Own) => found.Of(clause, Doers.Named(words, subject.Start, subject.End), "", 0.65),
            SubjectSort.Doers when clause.Speech is Speech.Asked or Speech.Must && !clause.Passive =>
                found.Of(clause, Doers.Named(words, subject.Start, subject.End), "", 0.75),
            // "Northmoor Homes should evict the dealer": a name that is no party, and acts.
            SubjectSort.Thing when !clause.Passive
                && (clause.Speech == Speech.Must || cast.Oversees && clause.Speech == Speech.Will && signs.IsDeliberate(clause))
                && (!words.In(clause.Verb, Outcome) || words.Is(clause.Verb, "see") && words.In(clause.Verb + 1, Lists.Determiner))
                && Names.Find(words).Any(name => name.End == subject.End && name.End - name.Start > 1 && name.Start <= subject.Start + 1)
                && !Vocabulary.Of("thing").Contains(subject.Head) =>
                found.Of(clause, Doers.Named(words, subject.Start, subject.End), "a name that acts: ", 0.65),
            SubjectSort.Thing when signs.IsDeedOfMany(clause) =>
                found.Of(clause, Doers.Named(words, subject.Start, subject.End), "only people or bodies can do it: ", 0.65),
            // "A programme is expected to be running by May" asks nobody: it is to be there.
            SubjectSort.Thing when clause.Speech == Speech.Asked && words.Find(Expected, clause.Trigger, clause.Verb) >= 0
                && (words.Is(clause.Verb, "be") || words.In(clause.Verb, Starts)) => nameless.Things(clause with { Speech = Speech.Will }),
            SubjectSort.Thing or SubjectSort.Doers when clause.Speech == Speech.Asked =>
                [found.Found(StatementKind.PartnerExpectation, clause, [signs.Somebody(clause)], "somebody outside the force is asked to do it", 0.7)],
            SubjectSort.Public when clause.Passive && words.In(clause.Verb + 1, PoliceDeed) =>
                [found.Found(StatementKind.Expectation, clause, [cast.Force], "it is to be done to somebody, and only the force could do it", 0.65)],
            SubjectSort.Public when clause.Passive && clause.Speech == Speech.Will && !cast.Oversees => nameless.Agentless(clause),
            // "Victims are to be rung back in 90% of cases": an overseer orders it of the force.
            SubjectSort.Public when clause.Passive && words.In(clause.Trigger, Lists.Be) && signs.Bound(clause) >= 0 && !signs.IsInside(clause)
                && !signs.NamesAgent(clause) =>
                [found.Found(StatementKind.Expectation, clause, [cast.Force], "it “is to be” done, and the force does what the plan orders", 0.55)],
            SubjectSort.Public when clause.Passive && clause.Speech == Speech.Must
                && (words.Low(subject.Start) is "more" or "fewer" || words.Is(clause.Trigger, "must")) => demands.Of(clause),
            // "Children are to give 600 hours of work each year": so it is planned by those who see to it.
            SubjectSort.Public when !cast.Oversees && !clause.Passive && words.In(clause.Trigger, Lists.Be) && signs.HasFigure(clause) =>
                [found.Undertaken(clause, [cast.Owner], "it is to be so in the plan of those who see to it", 0.6)],
            // "Every ward will have a named officer"
            SubjectSort.Public or SubjectSort.Thing when cast.Oversees && clause.Speech == Speech.Will && !clause.Passive && words.Is(clause.Verb, "have")
                && words.Low(subject.Start) is "every" or "each" or "all" && words.Find(Officers, clause.Verb, Math.Min(clause.End, clause.Verb + 8)) > 0 =>
                [found.Found(StatementKind.Expectation, clause, [cast.Force], "each is to have officers of the force", 0.65)],
            // "No child will wait for a court date": so it is promised by whoever writes the plan.
            SubjectSort.Public or SubjectSort.Thing or SubjectSort.Doers when clause.Speech == Speech.Will && !clause.Passive && subject.Start == 0
                && words.Is(0, "no") && (subject.Sort == SubjectSort.Public ? words.In(clause.Verb, Denied) : words.Low(clause.Verb) is "lose" or "wait") =>
                [found.Undertaken(clause, [cast.Owner], "nobody is to go without it", 0.55)],
            SubjectSort.Public when clause.Speech == Speech.Will && FromOwner(clause) =>
                [found.Undertaken(clause, [cast.Owner], "somebody is to have it from the owner", 0.65)],
            // "It will help officers to …": what was undertaken does, and not the one who undertook it.
            SubjectSort.Pronoun when subject.Head is "it" && clause.Speech == Speech.Will && !clause.Passive && words.Low(clause.Verb) is "help" or "enable"
                or "ensure" or "allow" or "mean" or "take" => [],
            SubjectSort.Pronoun when subject.Head is "it" or "they" && context.Antecedents.Count > 0 && !clause.Passive && !signs.IsExpletive(clause) =>
                found.Of(clause, context.Antecedents, "“" + subject.Head + "” stands for a party of the sentence before; ", 0.75),
            // "That should be 60% by July": a figure for what went before, whoever sees to it.
            SubjectSort.Pronoun when clause.Speech == Speech.Must && !cast.Oversees && words.Is(clause.Verb, "be")
                && NumberWords.Read(words, clause.Verb + 1) is not null =>
                [found.Undertaken(clause, [cast.Owner], "a figure that is to be reached", 0.65)],
            // "A report will be published. It will set out the figures first."
            SubjectSort.Pronoun when subject.Head is "it" && subject.Start == 0 && clause.Speech == Speech.Will && !clause.Passive && !signs.IsForecast(clause)
                && !words.Is(words.Count - 1, ":")
                && context.Antecedents.Count == 0 && context.Previous.LastOrDefault(finding => finding.Kind is not null)?.Kind is StatementKind.Commitment =>
                nameless.CarryOn(clause),
            SubjectSort.Pronoun when subject.Head is "she" or "he" =>
                found.Of(clause, [context.Antecedents.FirstOrDefault(party => party.Actor.Role is ActorRole.Chief or ActorRole.Deputy) ?? cast.Owner],
                    "whoever “" + subject.Head + "” is; ", 0.7),
            SubjectSort.Pronoun when subject.Head == "they" && clause.Speech is Speech.Must or Speech.Asked && !clause.Passive
                && Opening(clause) is { Count: > 0 } opening => found.Of(clause, opening, "“they” stands for those who open the sentence; ", 0.7),
            SubjectSort.Pronoun when clause.Passive && words.In(clause.Verb + 1, CarriedOn)
                && nameless.CarryOn(clause) is { Count: > 0 } carriedOn => carriedOn,
            SubjectSort.Pronoun when clause.Passive && clause.Speech == Speech.Will && subject.Head is "it" or "they" => nameless.Agentless(clause),
            SubjectSort.Pronoun when clause.Speech == Speech.Will && !clause.Passive && subject.Head is "it" or "they" && words.In(clause.Verb, Starts)
                && signs.HasDeadline(clause) => nameless.Things(clause),
            // "It will be available from July 2023"
            SubjectSort.Pronoun when clause.Speech == Speech.Will && subject.Head is "it" or "they" && words.Is(clause.Verb, "be") && signs.HasDeadline(clause)
                && !words.Is(clause.Verb + 1, "able") =>
                nameless.Things(clause with { Subject = subject with { Sort = SubjectSort.Thing } }),
            // "Survivors will be paid for their time": the money is the owner's.
            SubjectSort.Public when clause.Passive && clause.Speech == Speech.Will && words.Is(signs.Participle(clause), "paid") =>
                [found.Undertaken(clause, [cast.Owner], "somebody is to be paid by the owner", 0.6)],
            SubjectSort.Thing or SubjectSort.There or SubjectSort.Doers => nameless.Things(clause),
            SubjectSort.Pronoun when clause.Speech == Speech.Must && subject.Head is "this" or "that" or "these" && signs.IsPoliceWork(clause) =>
                nameless.Things(clause),
            SubjectSort.Pronoun when clause.Passive && clause.Speech == Speech.Must && subject.Start == 0
                && nameless.CarryOn(clause) is [{ Kind: StatementKind.Expectation or StatementKind.PartnerExpectation }] carried => carried,
            SubjectSort.Pronoun => demands.Of(clause),
            _ => [],
        };
    }

    /// <summary>"… will be reported by the Commissioner", "… must be visited by an officer"; null where nobody is named so.</summary>
    private IEnumerable<Finding>? ByWhom(Clause clause)
    {
        var by = signs.By(clause);
        return by <= 0 ? null
            : Agents(by) is { Count: > 0 } agents
                ? found.Of(clause, agents[0].Side == Side.Owner ? [agents[0]] : agents, "who is to do it is named after “by”: ", 0.85)
            : Enumerable.Range(by, 4).Any(at => words.Low(at) is "police" or "policing" or "officer" or "officers" or "detectives" or "constables")
                ? found.Of(clause, [cast.Force], "who is to do it is named after “by”: ", 0.75)
            : words.In(by, Lists.Public) ? [] : null;
    }

    /// <summary>Where the share or bound begins that stands in the subject: "over the year no more than 3% of staff should …"; null where none does.</summary>
    private int? ShareIn(Clause clause)
    {
        if (clause.Speech is not (Speech.Will or Speech.Must) || clause.Subject.Parties.Contains(cast.Owner))
        {
            return null;
        }

        for (var at = 0; at < clause.Trigger; at++)
        {
            var opens = at == 0 || at == clause.Subject.Start || words[at - 1].IsYear && words.Low(clause.Verb) is not ("be" or "have")
                || words[at - 1].Kind == TokenKind.Mark || words.Phrase(at, "no", "more", "than")
                || words.Phrase(at, "at", "least") || words.Phrase(at, "not", "less", "than");
            var number = words.Phrase(at, "at", "least") || words.Low(at) is "more" or "fewer" or "less" && words.Is(at + 1, "than") ? at + 2
                : words.Low(at) is "no" or "not" && words.Is(at + 2, "than") || words.Phrase(at, "a", "minimum", "of") ? at + 3
                : words.Low(at) is "over" or "under" ? at + 1 : at;
            if (opens && (NumberWords.Read(words, number) is { Percent: true, End: var end }
                && (words.Low(end) is "of" or "." || words.In(end, Lists.Will) || words.In(end, Lists.Must))
                || Fractions.Read(words, number) is { } part && words.Is(part.End, "of"))
                && (words.Find(Finite, at, clause.Trigger) is not (>= 0 and var finite) || words.Find(Lists.Relative, at, finite) >= 0))
            {
                return at;
            }
        }

        return words.Phrase(0, "at", "least") && !clause.Passive && words.Low(clause.Verb) is "be" or "have" ? 0 : null;
    }
}
