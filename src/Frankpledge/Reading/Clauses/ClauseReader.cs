namespace Frankpledge.Reading;

/// <summary>Finds the clauses of a statement that undertake, expect, want or ask something.</summary>
internal sealed partial class ClauseReader(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Intending = Vocabulary.Of("intending");
    private static readonly WordClass Pledged = Vocabulary.Of("pledged");
    private static readonly WordClass Oneself = Vocabulary.Of("oneself");

    private readonly SubjectReader subjects = new(words, mentions, cast);
    private readonly Aims aims = new(words, mentions, cast);
    private readonly Requests requests = new(words, mentions);
    private readonly ActionRows actions = new(words, mentions, new SubjectReader(words, mentions, cast));

    public IReadOnlyList<Clause> Read()
    {
        var clauses = new List<Clause>();
        Subject? carried = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Is(at, "\"") && Closing(at) is var close && close - at > 6)
            {
                at = close;
            }

            carried ??= Opening(at);
            if (Trigger(at, carried) is { } clause
                && (!clause.Subject.Subordinate || clause.Subject.Parties.Contains(cast.Owner) || clause.Subject.Sort == SubjectSort.We))
            {
                if (clauses.Count > 0)
                {
                    clauses[^1] = clauses[^1]
                        with { End =
                            Math.Max(clauses[^1].Verb, Math.Min(clauses[^1].End, clause.Subject.Start > clauses[^1].Verb ? clause.Subject.Start : at)) };
                }

                clauses.Add(clause);
                carried = clause.Subject;
                at = Math.Max(at, clause.Verb - 1);
            }
        }

        return clauses;
    }

    // What somebody else is quoted as saying undertakes nothing; a quoted name of a few words is part of the sentence.
    private int Closing(int at)
    {
        for (var end = at + 1; end < words.Count; end++)
        {
            if (words.Is(end, "\""))
            {
                return end;
            }
        }

        return at;
    }

    // "I have invested in and will continue to support": the first subject carries over a verb of any tense.
    private Subject? Opening(int at) => words.Low(at) switch
    {
        "i" => new(SubjectSort.Parties, [cast.Owner], at, "I", false),
        "we" => new(SubjectSort.We, [], at, "we", false),
        _ => at > 0 && (words.In(at, Lists.Be) || words.In(at, Lists.Past) || words.Low(at) is "has" or "have" or "continues" or "supports")
            && subjects.Before(at, null) is { Subordinate: false } subject ? subject : null,
    };

    private Clause? Trigger(int at, Subject? carried)
    {
        if (actions.Before(at) is { } doers)
        {
            return new(Speech.Will, doers, at, at + 1, words.Count, false);
        }

        var modal = words.In(at, Lists.Will) && words[at].Text != "Will" && !(words.In(at - 1, Lists.Determiner) && !words.In(at - 1, Lists.Pronoun));
        var must = words.In(at, Lists.Must) && !Infinitives.IsCondition(words, at);
        if (modal || must)
        {
            return Modal(at, must ? Speech.Must : Speech.Will, carried);
        }

        if (words.Low(at) is "need" or "needs" or "has" or "have" && words.Is(at + 1, "to") && at > 0 && !words.In(at - 1, Lists.Determiner)
            && !Infinitives.IsSupposed(words, at))
        {
            return Finish(Speech.Must, at, at + 1, carried);
        }

        if (words.In(at, Lists.Be) || requests.HasUntil(at))
        {
            return words.In(at, Lists.Be) ? Being(at, carried) : new(Speech.Must, subjects.Before(at, carried), at, at + 1, words.Count, false);
        }

        // "Our strategy aims to cut …": whoever wrote it does.
        if (words.In(at, Lists.Intend) && words.Is(at + 1, "to") && words.Low(at - 1) is "plan" or "strategy" or "framework"
            && words.Low(at) is "aims" or "seeks" or "intends" && !words.In(at - 1, Lists.Preposition))
        {
            return new(Speech.Intend, new(SubjectSort.Parties, [cast.Owner], at - 1, "the paper aims", false), at, AfterAdverbs(at + 2), words.Count, false);
        }

        if (requests.IsSoft(at) && subjects.Before(at, null) is { Sort: SubjectSort.Parties, Subordinate: false } asked
            && asked.Parties.All(party => party.Side == Side.Partner))
        {
            return new(Speech.Asked, asked, at, at + 1, words.Count, false);
        }

        // "It falls to the Partnership to see that …"
        if (words.Is(at, "falls") && words.Is(at - 1, "it") && words.Is(at + 1, "to")
            && mentions.FirstOrDefault(mention => mention.Start >= at + 2 && mention.Start <= at + 4) is { } duty && words.Is(duty.End, "to"))
        {
            return new(Speech.Must, new(SubjectSort.Parties, [duty.Party], at - 1, "it falls to", false), at, duty.End + 1, words.Count, false);
        }

        if (words.Low(at) is "target" or "targets"
            && (words.Is(at + 1, "to") && words.In(at + 2, Lists.Verb) || words.Low(at + 1) is "aim" or "aims" && words.Is(at + 2, "to")))
        {
            return new(Speech.Want, new(SubjectSort.Parties, [cast.Owner], 0, "a target", false), at, words.Is(at + 1, "to") ? at + 2 : at + 3, words.Count,
                false);
        }

        // "The hospital trust has agreed to": what others have undertaken is expected of them.
        var has = words.Low(at - 1) is "each" or "all" or "both" or "also" or "already" ? at - 2 : at - 1;
        // and "has set itself the task of".
        if (words.Low(has) is "has" or "have"
            && (words.In(at, Pledged) && (words.Is(at + 1, "to") || Promises(at + 1)) || words.Is(at, "set") && words.In(at + 1, Oneself))
            && words[at + 2] is { Kind: TokenKind.Word } or { Lower: ":" }
            && !(words.Is(at + 1, "to") && words.In(at + 2, Lists.Determiner))
            && subjects.Before(has, null) is { Sort: SubjectSort.Parties, Subordinate: false } others
            && (has < at - 1 || others.Parties.All(party => party.Side != Side.Owner)))
        {
            return new(Speech.Will, others, at, at + 2, words.Count, false);
        }

        return Word(at) is { } given ? given
            : OwnerVerbs.Starts(words, at) is { } speech && OwnerSpeaks(OwnerVerbs.Auxiliary(words, at), carried) is { } subject
            && words.Low(subject.Start - 1) is not ("while" or "whilst")
            ? new(speech, subject, at, AfterAdverbs(at + 1), words.Count, false)
            : null;
    }

    private Clause Modal(int at, Speech speech, Subject? carried)
    {
        var verb = AfterAdverbs(at + 1);
        if (words.Low(verb) is "expect" or "want" or "require" or "like" && !words.Is(verb + 1, ",") && OwnerSpeaks(at, carried) is { } subject)
        {
            return new(words.Low(verb) is "want" or "like" ? Speech.Want : Speech.Expect, subject, at, verb + 1, words.Count, false);
        }

        if (words.Is(verb, "be") && words.In(AfterAdverbs(verb + 1), Lists.Asked) && requests.What(AfterAdverbs(verb + 1)) is { } asked)
        {
            return Finish(Speech.Asked, at, asked, carried);
        }

        if (words.Is(verb, "be") && requests.Whom(verb + 1) is { } whom && subjects.Before(at, carried) is { Subordinate: false } sought)
        {
            return new(Speech.Expect, sought, at, sought.Start, words.Count, false) { Whom = whom };
        }

        return Finish(speech, at, at + 1, carried);
    }

    private Clause Finish(Speech speech, int at, int from, Subject? carried)
    {
        var verb = AfterAdverbs(from);
        while (words.Low(verb) is "continue" or "need" or "seek" or "look" or "aim" or "to" or "start" or "begin" && words.Low(verb) is "to"
            || words.Is(verb + 1, "to") && words.Low(verb) is "continue" or "need")
        {
            verb = AfterAdverbs(verb + 1);
        }

        // "Will have been inspected", "will have reached"
        verb += words.Phrase(verb, "have", "been") || words.Is(verb, "have") && Participles.IsPast(words.Low(verb + 1)) && words.In(at, Lists.Will) ? 1 : 0;
        return new(speech, subjects.Before(at, carried), at, verb, words.Count, Participles.IsPassive(words, verb));
    }

    private Clause? Being(int at, Subject? carried)
    {
        // "Is, however, determined"
        var next = AfterAdverbs(words.Is(at + 1, ",") && words.Is(at + 3, ",") ? at + 4 : at + 1);
        // "The force would be expected to" supposes, "each member was asked to" tells.
        if (words.In(next, Lists.Asked) && (Infinitives.IsSupposed(words, at) || words.Low(at) is "was" or "were"))
        {
            return null;
        }

        if (words.In(next, Lists.Asked) && words.Is(next + 1, "that") && words.Is(at - 1, "it"))
        {
            return null;
        }

        if (words.In(next, Lists.Asked) && requests.What(next) is { } asked)
        {
            return Finish(Speech.Asked, at, asked, carried);
        }

        var isToBe = words.Is(next, "to") && words.Is(next + 1, "be");
        if (requests.Whom(isToBe ? next + 2 : next) is { } whom && subjects.Before(at, carried) is { Subordinate: false, Head: not "" } sought)
        {
            return new(Speech.Expect, sought, at, sought.Start, words.Count, false) { Whom = whom };
        }

        if (words.Is(at, "been") && requests.IsSet(next) && subjects.Before(at, carried) is { Sort: SubjectSort.Parties, Subordinate: false } set)
        {
            return new(Speech.Asked, set, at, next + 1, words.Count, false);
        }

        // "Compliance with the standard is expected everywhere": of those whose work the plan is about.
        if (cast.Oversees && words.Is(next, "expected") && words.Low(next + 1) is not ("by" or "of" or "from" or "in" or "that")
            && subjects.Before(at, carried) is { Sort: SubjectSort.Thing or SubjectSort.PoliceWork, Subordinate: false, Head: not "" } wished)
        {
            return new(Speech.Expect, wished, at, wished.Start, words.Count, false);
        }

        if ((words.In(next, Lists.Committed) || words.Low(next) is "willing" or "ready" or "prepared" or "minded") && words.Low(next + 1) is "to" or "that"
            && (OwnerSpeaks(at, carried) ?? OfOwners(at)) is { } subject)
        {
            return new(Speech.Intend, subject, at, AfterAdverbs(next + 2), words.Count, false);
        }

        // "I am keen for the force to …"
        if (words.Low(next) is "keen" or "anxious" or "eager" && words.Is(next + 1, "for") && OwnerSpeaks(at, carried) is { } wisher)
        {
            return new(Speech.Want, wisher, at, next + 2, words.Count, false);
        }

        if (words.Is(at - 1, "it") && words.Low(next) is "intended" or "proposed" or "planned" && words.Low(next + 1) is "that" or "to")
        {
            return new(Speech.Intend, new(SubjectSort.Parties, [cast.Owner], at - 1, "it is intended", false), at, AfterAdverbs(next + 2), words.Count, false);
        }

        // "The aim is 30% or more by May"
        if (aims.IsAim(at)
            && (NumberWords.Read(words, next) is not null || Fractions.Read(words, next) is not null || words.Phrase(next, "at", "least")
                || words.Phrase(next, "no", "more") || words.Phrase(next, "fewer", "than")
                || words.Low(next) is "no" or "zero" && Deadlines.Find(words, next, words.Count) is not null))
        {
            return new(Speech.Want, new(SubjectSort.Parties, [cast.Owner], 0, words.Slice(0, at), false), at, next, words.Count, false);
        }

        if (words.In(next, Intending) && words.Low(next + 1) is "to" or "for" && OwnerSpeaks(at, carried) is { } planner)
        {
            return new(Speech.Intend, planner, at, AfterAdverbs(next + 2), words.Count, false);
        }

        if (words.Is(next, "going") && words.Is(next + 1, "to"))
        {
            return Finish(Speech.Will, at, next + 2, carried);
        }

        if (aims.Priority(at, next) is { } deed)
        {
            return new(Speech.Intend, new(SubjectSort.Parties, [cast.Owner], 0, "a priority", false), at, deed, words.Count, false);
        }

        if (words.Low(next) is "to" or "for" or "that" && aims.IsAim(at))
        {
            // "My priorities for the Chief Constable are to …"
            if (mentions.FirstOrDefault(mention => mention.End <= at && mention.Party.Side == Side.Force
                && (words.Is(mention.Start - 1, "for") || words.Is(mention.Start - 2, "for"))) is { } whose && words.Is(next, "to"))
            {
                return new(Speech.Will, new(SubjectSort.Parties, [whose.Party], 0, words.Slice(0, at), false), at, next + 1, words.Count, false);
            }

            var speaker = new Subject(SubjectSort.Parties, [cast.Owner], 0, words.Slice(0, at), false);
            return words.Is(next, "to") ? new(Speech.Intend, speaker, at, next + 1, words.Count, false)
                : new(Speech.Want, speaker, at, next + 1, words.Count, false);
        }

        if (words.Low(at - 1) is "target" && words.Low(next) is "for" or "to" or "that" or "of")
        {
            return new(Speech.Want, new(SubjectSort.Parties, [cast.Owner], 0, "a target", false), at, words.Is(next, "to") ? next : next + 1, words.Count,
                false);
        }

        if (words.Is(at - 1, "it") && words.Is(next, "for") && Enumerable.Range(next + 1, 8).Any(to => words.Is(to, "to")))
        {
            if (mentions.FirstOrDefault(mention => mention.Start == next + 1) is { Party: var own } && own.Side is not (Side.Force or Side.Partner))
            {
                return new(Speech.Will, new(SubjectSort.Parties, [own], at - 1, "it is for", false), at, next + 3, words.Count, false);
            }

            return new(Speech.Ask, new(SubjectSort.Parties, [cast.Owner], at - 1, "it is for", false), at, next + 1, words.Count, false);
        }

        if (aims.Expectation(at, next) is { } expected)
        {
            return new(Speech.Expect, new(SubjectSort.Parties, [cast.Owner], at - 1, "it is my expectation", false), at, expected, words.Count, false);
        }

        return aims.Intention(at, next) is { } verb
            ? new(Speech.Intend, new(SubjectSort.Parties, [cast.Owner], at - 1, "it is my intention", false), at, verb, words.Count, false)
            : words.Is(next, "to") && Infinitives.Opens(words, next + 1) && words.Low(at) is "is" or "are"
                && words.Low(next - 1) is not ("likely" or "unlikely")
            ? Finish(Speech.Will, at, next + 1, carried)
            : null;
    }
}
