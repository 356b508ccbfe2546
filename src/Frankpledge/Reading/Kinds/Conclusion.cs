namespace Frankpledge.Reading;

/// <summary>Draws all findings about one statement together.</summary>
internal static class Conclusion
{
    private static readonly WordClass Saved = Vocabulary.Of("finding");

    public static StatementLabels Draw(
        Words words, IReadOnlyList<Mention> mentions, IReadOnlyList<Finding> findings, Context context, Cast cast, IReadOnlyList<string> references)
    {
        var kinds = new SortedSet<StatementKind>(findings.Where(finding => finding.Kind is not null).Select(finding => finding.Kind!.Value));
        var why = findings.Where(finding => finding.Kind is not null).Select(finding => finding.Why).ToList();
        var confidence = findings.Count == 0 ? Unsaid(words) : findings.Min(finding => finding.Reliability);
        var undertaken = kinds.Count > 0;
        var targets = Due(Targets(words, mentions, findings), context, undertaken, words);
        var evidence = new EvidenceRules(words);
        var money = new MoneyRules(words, mentions, cast);
        // Savings that are to be made are reached, not given; and what is given is not reached.
        var given = targets.Exists(target => target.Unit == "pounds") && words.Find(Saved, 0, words.Count) >= 0 ? null
            : money.Resource(undertaken && findings.All(finding => finding.From == 0),
                kinds.All(kind => kind is StatementKind.Commitment) && (undertaken || targets.Count == 0));
        targets = given is null ? targets : [.. targets.Where(target => !MoneyRules.IsOfMoney(target))];
        if (targets.Count > 0)
        {
            var reached = targets.Any(target => target.IsReached);
            kinds.Add(reached ? StatementKind.Target : StatementKind.Measure);
            if (reached && targets.Any(target => !target.IsReached))
            {
                kinds.Add(StatementKind.Measure);
            }

            if (reached && !undertaken && Binds(words, cast) is { } binding)
            {
                kinds.Add(StatementKind.Commitment);
                why.Add(binding);
                confidence = Math.Min(confidence, 0.6);
            }

            why.Add(reached ? "a number, grade or date is to be reached" : "something countable is to rise, fall or stay");
            confidence = Math.Min(confidence, undertaken ? 0.85 : 0.69);
        }

        AddEvidence(given, StatementKind.Resource);
        AddEvidence(given is null || money.IsCompared()
            ? evidence.Fact(undertaken || targets.Count > 0 ? findings.Min(finding => finding.From) : null) : null, StatementKind.Fact);
        if (kinds.Count == 0)
        {
            kinds.Add(StatementKind.Narrative);
            why.Add("nothing is undertaken, asked, counted or given");
        }

        confidence = Math.Min(confidence, LooseEnds.Trust(words, kinds, findings.Count));
        return new([.. kinds], Actors(kinds, findings, cast), targets.FirstOrDefault(), [.. targets.Skip(1)], references, Math.Round(confidence, 2),
            [.. why.Distinct()]);

        void AddEvidence(string? reason, StatementKind kind)
        {
            if (reason is not null)
            {
                kinds.Add(kind);
                why.Add(reason);
                confidence = undertaken || targets.Count > 0 || kinds.Count > 1 ? Math.Min(confidence, 0.68) : reason == "a sum is stated as evidence"
                    ? 0.65 : reason == "a rank is stated" ? 0.78 : reason == "a count is stated" ? 0.82 : 0.9;
            }
        }
    }

    /// <summary>Why a figure that nobody undertakes by name binds whoever writes the plan, or null: "our aim is 55%", and in the plan of those who do the work
    /// "refuge places will go up to 42"; what must be so may be asked of others, and what will be is only said to be.</summary>
    private static string? Binds(Words words, Cast cast) => Wanted.NamesOwnAim(words) ? "the owner says what they aim at"
        : !cast.Oversees && words.Find(Lists.Will, 0, words.Count) is >= 0 and var will && !words.Is(will + 1, "be")
            && words.Find(Lists.Must, 0, words.Count) < 0
            ? "it will be so, in the plan of those who see to it" : null;

    private static List<Target> Targets(Words words, IReadOnlyList<Mention> mentions, IReadOnlyList<Finding> findings)
    {
        var reader = new TargetReader(words, mentions);
        return [.. findings.Select(finding => (finding.From, finding.End)).Distinct().SelectMany(range => reader.Read(range.From, range.End))
            .DistinctBy(target => target.Comparator == Comparator.Due ? (object)(target.Comparator, target.Deadline) : target)];
    }

    /// <summary>"By the end of the plan we will have:" dates every item; "over the next year" only how far a count is to go.</summary>
    private static List<Target> Due(List<Target> targets, Context context, bool undertaken, Words words)
    {
        if (context.StemDeadline is not { } deadline)
        {
            return targets;
        }

        var opening = deadline.Words.Split(' ')[0].ToLowerInvariant();
        var isDay = opening is "by" or "before" or "no" or "not" or "for";
        var dated = targets
            .ConvertAll(target => target.Deadline is null
                && (isDay || opening is "between"
                    || target.Comparator is Comparator.ReduceBy or Comparator.IncreaseBy or Comparator.ReduceTo or Comparator.IncreaseTo
                    or Comparator.IncreaseByMoreThan or Comparator.ReduceByMoreThan)
            ? target with { Deadline = deadline } : target);
        return dated.Count == 0 && isDay && undertaken
            ? [new(words.Slice(0, Math.Min(words.Count, 14)).TrimEnd('.', ',', ';', ':'), Comparator.Due, Deadline: deadline)] : dated;
    }

    private static List<Actor> Actors(SortedSet<StatementKind> kinds, IReadOnlyList<Finding> findings, Cast cast)
    {
        var kindless = findings.All(finding => finding.Kind is null) && kinds.Overlaps([StatementKind.Measure, StatementKind.Target]);
        var actors = findings.Where(finding => finding.Kind is not null || kindless).SelectMany(finding => finding.Parties).Select(party => party.Actor)
            .Distinct().ToList();
        return actors.Count == 0 && (kinds.Contains(StatementKind.Measure) || kinds.Contains(StatementKind.Target) || kinds.Contains(StatementKind.Resource))
            ? [cast.Owner.Actor]
            : actors;
    }

    /// <summary>How sure "nothing" is: less so where a modal verb was left without a reading.</summary>
    private static double Unsaid(Words words) =>
        words.Find(Lists.Will, 0, words.Count) >= 0 || words.Find(Lists.Must, 0, words.Count) >= 0 ? 0.65 : 0.9;
}
