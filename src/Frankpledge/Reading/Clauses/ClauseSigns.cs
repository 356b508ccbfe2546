namespace Frankpledge.Reading;

/// <summary>Questions that rules ask of a clause.</summary>
internal sealed class ClauseSigns(Words words, IReadOnlyList<Mention> mentions)
{
    private static readonly WordClass Forecast = Vocabulary.Of("forecast");
    private static readonly WordClass Statal = Vocabulary.Of("statal");
    private static readonly WordClass Months = Vocabulary.Any("month", "season");
    private static readonly WordClass Deliberate = Vocabulary.Of("deliberate");
    private static readonly WordClass Things =
        Vocabulary.Any("countable", "uncountable", "forcething", "deednoun", "aimnoun", "priority", "counted", "thing", "success", "paper", "notactor",
            "targetword");
    private static readonly WordClass Means = Vocabulary.Of("means");
    private static readonly WordClass Moves = Vocabulary.Of("moves");
    private static readonly WordClass Times = Vocabulary.Of("clocktime");
    private static readonly WordClass OtherField = Vocabulary.Of("otherfield");
    private static readonly WordClass Happens = Vocabulary.Any("moves", "undergoes", "outcomeverb", "runs", "settled", "laid", "opening", "happens");
    private static readonly WordClass Offered = Vocabulary.Of("offered");

    private readonly NumberSigns numbers = new(words, mentions);

    /// <summary>"Burglaries will fall by a tenth", "fewer people will be killed": wanted of nobody by name.</summary>
    public bool IsOutcome(Clause clause) => clause.Speech == Speech.Will
        && (words.In(clause.Verb, Moves) && clause.Subject.Sort is SubjectSort.Thing or SubjectSort.PoliceWork
            && ((words.In(clause.Verb + 1, Lists.Preposition) || words.Low(clause.Verb + 1) is "below" or "above") && !words.Is(clause.Verb, "go")
                || words.Low(clause.Verb + 1) is "." or "," or "down" or "up" or "further")
            || words.Is(clause.Verb, "be") && words.Is(clause.Verb + 1, "no") && words.Is(clause.Verb + 3, "than")
            || words.Is(clause.Verb, "see") && clause.Subject.Sort is SubjectSort.Public or SubjectSort.Thing
            && words.Find(Direction.Nouns, clause.Verb, clause.Verb + 4) > 0
            || words.Low(0) is "fewer" or "more" or "less" && clause.Subject.Parties.Count == 0);

    /// <summary>Whose priority or duty it is to be: "… must be a priority for the police and their partners".</summary>
    public List<Party> Priority(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End - 2; at++)
        {
            if (words.Low(at) is "priority" or "responsibility" or "duty" && words.Low(at + 1) is "for" or "of")
            {
                return [.. mentions.Where(mention => mention.Start > at && mention.Start < clause.End).Select(mention => mention.Party).Distinct()];
            }
        }

        return [];
    }

    /// <summary>"Officers must …", "patrols will be stepped up": what is to be done is police work, though nobody is named.</summary>
    public bool IsPoliceWork(Clause clause) =>
        clause.Speech == Speech.Must && mentions.Any(mention => mention.Party.Side == Side.Force && mention.End <= clause.Trigger)
            && mentions.All(mention => mention.Party.Side != Side.Partner)
            && words.Find(Lists.Public, clause.Subject.Start, clause.Trigger) < 0
        || clause.Passive && HasForceThing(clause.Subject.Start, clause.End) && words.Find(Lists.Public, clause.Subject.Start, clause.Trigger) < 0;

    // Not in a name: "the Policing Vision", "the Police and Crime Panel".
    private bool HasForceThing(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.In(at, Lists.ForceThing) && (at == 0 || !words[at].IsCapital)
                && !mentions.Any(mention => mention.Start <= at && mention.End > at && mention.Party.Side != Side.Force))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It should continue to be easy for residents to …" speaks of nobody.</summary>
    public bool IsExpletive(Clause clause) => words.Is(clause.Verb, "be") && words.In(clause.Verb + 1, Statal) && clause.Subject.Head == "it";

    /// <summary>"Clinics must display the number", "galleries should check bags": a plural that is to do something deliberate to something else.</summary>
    public bool IsDeedOfMany(Clause clause) =>
        clause.Speech == Speech.Must && !clause.Passive && (words.In(clause.Verb, Deliberate) || words.Is(clause.Verb, ":"))
        && clause.Subject.Head is { Length: > 4 } head && head[^1] == 's' && head[^2] != 's' && !Things.Contains(head)
        && clause.Subject.End > clause.Subject.Start && (words[clause.Verb + 1].Kind != TokenKind.Mark || words.Is(clause.Verb, ":"));

    /// <summary>A word of another field than the police: health, schools, courts.</summary>
    public bool IsOtherField(int at) => words.In(at, OtherField);

    /// <summary>"Targets", "figures", "results": nobody acts by that name.</summary>
    public static bool IsNoActor(string head) => Things.Contains(head);

    /// <summary>The verb names a deed that somebody decides on.</summary>
    public bool IsDeliberate(Clause clause) => words.In(clause.Verb, Deliberate);

    /// <summary>The verb names something that is done, and not what comes about, is undergone or follows.</summary>
    public bool IsDeed(Clause clause) => IsDeliberate(clause)
        || words.In(clause.Verb, Lists.Verb) && !words.In(clause.Verb, Happens) && !words.In(clause.Verb, Forecast);

    /// <summary>"Will be able to", "will help": says what will come, and undertakes nothing.</summary>
    public bool IsForecast(Clause clause)
    {
        var verb = clause.Verb;
        return clause.Speech == Speech.Will && (words.Is(verb, "be") && words.In(verb + 1, Statal) && !words.In(clause.Trigger, Lists.Be)
            || clause.Subject.Sort is not SubjectSort.Parties && words.In(verb, Forecast) && !(words.In(verb, Offered) && HasFigure(clause))
                && !clause.Passive && !words.In(clause.Trigger, Lists.Be));
    }

    /// <summary>"… 60 firefighters a year", "… £1.7 million": what is to be done is counted.</summary>
    public bool HasFigure(Clause clause) => Enumerable.Range(clause.Verb, Math.Max(0, clause.End - clause.Verb))
        .Any(at => NumberWords.Money(words, at) is not null
            || NumberWords.Read(words, at) is { Value: > 1 } number && !numbers.IsName(at, number.End) && !numbers.IsBaseline(at, number.End));

    /// <summary>Where the first figure stands in the clause or its subject that words of comparison bound, or a share; -1 where none does:
    /// "within two days", "no fewer than 25 hours", "80% of the time".</summary>
    public int Bound(Clause clause)
    {
        var comparators = new ComparatorReader(words);
        for (var at = Math.Max(0, clause.Subject.Start); at < clause.End; at++)
        {
            if (!words[at].IsYear && NumberWords.Read(words, at) is { } number && !numbers.IsName(at, number.End) && !numbers.IsBaseline(at, number.End)
                && !numbers.IsAside(at, clause.Subject.Start)
                && (number.Percent || words.Is(at - 1, "in") && (words.In(number.End, Times) || words.Is(number.End, "working"))
                    || words.In(number.End, Times) && words.Low(number.End + 1) is "shorter" or "quicker" or "faster" or "sooner"
                    || comparators.Before(at, out _) is not null || comparators.After(number.End) is not null))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"The portal will open by June".</summary>
    public bool HasDeadline(Clause clause) =>
        clause.Speech == Speech.Will && (Deadlines.Find(words, clause.Verb, clause.End) ?? Deadlines.Find(words, 0, 1)) is not null;

    /// <summary>"People should have confidence their complaint will be handled": what is said stands inside another clause.</summary>
    public bool IsInside(Clause clause) =>
        words.Find(Lists.Will, clause.Subject.Start, clause.Trigger) >= 0 || words.Find(Lists.Must, clause.Subject.Start, clause.Trigger) >= 0
            || words.Find(Lists.May, clause.Subject.Start, clause.Trigger) >= 0;

    /// <summary>"Will be supported by the new portal": somebody or something is named, if not as a party; "by June" is a day.</summary>
    public bool NamesAgent(Clause clause)
    {
        var by = By(clause);
        return by > 0 && !words.In(by, Means) && Deadlines.Find(words, by - 2, by + 1) is null && !words.Low(by).EndsWith("ing", StringComparison.Ordinal)
            && words[by].Kind == TokenKind.Word && words.Find(Months, by, by + 4) < 0;
    }

    /// <summary>The token of "done" in "will be done", adverbs passed over.</summary>
    public int Participle(Clause clause)
    {
        var at = clause.Verb + 1;
        while (words.In(at, Lists.Adverb) || words.Low(at).EndsWith("ly", StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    /// <summary>"… will be reported by the Commissioner": the token after "by" and its article, or 0.</summary>
    public int By(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            // "Station by station", "reduced by a fifth"
            if (words.Is(at, "by") && words.Low(at - 1) != words.Low(at + 1)
                && NumberWords.Read(words, at + 1) is null && Fractions.Read(words, at + 1) is null)
            {
                return words.In(at + 1, Lists.Determiner) && !words.Is(at + 1, "my") ? at + 2 : at + 1;
            }
        }

        return 0;
    }

    /// <summary>The subject by its words. Whoever is asked is neither the force nor the owner, or the cast would know them.</summary>
    public Party Somebody(Clause clause)
    {
        var start = clause.Subject.Start;
        while (words.In(start, Lists.Determiner))
        {
            start++;
        }

        var end = clause.Trigger;
        while (words.In(end - 1, Lists.Adverb))
        {
            end--;
        }

        return new(words.Slice(start, end), ActorRole.Body, Side.Partner);
    }
}
