namespace Frankpledge.Reading;

/// <summary>
/// What should or must be so, though nobody is named who does it: "response times must come down", "no device should wait for more than a month".
/// Whoever oversees the police says it to them, or to those whom the sentence before asks something of.
/// </summary>
internal sealed partial class DemandRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly WordClass Deeds = Vocabulary.Any("deliberate", "officersdo");
    private static readonly WordClass Undergone = Vocabulary.Of("undergone");
    private static readonly WordClass Helps = Vocabulary.Of("opinion");
    private static readonly WordClass Statal = Vocabulary.Of("statal");
    private static readonly WordClass Moves = Vocabulary.Any("moves", "directionnoun");
    private static readonly WordClass Anybody = Vocabulary.Of("anybody");
    private static readonly WordClass Ensuring = Vocabulary.Of("ensuring");
    private static readonly WordClass CourtWork = Vocabulary.Of("courtwork");
    private static readonly Party Courts = new("courts", ActorRole.Partners, Side.Partner);

    private readonly ClauseSigns signs = new(words, mentions);
    private readonly ClauseFindings found = new(words, mentions, cast);

    public IEnumerable<Finding> Of(Clause clause)
    {
        if (!cast.Oversees)
        {
            foreach (var own in OwnWork(clause))
            {
                yield return own;
            }

            yield break;
        }

        // "I will ensure that calls are answered sooner" is the undertaking of whoever ensures it.
        if (clause.Speech != Speech.Must || clause.Subject.Sort == SubjectSort.There || IsOpinion(clause)
            || words.Find(Ensuring, 0, clause.Subject.Start) >= 0)
        {
            yield break;
        }

        // "Trials should be listed within six months": nobody but the courts lists them.
        if (CourtWork.Contains(clause.Subject.Head) && HasFigure(clause))
        {
            yield return found.Found(StatementKind.PartnerExpectation, clause, [Courts], "only the courts could do this", 0.7);
            yield break;
        }

        if (mentions.Any(mention => IsPartner(mention, clause)))
        {
            yield break;
        }

        var before = context.Previous.LastOrDefault(finding => finding.Kind is not null);
        if (Points(clause))
        {
            if (before is { Kind: StatementKind.Expectation or StatementKind.PartnerExpectation })
            {
                yield return found.Found(before.Kind.Value, clause, before.Parties, "it is said of what the sentence before asks for", 0.6);
                yield break;
            }
        }

        if (!HasFigure(clause) && !IsDeed(clause))
        {
            yield break;
        }

        yield return found.Found(StatementKind.Expectation, clause, [cast.Force], "it must or should be so, and an overseer says it to the force", 0.6);
    }

    // "It should be under five", "four should be done": what is meant stands in the sentence before.
    private bool Points(Clause clause) => clause.Subject.Sort == SubjectSort.Pronoun
        || clause.Subject.Start == clause.Trigger - 1 && NumberWords.Read(words, clause.Subject.Start) is not null;

    /// <summary>"All searches must be filmed", "victims should be told": a deed, done by those whom the plan oversees where nobody else is named.</summary>
    private bool IsDeed(Clause clause) => clause.Passive
        && (clause.Subject.Sort is SubjectSort.Thing or SubjectSort.Public
            || words.Is(clause.Subject.Start, "those") && words.Is(clause.Subject.Start + 1, "who"))
        && Participles.Verbs(words.Low(signs.Participle(clause))).Any(Deeds.Contains);

    // An opinion has none: "it ought to be treated as one", "this must end".
    private bool HasFigure(Clause clause)
    {
        for (var at = clause.Subject.Start; at < clause.End; at++)
        {
            // "… must be addressed in order to reduce harm" says what it is for.
            if (at > clause.Verb && words.Is(at, "to") && words.In(at + 1, Lists.Verb))
            {
                break;
            }

            if (words[at].Kind == TokenKind.Number && !words[at].IsYear
                || (!words.Is(at, "one") || words.Is(at - 1, "least")) && NumberWords.Read(words, at) is not null
                || Direction.IsAdjective(words.Low(at)) || words.In(at, Moves))
            {
                return true;
            }
        }

        return Deadlines.Find(words, 0, clause.End) is not null;
    }

    // "The plan should be read with …", "this should help", "nobody should have to …": what the writer thinks, and nothing to do.
    private bool IsOpinion(Clause clause) =>
        words.In(signs.Participle(clause), Undergone) && clause.Passive || !clause.Passive && words.In(clause.Verb, Helps) && !HasShare(clause)
        || words.Is(clause.Verb, "be") && words.In(clause.Verb + 1, Statal) && !HasFigure(clause)
        || words.In(clause.Subject.Start, Anybody) || signs.IsInside(clause) || signs.NamesAgent(clause);

    // "One in three reports should lead to a charge" says how many; "this should lead to one in three" says what may come of it.
    private bool HasShare(Clause clause) =>
        Enumerable.Range(0, clause.Trigger).Any(at => NumberWords.Read(words, at) is not null || Fractions.Read(words, at) is not null);

    private static bool IsPartner(Mention mention, Clause clause) =>
        mention.Party.Side == Side.Partner && mention.Start >= clause.Subject.Start && mention.End <= clause.End;
}
