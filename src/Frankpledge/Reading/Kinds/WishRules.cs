namespace Frankpledge.Reading;

/// <summary>What "I expect", "I want" and "I call on" ask, and of whom (the table in section 3 of the labelling guide).</summary>
internal sealed class WishRules(Words words, IReadOnlyList<Mention> mentions, Cast cast, Context context)
{
    private const int LongestName = 6;

    public IEnumerable<Finding> Judge(Clause clause)
    {
        // "I do not want officers to chase figures" asks for nothing.
        if (clause.Speech == Speech.Want && words.Low(clause.Trigger - 1) is "not" or "don't")
        {
            return [];
        }

        var at = clause.Verb;
        while (words.In(at, Lists.Adverb) || words.Low(at) is "on" or "upon" or "of" or "like" or "for"
            || words.Is(at, "that") && clause.Speech == Speech.Expect)
        {
            at++;
        }

        if (clause.Speech == Speech.Ask && words.Is(at, "to") && words.Low(at - 1) is "look" or "looks")
        {
            at++;
        }

        return clause.Speech == Speech.Expect ? Expected(clause, at)
            : clause.Speech == Speech.Ask ? Asked(clause, at)
            : Wanted(clause, at);
    }

    private IEnumerable<Finding> Expected(Clause clause, int at)
    {
        if (clause.Whom > 0)
        {
            return Addressed(clause, at, Addressees(clause.Whom, clause.End), "sought from", 0.8);
        }

        if (words.Is(at, "to") && words.Low(at + 1) is "see" or "have")
        {
            at += 2;
        }

        var asked = words.Low(at) is "to" ? [] : Addressees(at, clause.End);
        if (asked.Count == 0 && words.In(at, Lists.Public) && words.Is(at + 1, "to"))
        {
            return [Wish(clause, at, "the owner expects something of the public")];
        }

        if (words.Is(at, "to") && words.Is(clause.Subject.Start - 1, "which"))
        {
            return [New(StatementKind.Expectation, clause, Math.Max(0, clause.Subject.Start - 6), [cast.Force],
                "what the owner expects is named before “which”", 0.75)];
        }

        // "I will do this and require regular vetting": what is required is part of the owner's own undertaking.
        if (asked.Count == 0 && words.Low(clause.Trigger) is "require" or "requires" && words.Is(clause.Trigger - 1, "and"))
        {
            return [];
        }

        var act = To(at, clause.End);
        asked = asked.Count == 0 && act - at < LongestName && Doers.Are(words, at, act) ? Doers.Named(words, at, act) : asked;
        return asked.Count == 0
            ? [New(StatementKind.Expectation, clause, at, [cast.Force], "“expect” without an addressee is addressed to the force", 0.85)]
            : Addressed(clause, at, asked, "expected of", 0.95);
    }

    private IEnumerable<Finding> Asked(Clause clause, int at)
    {
        var asked = Addressees(at, clause.End);
        if (asked.Count > 0)
        {
            return Addressed(clause, words.Low(clause.Trigger) is "look" or "looks" && To(at, clause.End) >= clause.End
                && OwnerVerbs.For(words, at) is var sought and > 0 ? sought : at, asked, "asked of", 0.8);
        }

        var to = To(at, clause.End);
        return Addressed(clause, to + 1, Others(at, to, clause.End), "asked of", 0.75);
    }

    private int To(int at, int end)
    {
        while (at < end && !(words.Is(at, "to") && Infinitives.Opens(words, at + 1)))
        {
            at++;
        }

        return at;
    }

    // "We look to head teachers to …": those who are asked need not be known to the plan.
    private List<Party> Others(int at, int to, int end)
    {
        if (to >= end || to == at || Enumerable.Range(at, to - at).Any(here => words.In(here, Lists.Public)
            && words.Low(here + 1) is not ("'s" or "'" or "body" or "bodies" or "sector" or "service")))
        {
            return [];
        }

        var named = Names.Find(words).Where(name => name.Start >= at && name.End <= to && name.End - name.Start > 1)
            .Select(name => new Party(words.Slice(name.Start, name.End), ActorRole.Body, Side.Partner)).ToList();
        return named.Count > 0 ? named : to - at < 7 || Doers.Are(words, at, to) ? Doers.Named(words, at, to) : [];
    }

    private IEnumerable<Finding> Wanted(Clause clause, int at)
    {
        if (words.Is(at, "to"))
        {
            var verb = at + 1;
            while (words.In(verb, Lists.Adverb) || words.Is(verb, "continue") && words.Is(verb + 1, "to"))
            {
                verb++;
            }

            if (words.Low(verb) is "see")
            {
                return Seen(clause, verb + 1);
            }

            return words.Is(verb, "be") && words.Low(verb + 1) is "able" or "clear"
                ? [Wish(clause, verb, "the owner wants to be something")]
                : [New(StatementKind.Commitment, clause, verb, [cast.Owner], "the owner wants to do something", 0.9)];
        }

        // "I want companies to have confidence" wants a state of mind, not a deed; of a share of people nobody is asked.
        var asked = Addressees(at, clause.End);
        var to = To(at, clause.End);
        asked = asked.Count == 0 && NumberWords.Read(words, at) is null
            && to - at < LongestName && Doers.Are(words, at, to) ? Doers.Named(words, at, to) : asked;
        return asked.Count == 0 || IsStateOfMind(at, clause.End)
            ? [Wish(clause, at, "the owner wants a state of affairs")] : Addressed(clause, at, asked, "wanted of", 0.9);
    }

    private bool IsStateOfMind(int at, int end)
    {
        for (; at < end; at++)
        {
            if (words.Is(at, "to"))
            {
                return words.Is(at + 1, "feel") || words.Is(at + 1, "have") && words.Low(at + 2) is "confidence" or "trust" or "faith";
            }
        }

        return false;
    }

    // "I want to see the force do …" asks the force; "I want to see fewer …" asks nobody by name.
    private IEnumerable<Finding> Seen(Clause clause, int at)
    {
        var asked = Addressees(at, clause.End);
        var named = words.In(at, Lists.Pronoun) ? at + 1 : mentions.FirstOrDefault(mention => mention.Start >= at)?.End ?? at;
        var acts = asked.Count > 0 && !words.In(named, Lists.Preposition);
        return acts ? Addressed(clause, at, asked, "wanted of", 0.75) : [Wish(clause, at, "the owner wants to see a state of affairs")];
    }

    private static Finding Wish(Clause clause, int at, string why) => new(null, clause.Subject.Parties, why, 0.8, at, clause.End);

    private static Finding New(StatementKind kind, Clause clause, int at, IReadOnlyList<Party> parties, string why, double reliability) =>
        new(kind, parties, why, reliability, at, clause.End);

    private static IEnumerable<Finding> Addressed(Clause clause, int at, IReadOnlyList<Party> asked, string how, double reliability)
    {
        foreach (var side in asked.GroupBy(party => party.Side == Side.Partner))
        {
            yield return New(
                side.Key ? StatementKind.PartnerExpectation
                    : StatementKind.Expectation, clause, at, [.. side], how + (side.Key ? " partners or government" : " the force or a body of the owner"),
                        reliability);
        }
    }

    /// <summary>The parties right at the start of what is expected ("WMP and partners to …"), and those of "… and for X to …", "… and that X will …".</summary>
    private List<Party> Addressees(int at, int end)
    {
        var asked = new List<Party>();
        var next = Row(at, end, asked);
        for (; next < end; next++)
        {
            if (words.Low(next) is "for" or "that" && words.Low(next - 1) is "and" or ",")
            {
                var more = new List<Party>();
                var after = Row(next + 1, end, more);
                if (words.Is(after, "to") || words.In(after, Lists.Will))
                {
                    asked.AddRange(asked.Count == 0 ? [cast.Force, .. more] : more);
                }
            }
        }

        return [.. asked.Distinct()];
    }

    private int Row(int at, int end, List<Party> asked)
    {
        while (at < end)
        {
            var from = at;
            while (words.In(at, Lists.Determiner) || words.Low(at) is "both" or "local" or "new" or "frontline")
            {
                at++;
            }

            var mention = mentions.FirstOrDefault(mention => mention.Start == from)
                ?? mentions.FirstOrDefault(mention => mention.Start >= at && mention.Start <= at + 2 && !Breaks(at, mention.Start));
            if (words.Low(at) is "them" or "it" or "each" && asked.Count == 0 && Meant(at) is { } meant)
            {
                asked.Add(meant);
                return at + 1;
            }

            if (mention is null || words.Low(mention.End) is "'s" or "'" || Modifies(mention.End))
            {
                return from;
            }

            asked.Add(mention.Party);
            at = mention.End;
            if (words.Is(at, "("))
            {
                while (at < end && !words.Is(at - 1, ")"))
                {
                    at++;
                }
            }

            if (words.Low(at) is not ("and" or "," or "&"))
            {
                return at;
            }

            at += words.Low(at + 1) is "and" ? 2 : 1;
        }

        return at;
    }

    /// <summary>Who "it", "them" or "each" is: named before in the sentence, or in the sentence before.</summary>
    private Party? Meant(int at) =>
        mentions.LastOrDefault(mention => mention.End <= at && mention.Party.Side != Side.Owner && words.Low(mention.End) is not "'s")?.Party
            ?? context.Antecedents.FirstOrDefault(party => party.Side != Side.Owner) ?? (words.Is(at, "them") ? cast.Force : null);

    private bool Breaks(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words[at].Kind != TokenKind.Word || words.In(at, Lists.Preposition) || words.Low(at) is "and" or "to")
            {
                return true;
            }
        }

        return false;
    }

    // "police cells": the party only modifies the noun behind it.
    private bool Modifies(int end) =>
        words[end].Kind == TokenKind.Word && !words.In(end, Lists.Preposition) && !words.In(end, Lists.Determiner) && !words.In(end, Lists.Will)
            && !words.In(end, Lists.Be) && !words.In(end, Lists.Must)
        && !words.In(end, Lists.Adverb) && words.Low(end) is not ("and" or "to" or "or" or "not") && !words.In(end, Lists.Verb)
        && !words.Low(end).EndsWith("ing", StringComparison.Ordinal);
}
