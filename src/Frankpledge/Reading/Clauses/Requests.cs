namespace Frankpledge.Reading;

/// <summary>How something is asked in the passive, or with the one who is asked behind it:
/// "are asked, in return, to", "is sought from", "has been set".</summary>
internal sealed class Requests(Words words, IReadOnlyList<Mention> mentions)
{
    private static readonly WordClass Sought = Vocabulary.Of("sought");
    private static readonly WordClass Finite = Vocabulary.Any("be", "will", "must", "may", "past", "having");
    private static readonly WordClass Goals = Vocabulary.Any("aimnoun", "targetword", "counted", "bound");
    private const int LongestAside = 12;

    /// <summary>"Asked to", "called upon to", "asked once again to", "expected, in return, to", "asked:": the token of what is asked, or null.</summary>
    /// <param name="participle">Token of "asked" or one like it.</param>
    public int? What(int participle)
    {
        var at = participle + 1;
        if (words.Is(participle, "looked"))
        {
            return words.Is(at, "to") ? at + 1 : null;
        }

        at += words.Low(at) is "on" or "upon" ? 1 : 0;
        if (words.Is(at, ":") && at == words.Count - 1)
        {
            return at;
        }

        if (words.Is(at, "to"))
        {
            return words.In(at + 1, Lists.Determiner) ? null : at + 1;
        }

        var comma = words.Is(at, ",");
        if (!comma && !words.In(at, Lists.Preposition) && !words.In(at, Lists.Adverb) && !words.Is(at, "once") && !words.Is(at, "in"))
        {
            return null;
        }

        for (var to = at + 1; to < Math.Min(words.Count, at + LongestAside) && !words.In(to, Finite); to++)
        {
            if (words.Is(to, "to") && Infinitives.Opens(words, to + 1) && (comma ? words.Is(to - 1, ",") : words[to - 1].Kind == TokenKind.Word))
            {
                return to + 1;
            }
        }

        return null;
    }

    /// <summary>"A fall is sought from both councils", "a target has been set for the force": the token of who is asked, or null.</summary>
    /// <param name="next">Token behind "is" or "been" and its adverbs.</param>
    public int? Whom(int next)
    {
        var at = words.Phrase(next, "looked", "for") ? next + 2 : next + 1;
        var set = words.Low(next) is "set" or "specified" or "agreed" && words.Find(Goals, 0, next) >= 0;
        if (!(words.In(next, Sought) || at == next + 2) && !set || !(set ? words.Is(at, "for") : words.Low(at) is "of" or "from"))
        {
            return null;
        }

        at += words.Is(at + 1, "both") ? 2 : 1;
        return mentions.Any(mention => mention.Start >= at && mention.Start <= at + 2) ? at : null;
    }

    /// <summary>"Schools could help by …", "pharmacies may wish to …": a soft word for asking.</summary>
    public bool IsSoft(int at) => words.In(at, Lists.May) && words.Low(at + 1) is "help" or "consider" or "wish" or "usefully";

    /// <summary>"Owners have until 31 December to replace the cladding"</summary>
    public bool HasUntil(int at) => words.Low(at) is "have" or "has" && words.Is(at + 1, "until")
        && Deadlines.Find(words, at + 1, at + 2) is { } until && words.Is(until.End, "to");

    /// <summary>"The force has been set savings of £3 million", "the force has been set the task of …".</summary>
    public bool IsSet(int next) => words.Is(next, "set")
        && (words.In(next + 1, Lists.Determiner) || words[next + 1].Kind == TokenKind.Number || words.Low(next + 1).EndsWith('s'))
        && !words.Is(next + 1, "as");
}
