using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>From one clause to kinds: who speaks, how, and of what.</summary>
internal sealed class ClauseRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private static readonly FrozenSet<string> Forecast = Vocabulary.Of("forecast");
    private static readonly FrozenSet<string> Statal = Vocabulary.Of("statal");
    private static readonly FrozenSet<string> Condition = new[] { "if", "when", "whether", "how", "what", "because", "whenever", "unless", "who" }.ToFrozenSet();

    private readonly WishRules wishes = new(words, mentions, cast);

    public IEnumerable<Finding> Judge(Clause clause) => clause.Speech switch
    {
        Speech.Expect or Speech.Want or Speech.Ask => wishes.Judge(clause),
        Speech.Intend => [Undertaken(clause, [cast.Owner], "the owner says what they mean to do", 0.95)],
        _ => ByName(clause),
    };

    private IEnumerable<Finding> ByName(Clause clause)
    {
        var agent = clause.Passive ? Agent(clause) : null;
        if (agent is not null)
        {
            return Of(clause, [agent], "who is to do it is named after “by”", 0.85);
        }

        var subject = clause.Subject;
        if (subject.Subordinate)
        {
            return subject.Parties.Contains(cast.Owner) && clause.Speech == Speech.Will && subject.Head is "I" or "i" or "we" && !Condition.Contains(words.Low(subject.Start - 1))
                ? [Undertaken(clause, [cast.Owner], "the owner undertakes something in passing", 0.75)]
                : [];
        }

        return subject.Sort switch
        {
            SubjectSort.Parties => Of(clause, subject.Parties, "", 0.95),
            SubjectSort.We => clause.Speech == Speech.Will ? [Undertaken(clause, [.. We.Members(cast, context), .. subject.Parties], "“we” includes the owner", 0.9)] : [],
            SubjectSort.PoliceWork when !IsForecast(clause) => [Found(StatementKind.Expectation, clause, [cast.Force], "only the force could do this", 0.75)],
            SubjectSort.OwnersThing when clause.Speech == Speech.Will && !IsForecast(clause) => [Undertaken(clause, [cast.Owner], "the owner's own work is to be done", 0.75)],
            SubjectSort.Pronoun when subject.Head is "it" or "they" && context.Antecedents.Count > 0 => Of(clause, context.Antecedents, "“" + subject.Head + "” stands for a party of the sentence before; ", 0.75),
            SubjectSort.Thing or SubjectSort.There => Things(clause),
            _ => [],
        };
    }

    private IEnumerable<Finding> Of(Clause clause, IReadOnlyList<Party> parties, string why, double reliability)
    {
        var forecast = IsForecast(clause);
        foreach (var side in parties.GroupBy(party => party.Side))
        {
            var who = side.ToList();
            if (clause.Speech == Speech.Will && forecast && words.Low(clause.Verb) is "be" or "benefit")
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
        if (IsForecast(clause))
        {
            return [];
        }

        if (PoliceWords(clause))
        {
            return [Found(StatementKind.Expectation, clause, [cast.Force], "it must be done, and it is police work", 0.65)];
        }

        var before = context.Previous.FirstOrDefault(finding => finding.Kind is StatementKind.Commitment or StatementKind.Expectation or StatementKind.PartnerExpectation);
        if (clause.Speech == Speech.Will && before is not null)
        {
            return [Found(before.Kind!.Value, clause, before.Parties, "it carries on what the sentence before undertakes", 0.55)];
        }

        return clause.Speech == Speech.Will && clause.Passive && words.In(clause.Verb + 1, Published)
            ? [Undertaken(clause, [cast.Owner], "something is to be published or reported, which the owner does", 0.6)]
            : [];
    }

    private static readonly FrozenSet<string> Published = new[] { "published", "reported", "webcast", "streamed", "commissioned", "reviewed", "held" }.ToFrozenSet();

    private bool PoliceWords(Clause clause) =>
        clause.Passive && words.Find(Lists.ForceThing, clause.Subject.Start, clause.End) >= 0 && words.Find(Lists.Public, clause.Subject.Start, clause.Trigger) < 0;

    private bool IsForecast(Clause clause)
    {
        var verb = clause.Verb;
        return clause.Speech == Speech.Will && (words.Is(verb, "be") && words.In(verb + 1, Statal)
            || clause.Subject.Sort is not SubjectSort.Parties && words.In(verb, Forecast) && !clause.Passive);
    }

    /// <summary>"… will be reported by the Commissioner".</summary>
    private Party? Agent(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Is(at, "by"))
            {
                var start = words.In(at + 1, Lists.Determiner) ? at + 2 : at + 1;
                return words.Low(at + 1) is "me" or "myself" ? cast.Owner
                    : mentions.FirstOrDefault(mention => mention.Start == start && words.Low(mention.End) is not ("'s" or "'")).Party;
            }
        }

        return null;
    }

    private static string Verb(Clause clause, string whom) => clause.Speech switch
    {
        Speech.Must => $"{whom} must or should do it",
        Speech.Asked => $"{whom} is asked to do it",
        _ => $"{whom} “will” do it",
    };

    private static Finding Undertaken(Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        Found(StatementKind.Commitment, clause, parties, why, reliability);

    private static Finding Found(StatementKind kind, Clause clause, IReadOnlyList<Party> parties, string why, double reliability) =>
        new(kind, parties, why, reliability, clause.Verb, clause.End);
}
