namespace Frankpledge.Reading;

/// <summary>Who a clause names besides its subject: behind "by" and "between", at the head of the sentence, as the one from whom it comes.</summary>
internal sealed partial class ClauseRules
{
    /// <summary>"… are to be agreed between the police and the Probation Service": the parties behind "between".</summary>
    private List<Party> Between(Clause clause)
    {
        for (var at = clause.Subject.Start; at < clause.End; at++)
        {
            if (words.Is(at, "between"))
            {
                return [.. mentions.Where(mention => mention.Start > at && mention.Start < at + 10).Select(mention => mention.Party).Distinct()];
            }
        }

        return [];
    }

    // "Nurses and carers see it first, and they should tell us."
    private List<Party> Opening(Clause clause)
    {
        var verb = words.Find(Finite, 1, clause.Subject.Start);
        var subject = verb > 0 ? new SubjectReader(words, mentions, cast).Before(verb, null) : null;
        return subject is { Sort: SubjectSort.Parties, Subordinate: false } ? [.. subject.Parties] : subject is { Sort: SubjectSort.Doers, Subordinate: false }
            ? Doers.Named(words, subject.Start, subject.End) : [];
    }

    private static readonly WordClass Teams = Vocabulary.Any("ownunit", "policebody");
    private static readonly WordClass People = Vocabulary.Of("colleague");
    private static readonly WordClass Fields = Vocabulary.Of("otherfield");

    private Party? TeamOf(Clause clause)
    {
        var (subject, head) = (clause.Subject, clause.Trigger - 1);
        if (subject.Sort is not (SubjectSort.Thing or SubjectSort.Doers or SubjectSort.PoliceWork or SubjectSort.Parties)
            || !words.In(head, Teams) && !words.In(head, People) && !Doers.Are(words, head - 1, head + 1)
            || words.Find(Lists.Preposition, subject.Start, head) >= 0)
        {
            return null;
        }

        var police = Enumerable.Range(subject.Start, Math.Max(0, head - subject.Start)).Any(at => words.Low(at) is "police" or "policing"
            && words.Low(at + 1) is not ("and" or "'s" or ",") && (at == 0 || !words[at - 1].IsCapital));
        if (police)
        {
            return subject.Parties.Any(party => party.Side == Side.Force) || subject.Sort == SubjectSort.PoliceWork && cast.Oversees ? null : cast.Force;
        }

        if (subject.Parties.Count > 0)
        {
            return null;
        }

        var whose = mentions.FirstOrDefault(mention => mention.Start >= subject.Start && mention.End < head && words.Low(mention.End) is "'s" or "'");
        return whose is { Party.Side: Side.Partner } && words.In(head, Teams) ? whose.Party
            : words.In(head, People) && words.In(head - 1, Fields) ? new(words.Slice(subject.Start, head + 1), ActorRole.Body, Side.Partner) : null;
    }

    private bool IsByLaw(Clause clause)
    {
        for (var at = clause.Trigger + 1; at < clause.Verb; at++)
        {
            if (words.Low(at) is "by" or "under")
            {
                return Enumerable.Range(at, 6).Any(law =>
                    words.Low(law) is "act" or "acts" or "law" or "section" or "statute" or "legislation" or "regulations");
            }
        }

        return false;
    }

    private bool IsAnyOffice(Clause clause) => Enumerable.Range(Math.Max(0, clause.Trigger - 7), Math.Min(clause.Trigger, 7)).Any(IsOffice);

    private bool IsOffice(int at)
    {
        return words.Low(at) is "a" or "an" or "every" or "any" or "each"
            && (words.Is(at + 1, "chief") && words.Low(at + 2) is "constable" or "officer" || words.Low(at + 1) is "commissioner"
                || words.Phrase(at + 1, "local", "policing", "body") || words.Phrase(at + 1, "elected", "local", "policing")
                || words.Phrase(at + 1, "police", "and", "crime")
                || words.Low(at + 1) is "police" or "policing" && words.Low(at + 2) is "force" or "area" or "body"
                || words.Low(at + 1) is "responsible" or "local" && words.Is(at + 2, "authority"));
    }

    private bool FromOwner(Clause clause)
    {
        for (var at = clause.Verb; at < clause.End; at++)
        {
            if (words.Low(at) is "from" or "by"
                && (words.Low(at + 1) is "us" or "me" or "my" or "our" || Agent(words.In(at + 1, Lists.Determiner) ? at + 2 : at + 1)?.Side == Side.Owner
                    || Agent(at + 1)?.Side == Side.Owner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… by the Probation Service and the force", "… by officers and by their partners", "… by a member of the force".</summary>
    private List<Party> Agents(int at)
    {
        at += words.Low(at) is "member" or "members" or "representatives" && words.Is(at + 1, "of") ? words.In(at + 2, Lists.Determiner) ? 3 : 2 : 0;
        var agents = new List<Party>();
        while (Agent(at) is { } agent)
        {
            agents.Add(agent);
            at = mentions.FirstOrDefault(mention => mention.Start <= at && mention.End > at)?.End ?? at + 1;
            if (words.Low(at) is not ("and" or "," or "&"))
            {
                break;
            }

            do
            {
                at++;
            }
            while (words.Low(at) is "and" or "by" || words.In(at, Lists.Determiner));
        }

        return [.. agents.Distinct()];
    }

    private Party? Agent(int at) => words.Low(at) is "me" or "myself" ? cast.Owner
        : mentions.FirstOrDefault(mention => (mention.Start == at || mention.Start == at - 1 && mention.End > at)
            && words.Low(mention.End) is not ("'s" or "'"))?.Party;
}
