namespace Frankpledge.Reading;

/// <summary>
/// A figure with its bound that will, must or is to be kept, of whatever it is said: "the first engine will arrive within 11 minutes", "nobody should wait
/// longer than five days", "this is to happen within two days". It is asked of those whom the sentence before asks; whoever does the work undertakes it in
/// their own plan, and an overseer asks it of the force.
/// </summary>
internal sealed class BoundRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly WordClass NoOne = Vocabulary.Of("noone");
    private static readonly WordClass Pointing = Vocabulary.Of("pronoun");
    private static readonly WordClass Undergone = Vocabulary.Of("opinion");

    private readonly ClauseSigns signs = new(words, mentions);

    public IEnumerable<Finding> Read(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(clause => clause.Speech is Speech.Will or Speech.Must && !clause.Subject.Subordinate))
        {
            if (signs.Bound(clause) is not (>= 0 and var at) || words.In(clause.Verb, Undergone) && at > clause.Verb + 3 || signs.IsInside(clause))
            {
                continue;
            }

            var from = at < clause.Trigger ? clause.Subject.Start : clause.Verb;
            var before = Carries(clause) ? context.Previous.Where(finding => finding.Kind is not null).ToList() : [];
            return before.Count > 0
                ? before.Select(finding => finding with { Why = "it bounds what the sentence before says: " + finding.Why, Reliability = 0.6, From = from,
                    End = clause.End })
                : [new(Kind(clause), Kind(clause) is StatementKind.Expectation ? [cast.Force] : [cast.Owner], "a figure with its bound is to be kept", 0.6,
                    from, clause.End)];
        }

        return [];
    }

    private StatementKind? Kind(Clause clause) => signs.NamesAgent(clause) ? null
        : mentions.Any(mention => mention.Party.Side == Side.Force && mention.End <= clause.Trigger) ? StatementKind.Expectation
        : !cast.Oversees ? StatementKind.Commitment
        : clause.Speech == Speech.Must ? StatementKind.Expectation : null;

    // "This", "nobody", "it": what is meant stands in the sentence before.
    private bool Carries(Clause clause) => words.In(clause.Subject.Start, Pointing) || words.In(clause.Subject.Start, NoOne)
        || words.Phrase(clause.Subject.Start, "no", "one");
}
