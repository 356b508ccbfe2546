namespace Frankpledge.Reading;

/// <summary>
/// Who undertakes what "will" be done by a subject that the cast does not know: the owner's seat or place, a body or staff of theirs, the care or health
/// service of somebody else, what is to open or to stay, and what people are promised by those who do the work themselves.
/// </summary>
internal sealed class UnknownActors(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private static readonly WordClass Units = Vocabulary.Of("ownunit");
    private static readonly WordClass OtherWork = Vocabulary.Of("otherwork");
    private static readonly WordClass OtherField = Vocabulary.Of("otherfield");
    private static readonly WordClass OtherServices = Vocabulary.Of("otherservice");
    private static readonly WordClass CouncilField = Vocabulary.Of("councilfield");
    private static readonly WordClass Undergone = Vocabulary.Of("outcomeverb");
    private static readonly WordClass Opening = Vocabulary.Of("opening");
    private static readonly WordClass Promised = Vocabulary.Of("promised");
    private static readonly WordClass Bodies = Vocabulary.Of("otherbody");
    private static readonly WordClass Pressed = Vocabulary.Of("pressed");
    private static readonly WordClass Invited = Vocabulary.Of("invited");

    private readonly ClauseFindings found = new(words, mentions, cast);
    private readonly ClauseSigns signs = new(words, mentions);

    /// <summary>What the clause undertakes, or null where other rules tell better.</summary>
    public IEnumerable<Finding>? Judge(Clause clause)
    {
        var subject = clause.Subject;
        // "Adult social care must tell us"
        if (!subject.Subordinate && clause is { Speech: Speech.Must, Passive: false } && (IsOthers(clause) || IsManyBodies(subject) || IsEachDoer(subject)))
        {
            return found.Of(clause, Doers.Named(words, subject.Start, subject.End), "a service of others: ", 0.7);
        }

        if (subject.Subordinate || clause.Speech is not (Speech.Will or Speech.Asked))
        {
            return null;
        }

        if (clause.Speech == Speech.Asked)
        {
            if (words.In(clause.Trigger, Lists.Will) && words.Find(Pressed, clause.Trigger, clause.Verb) >= 0)
            {
                return [found.Undertaken(clause, [cast.Owner], "the owner will press others for it", 0.7)];
            }

            return subject.Sort == SubjectSort.Public && words.In(clause.Trigger, Lists.Will) && words.Find(Invited, clause.Trigger, clause.Verb) >= 0
                ? [found.Undertaken(clause, [cast.Owner], "whoever writes the plan will ask it", 0.65)] : null;
        }

        if (clause.Passive || clause.IsNegated(words) && subject.Sort != SubjectSort.Parties && subject.Sort != SubjectSort.Public)
        {
            return null;
        }

        if (IsSeat(clause) || IsOwn(clause))
        {
            return words.In(clause.Verb, Undergone) ? null
                : [found.Undertaken(clause, subject.Parties.Count > 0 && subject.Parties.All(party => party.Side == Side.Partner)
                    ? [.. subject.Parties.Select(party => party with { Side = Side.Owner })] : [cast.Owner], "the owner's own “will”", 0.7)];
        }

        return IsOthers(clause) ? found.Of(clause, Doers.Named(words, subject.Start, subject.End), "a service of others: ", 0.7)
            : IsOpened(clause) ? [found.Undertaken(clause, [cast.Owner], "whoever writes the plan says what is to open or stay", 0.6)
                with { From = subject.Start }]
            : IsOfMany(clause) ? found.Of(clause, Doers.Named(words, subject.Start, subject.End), "bodies that are others': ", 0.65)
            : IsOwnDeed(clause) ? [found.Undertaken(clause, [cast.Owner], "it will be done in the plan of those who do the work", 0.55)]
            : IsSomebodysDeed(clause) ? [found.Undertaken(clause, [cast.Owner], "it will be done, and nobody else is named who does it", 0.55)]
            : IsPromised(clause) ? [found.Undertaken(clause, [cast.Owner], "people are promised it by those who do the work", 0.6)]
            : null;
    }

    /// <summary>"Northmoor will give each child a mentor", "City Hall will lobby": the place stands for those who govern it.</summary>
    private bool IsSeat(Clause clause)
    {
        var (start, end) = (clause.Subject.Start, clause.Subject.End);
        return clause.Subject.Sort == SubjectSort.Thing && end > start && words[start].IsCapital
            && (words.Is(end - 1, "hall") && end - start == 2 && words.Low(start) is "city" or "county" or "town" or "shire"
                || Enumerable.Range(start, end - start).All(at => words[at].IsCapital && cast.Area.Contains(words[at].Text)));
    }

    /// <summary>"My Youth Academy will …", and in the plan of those who do the work "theme groups will …", "our inspectors will …".</summary>
    private bool IsOwn(Clause clause)
    {
        var subject = clause.Subject;
        var named = words[subject.Start + 1].IsCapital && subject.Parties.All(party => party.Side == Side.Partner);
        if (words.Is(subject.Start, "my") && named && subject.Sort is SubjectSort.Parties or SubjectSort.Doers)
        {
            return true;
        }

        // "Committees of the Board", "officers of the Service"
        if (words.In(subject.Start, Units) && words.Is(subject.Start + 1, "of")
            && cast.Owner.Actor.Name.EndsWith(words[clause.Trigger - 1].Text, StringComparison.Ordinal) && words[clause.Trigger - 1].IsCapital)
        {
            return true;
        }

        // "The panels will publish a verdict": an overseer's own, where nobody is named whose they are.
        if (cast.Oversees && subject.End > 0 && words.Low(subject.End - 1) is "visitors"
            || cast.Oversees && words.Is(subject.Start, "the") && words.Low(subject.Start + 1) is "panels" or "forums" && clause.Trigger == subject.Start + 2)
        {
            return true;
        }

        var end = subject.End > 0 ? subject.End : clause.Trigger;
        if (cast.Oversees || end <= subject.Start || Enumerable.Range(subject.Start, end - subject.Start).Any(IsOtherField)
            || words.Find(Lists.Public, subject.Start, end) >= 0)
        {
            return false;
        }

        if (words.Is(subject.Start, "our") && (named && subject.Sort == SubjectSort.Parties || words.In(end - 1, Units) && !IsPolice(subject.Start, end)))
        {
            return true;
        }

        return subject.Sort is SubjectSort.Thing or SubjectSort.Doers && words.In(end - 1, Units) && !IsPolice(subject.Start, end)
            && !mentions.Any(mention => mention.Start >= subject.Start && mention.End <= clause.Trigger && mention.Party.Side is Side.Partner or Side.Force);
    }

    // A council's plan speaks of its own housing officers and planners.
    private bool IsOtherField(int at) => words.In(at, OtherField)
        && !(words.In(at, CouncilField) && cast.Owner.Actor.Name.EndsWith("Council", StringComparison.OrdinalIgnoreCase));

    private bool IsPolice(int start, int end) => Enumerable.Range(start, end - start).Any(at => words.Low(at) is "police" or "policing" or "constabulary");

    /// <summary>"Children's social care will hold a meeting", "public health will move £180,000".</summary>
    private bool IsOthers(Clause clause) => clause.Subject is { Sort: SubjectSort.Thing } subject && subject.End - subject.Start > 1
        && (words.In(subject.End - 1, OtherWork) || words.Low(subject.End - 1) is "service" or "services" && IsOfOthers(subject)
            || words.Low(subject.End - 1) is "board" or "boards" or "trust" or "trusts"
                && Enumerable.Range(subject.Start, subject.End - subject.Start).Any(IsOtherField))
        && (!words.In(clause.Verb, Undergone) || words.Is(clause.Verb, "have") && (clause.Speech == Speech.Must || words.In(clause.Trigger, Lists.Be)))
        && words.Low(subject.Start) is not ("our" or "my" or "good" or "better" or "new" or "more");

    // "The fire and rescue service", where the plan is not its own.
    private bool IsOfOthers(Subject subject) => Enumerable.Range(subject.Start, subject.End - subject.Start)
        .Any(at => words.In(at, OtherServices) && !cast.Owner.Actor.Name.Contains(words[at].Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Housing associations will use their powers".</summary>
    private bool IsOfMany(Clause clause) => IsManyBodies(clause.Subject) && signs.IsDeliberate(clause);

    private bool IsManyBodies(Subject subject) => subject.Sort == SubjectSort.Thing && words.In(subject.End - 1, Bodies)
        && words.Low(subject.End - 1).EndsWith('s') && words.Low(subject.Start) is not ("our" or "my");

    /// <summary>"Every operator must have cameras", "each landlord should …".</summary>
    private bool IsEachDoer(Subject subject) => subject.Sort == SubjectSort.Thing && words.Low(subject.Start) is "every" or "each" or "any"
        && subject.End > subject.Start + 1 && Doers.IsOne(words.Low(subject.End - 1));

    /// <summary>"Control will answer 95% of calls": where a body writes of its own work, whatever does a deed is part of it.</summary>
    private bool IsOwnDeed(Clause clause) => !cast.Oversees && words.Low(0) is not ("whether" or "if")
        && clause.Subject is { Sort: SubjectSort.Thing } subject && subject.End > subject.Start
        && signs.IsDeed(clause) && !signs.IsForecast(clause) && words.Low(clause.Verb + 1) is not ("us" or "me" or "you")
        && !words.Is(words.Count - 1, ":") && !IsPolice(subject.Start, clause.Trigger)
        && !mentions.Any(mention => mention.Start >= subject.Start && mention.End <= clause.Trigger);

    /// <summary>"Mystery shoppers will visit each counter", "survivors will sit on the panel", in the plan of whoever oversees others.</summary>
    private bool IsSomebodysDeed(Clause clause) => clause.Subject is { Sort: SubjectSort.Thing or SubjectSort.Public } subject
        && (cast.Oversees || subject.Sort == SubjectSort.Public) && subject.End > subject.Start && signs.IsDeed(clause)
        && (words[subject.End - 1].IsCapital || !ClauseSigns.IsNoActor(subject.Head))
        && words.Low(0) is not ("whether" or "if")
        && words.Low(subject.Start) is not ("some" or "many" or "most" or "few" or "other" or "others" or "that" or "this")
        && !words.Is(clause.Trigger + 1, "never")
        && words.Low(clause.Verb + 1) is not ("us" or "me" or "you") && !words.Is(words.Count - 1, ":")
        && !Enumerable.Range(subject.Start, subject.End - subject.Start).Any(IsOtherField) && !IsPolice(subject.Start, clause.Trigger)
        && !mentions.Any(mention => mention.Start >= subject.Start && mention.End <= clause.Trigger);

    /// <summary>"All 25 stations will stay open", "the cameras will go live in May".</summary>
    private bool IsOpened(Clause clause) => clause.Subject.Sort == SubjectSort.Thing
        && (words.Is(clause.Verb, "go") && words.Low(clause.Verb + 1) is "live" or "in" or "out" && !words.Is(clause.Verb + 2, "full")
            || words.In(clause.Verb, Opening) && (signs.HasDeadline(clause) || words.Low(clause.Verb + 1) is "open"
                || words.Phrase(clause.Verb + 1, "in", "place")));

    /// <summary>"Each child will have an address ten weeks before release", in the plan of those who see to it.</summary>
    private bool IsPromised(Clause clause)
    {
        return !cast.Oversees && (clause.Subject.Sort == SubjectSort.Public || clause.Subject.Sort == SubjectSort.Thing
            && words.Low(clause.Subject.Start + 1) is "child" or "person" or "victim" or "resident") && words.In(clause.Verb, Promised)
            && words.Low(clause.Subject.Start) is "each"
            or "every" or "all" or "no" && Enumerable.Range(clause.Verb, clause.End - clause.Verb).Any(IsFigure);

        bool IsFigure(int at) => !words[at].IsYear && !words.Is(at, "one") && NumberWords.Read(words, at) is not null;
    }
}
