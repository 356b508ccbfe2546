namespace Frankpledge.Reading;

/// <summary>Sentences in which "is" joins an aim to a deed: "My aim is to", "it is my intention to", "Priority two is cutting burglary".</summary>
internal sealed class Aims(Words words, IReadOnlyList<Mention> mentions, Cast cast)
{
    private readonly SubjectReader subjects = new(words, mentions, cast);

    /// <summary>"My aim is to": the words before the verb are an aim of the owner.</summary>
    public bool IsAim(int be)
    {
        var aim = -1;
        for (var at = 0; at < be && aim < 0; at++)
        {
            aim = words.In(at, Lists.AimNoun) ? at : -1;
        }

        if (aim <= 0 || be - aim > 8)
        {
            return false;
        }

        for (var at = 0; at < aim; at++)
        {
            if (words.Low(at) is "my" or "our" || words.Low(at) is "'s" && mentions.Any(mention => mention.End == at && mention.Party == cast.Owner))
            {
                return true;
            }
        }

        return words.In(0, Lists.Determiner) && aim <= 2 && words.Low(aim - 1) is "the" or "key" or "overall" or "main";
    }

    /// <summary>"My priority is cutting burglary", "Priority two is tackling speeding", "Making it easier to report crime is my fourth priority":
    /// the token of the deed, or null.</summary>
    public int? Priority(int be, int next)
    {
        if (Objectives.IsGerund(words, next) && words.Low(next) is not ("working" or "continuing" or "having")
            && (IsAim(be) || words.Low(0) is "priority" or "objective" && be <= 4))
        {
            return next;
        }

        var start = subjects.Before(be, null).Start;
        for (var at = next; Objectives.IsGerund(words, start) && at < next + 6; at++)
        {
            if (words.Low(at) is "priority" or "priorities" or "objective" or "aim" or "ambition")
            {
                return words.Low(next) is "my" or "our" || words.Low(at + 1) is "number"
                    || mentions.Any(mention => mention.Start >= next && mention.End < at && mention.Party == cast.Owner) ? start : null;
            }
        }

        return null;
    }

    /// <summary>"It is the Board's expectation that …": the token behind "that", or null.</summary>
    public int? Expectation(int be, int next)
    {
        for (var at = next; words.Is(be - 1, "it") && at < next + 6; at++)
        {
            if (words.Low(at) is "expectation" or "wish" or "desire" or "request" or "requirement" && words.Is(at + 1, "that")
                && (words.Low(next) is "my" or "our" || mentions.Any(mention => mention.Start >= next && mention.End < at && mention.Party == cast.Owner)))
            {
                return at + 2;
            }
        }

        return null;
    }

    /// <summary>"It is my intention to", "it is the Commissioner's aim to": the token of the verb, or null.</summary>
    public int? Intention(int be, int next)
    {
        for (var at = next; words.Is(be - 1, "it") && at < next + 8; at++)
        {
            // What is only hoped is not undertaken.
            var to = words.Is(at + 1, ",") && words.Is(at + 3, ",") ? at + 4 : at + 1;
            if (words.In(at, Lists.AimNoun) && !words.Is(at, "hope") && words.Low(to) is "to" or "that")
            {
                var owned = words.Low(next) is "my" or "our"
                    || mentions.Any(mention => mention.Start >= next && mention.End < at && mention.Party == cast.Owner);
                return owned ? to + 1 : null;
            }
        }

        return null;
    }
}
