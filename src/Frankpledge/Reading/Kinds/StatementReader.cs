namespace Frankpledge.Reading;

/// <summary>Reads the statements of one plan one after the other, remembering what the last one said.</summary>
internal sealed class StatementReader(Cast cast, IReadOnlyDictionary<string, string> abbreviations)
{
    private static readonly string[] Rights = ["rights", "right to", "entitle", "code of practice"];

    private static readonly WordClass Underway = Vocabulary.Of("underway");
    private static readonly WordClass Foretold = Vocabulary.Any("supposed", "foretold");

    private readonly Dictionary<string, IReadOnlyList<Finding>> stems = [];
    private readonly ReferenceFinder references = new(cast, abbreviations);
    private IReadOnlyList<Finding> previous = [];
    private IReadOnlyList<Party> antecedents = [];
    private IReadOnlyList<Party> speakers = [];
    private IReadOnlyList<Party> nearby = [];
    private (string Stem, Words Words, Deadline? Deadline)? line;

    public StatementLabels Read(Segment segment, Words words)
    {
        var mentions = cast.Mentions(words);
        if (segment.OpensParagraph && segment.Role == StatementRole.Sentence)
        {
            (previous, antecedents, speakers, nearby) = ([], [], [], []);
        }

        var here = mentions.Select(mention => mention.Party).Where(party => party.Side != Side.Owner).ToList();
        var context =
            new Context(previous, antecedents, speakers, [.. here, .. nearby],
                Introduction(segment)) { StemDeadline = segment is { Role: StatementRole.Item, Stem: { } introduced } ? Opening(introduced).Deadline : null };
        var clauses = new ClauseReader(words, mentions, cast).Read();
        var findings = Findings(segment, words, mentions, context, clauses);
        Remember(segment, findings, clauses, mentions, here);
        var labels = Conclusion.Draw(words, mentions, findings, context, cast, references.Find(words, mentions));
        // "Four in five of them will be to people over 70": what will be so, to a figure, is undertaken by whoever writes it.
        if (labels.Kinds is [StatementKind.Target] && segment.Role != StatementRole.Item && IsPromised(words, clauses))
        {
            findings = [.. findings.Select(finding => finding with { Kind = StatementKind.Commitment, Parties = [cast.Owner],
                Why = "it will be so, and whoever writes the plan answers for it", Reliability = Math.Min(finding.Reliability, 0.6) })];
            labels = Conclusion.Draw(words, mentions, findings, context, cast, references.Find(words, mentions));
        }

        // An item that no line introduces is seldom a mere story.
        if (segment.Role == StatementRole.Item && findings.Count == 0)
        {
            labels = labels with { Confidence = Math.Min(labels.Confidence, 0.8) };
        }

        if (cast.IsOwnerUnnamed && labels.Actors.Contains(cast.Owner.Actor))
        {
            labels = labels
                with { Confidence = Math.Min(labels.Confidence, 0.8), Why = [.. labels.Why, $"the document does not say who \"{cast.Owner.Actor.Name}\" is"] };
        }

        return segment.IsCounted && labels.Kinds is [StatementKind.Narrative] ? Counted(labels) : labels;
    }

    /// <summary>The office says that it counts this; which way it is to go it does not say, so no target is made up.</summary>
    private StatementLabels Counted(StatementLabels labels) =>
        labels with { Kinds = [StatementKind.Measure], Actors = [cast.Owner.Actor], Confidence = 0.75, Why = [StatementLabeller.StandsUnderMeasured] };

    private List<Finding> Findings(Segment segment, Words words, IReadOnlyList<Mention> mentions, Context context, IReadOnlyList<Clause> clauses)
    {
        if (words.Text.EndsWith('?') || IsQuotation(words))
        {
            return [];
        }

        // A list of somebody's rights begins each with "to" and undertakes nothing.
        var deed = segment.Role == StatementRole.Stem && !words.In(0, Lists.Verb) || words.Is(0, "to")
            && segment.Section.Any(heading => Rights.Any(right => heading.Contains(right, StringComparison.OrdinalIgnoreCase)))
            ? null : Objectives.Read(words, cast, segment.Role != StatementRole.Sentence);
        // "The force to name an officer": an entry of a plan of action says itself whose it is.
        var introduced = context.Stem.Where(finding => !finding.DeedsOnly || deed is not null).ToList();
        // "Outcomes" may stand over what is to be done: a deed under such a heading is the owner's, under a line that introduces signs it is a sign.
        if (!cast.Oversees && segment.Stem is null && deed is { Kind: StatementKind.Commitment } && introduced.Count > 0
            && introduced.TrueForAll(finding => finding.Kind is null))
        {
            return [deed];
        }

        if (introduced.Count > 0 && !clauses.Any(clause => words.Is(clause.Trigger, "to") && clause.Subject.Start == 0))
        {
            // "Police and council: joint inspections": an item of what others are to do may say itself whose it is.
            if (introduced.Exists(finding => finding.Kind is StatementKind.Expectation or StatementKind.PartnerExpectation)
                && ActorLists.Label(words, mentions) is { } label)
            {
                return [.. ActorLists.Of(label.Parties, "it names first who is to do it: ", 0.7, label.From, words.Count)];
            }

            return [.. introduced
                .Select(finding => finding with { Why = "it stands in a list whose opening line says: " + finding.Why, From = 0, End = words.Count })];
        }

        var rules = new ClauseRules(words, mentions, cast, context);
        if (FollowOn.Continues(words))
        {
            return Carried(words, context, clauses.SelectMany(rules.Judge));
        }

        var findings = clauses.SelectMany(rules.Judge).ToList();
        if (findings.Count == 0)
        {
            findings.AddRange(new BoundRules(words, mentions, cast, context).Read(clauses));
        }

        // "I am putting £220,000 into alley gates"
        if (findings.Count == 0 && segment.Role != StatementRole.Item && Begun(words) is > 0 and var begun)
        {
            return [new(StatementKind.Commitment, [cast.Owner], "the owner has begun to do it", 0.7, begun, words.Count)];
        }

        // "Success would be fewer arrests"
        if (findings.Count == 0 && words.Is(0, "success") && Enumerable.Range(1, Math.Min(words.Count, 6)).FirstOrDefault(
            at => words.In(at, Lists.Be) || words.Is(at, "means")) is > 0 and var be)
        {
            return [new(null, [cast.Owner], "it says what success is", 0.65, be + 1, words.Count)];
        }

        if (findings.Count == 0 && segment.Role == StatementRole.Stem && StemRules.Read(words, mentions, cast) is { Count: > 0 } opening)
        {
            return [.. opening];
        }

        if (findings.Count == 0 && deed?.Kind is null && segment.Role != StatementRole.Stem && Schedules.Read(words, cast) is { } scheduled)
        {
            return [scheduled];
        }

        if (findings.Count == 0 && deed?.Kind is null
            && (deed ?? Wanted.Read(words, cast, segment.Role == StatementRole.Item, IsSaidByOthers(segment.Stem))) is { } wanted)
        {
            return [wanted];
        }

        return findings.Count == 0 && deed is not null
            && (segment.Role != StatementRole.Item || segment.Stem is null || Objectives.IsVerbless(Opening(segment.Stem).Words)) ? [deed] : findings;
    }

    // The token behind "I am" where it says what the owner has begun to do; 0 where none does.
    private static int Begun(Words words) => Enumerable.Range(0, words.Count).FirstOrDefault(at => words.Low(at) is "am" or "'m" && words.Is(at - 1, "i")
        && (words.In(at + 1, Underway) || words.In(at + 2, Underway) && words.In(at + 1, Lists.Adverb)), -1) + 1;

    private static bool IsPromised(Words words, IReadOnlyList<Clause> clauses) => words.Find(Foretold, 0, words.Count) < 0
        && clauses.Any(clause => clause.Speech == Speech.Will && !clause.Subject.Subordinate && !words.In(clause.Trigger, Lists.Be)
            // "At least 30% of recruits will be women" says what is to come about.
            && (!words.Is(clause.Verb, "be") || clause.Passive || words.In(clause.Verb + 1, Lists.Preposition)));

    // "You asked us for:"
    private bool IsSaidByOthers(string? stem) => stem is not null && Opening(stem).Words is var words
        && Enumerable.Range(0, words.Count).Any(at => words.Low(at) is "told" or "said" or "say" or "asked" or "you" or "heard");

    // What the sentence before undertook last; and "…, which I expect to increase" still speaks for itself.
    private static List<Finding> Carried(Words words, Context context, IEnumerable<Finding> own)
    {
        var last = context.Previous.LastOrDefault(finding => finding.Kind is not null);
        var carried = context.Previous.Where(finding => finding.Kind is not null && (finding.Kind == last?.Kind || finding.From == last?.From))
            .Select(finding => finding
                with { Why = "it carries on the sentence before: " + finding.Why, From = 0, End = words.Count, Reliability = finding.Reliability * 0.95 });
        return [.. carried, .. own.Where(finding => finding.From > 4)];
    }

    private void Remember(Segment segment, IReadOnlyList<Finding> findings, IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions, List<Party> here)
    {
        if (segment.Role == StatementRole.Item)
        {
            return;
        }

        if (segment.Role == StatementRole.Stem)
        {
            stems[segment.Text] = findings;
        }

        previous = findings;
        nearby = here;
        speakers = clauses is [var opening, ..] && opening.Subject.Sort == SubjectSort.Parties ? opening.Subject.Parties
            : clauses is [{ Subject.Sort: SubjectSort.We }, ..] ? speakers : [];
        var spoken = clauses.Select(clause => clause.Subject).FirstOrDefault(subject => subject.Parties.Any(party => party.Side != Side.Owner))?.Parties
            ?? findings.Select(finding => finding.Parties).FirstOrDefault(parties => parties.Any(party => party.Side != Side.Owner));
        antecedents = spoken is not null ? [.. spoken.Where(party => party.Side != Side.Owner)]
            : mentions is [{ Start: <= 1 } first, ..] ? [first.Party] : [];
    }

    /// <summary>What the stem gives an item or, where a list stands right under a heading, what the heading gives it ("What I will do").</summary>
    private IReadOnlyList<Finding> Introduction(Segment segment) =>
        segment.Role != StatementRole.Item ? [] : segment.Stem is { } stem ? Stem(stem) : segment.Section is [.., var heading] ? Stem(heading) : [];

    private IReadOnlyList<Finding> Stem(string stem)
    {
        if (!stems.TryGetValue(stem, out var findings) || findings.Count == 0)
        {
            var question = stem.StartsWith("What ", StringComparison.Ordinal) || stem.StartsWith("How ", StringComparison.Ordinal);
            var words = Tokenizer.Read(question ? stem[(stem.IndexOf(' ', StringComparison.Ordinal) + 1)..] : stem);
            findings = StemRules.Read(words, cast.Mentions(words), cast, question);
            stems[stem] = findings;
        }

        return findings;
    }

    /// <summary>What an opening line says, read once for all items that stand below it.</summary>
    private (Words Words, Deadline? Deadline) Opening(string stem)
    {
        if (line is null || line.Value.Stem != stem)
        {
            var words = Tokenizer.Read(stem);
            line = (stem, words, Deadlines.Find(words, 0, words.Count) is { } by && !TimeTold.IsPast(words, by.Start)
                ? Deadline.Read(words.Slice(by.Start, by.End), null) : null);
        }

        return (line.Value.Words, line.Value.Deadline);
    }

    private static bool IsQuotation(Words words)
    {
        if (!words.Is(0, "\""))
        {
            return false;
        }

        var close = 1;
        while (close < words.Count && !words.Is(close, "\""))
        {
            close++;
        }

        // A mark that stays open belongs to a speech of several sentences, each of which speaks for itself.
        return close < words.Count && close > words.Count / 2 && close > 4;
    }
}
