namespace Frankpledge.Reading;

/// <summary>
/// Lists that are introduced by nothing but who is to act: "Police", "My asks of partners:", "Partnership actions:", "The force is responsible for:".
/// An item of such a list may name its own doer first: "Police and council: joint inspections".
/// </summary>
internal static class ActorLists
{
    private const int LongestLabel = 8;

    private static readonly WordClass Deeds = Vocabulary.Of("actionlabel");
    private static readonly WordClass Asks = Vocabulary.Of("asknoun");

    /// <summary>True of a line that says a party and no more: "Police", "For partners:", "The force and the council".</summary>
    public static bool IsBare(Words line, IReadOnlyList<Mention> mentions) => line.Count <= LongestLabel && Rest(line, mentions, 0, End(line)) is [];

    /// <summary>What a line that introduces a list gives its items because it says only who acts; empty for other lines.</summary>
    public static IReadOnlyList<Finding> Read(Words line, IReadOnlyList<Mention> mentions, Cast cast)
    {
        var end = End(line);
        if (line.Is(0, "partnership") && line.In(1, Deeds) && end == 2 && mentions.Count == 0)
        {
            return Of([Party.Partners], "the list is of what they are to do: ", 0.7, 0, 0);
        }

        if (end == 0 || mentions.Count == 0)
        {
            return [];
        }

        if (Whom(line, mentions, end) is > 0 and var whom)
        {
            return Of(mentions.Where(mention => mention.Start >= whom), "the list is of what is asked of them: ", 0.75);
        }

        // "The Chief Constable is responsible for:" says what the law gives them, and no deed.
        if (Enumerable.Range(0, end).Any(at => line.Phrase(at, "responsible", "for") && line.In(at - 1, Lists.Be)) && line.Find(Deeds, 0, end) > 0
            && mentions[0].Start <= 1)
        {
            return Of(mentions.Take(1), "the list is of what they are responsible for: ", 0.7);
        }

        // "The owner's actions" are read as actions.
        return end < LongestLabel && Rest(line, mentions, 0, end) is { } rest && (rest.Count == 0 ? cast.ListsByActor : rest.All(at => line.In(at, Deeds)))
            && (rest.Count == 0 || mentions.Any(mention => mention.Party.Side != Side.Owner))
            ? Of(mentions, "the list is of what they are to do: ", 0.7) : [];
    }

    /// <summary>Who is named before the colon of an item, with the token behind it; null where something else stands there.</summary>
    public static (IReadOnlyList<Party> Parties, int From)? Label(Words item, IReadOnlyList<Mention> mentions)
    {
        for (var colon = 1; colon < LongestLabel; colon++)
        {
            if (item.Is(colon, ":"))
            {
                var named = mentions.Where(mention => mention.End <= colon).Select(mention => mention.Party).Distinct().ToList();
                return named.Count > 0 && Rest(item, mentions, 0, colon) is { } rest && rest.All(at => Names(item, mentions, at)) ? (named, colon + 1) : null;
            }
        }

        return null;
    }

    /// <summary>A finding for each side of those who are named.</summary>
    public static IReadOnlyList<Finding> Of(IEnumerable<Party> parties, string why, double reliability, int from, int end) =>
        [.. parties.Distinct().GroupBy(party => party.Side).Select(side => new Finding(
            side.Key switch { Side.Force => StatementKind.Expectation, Side.Partner => StatementKind.PartnerExpectation, _ => StatementKind.Commitment },
            [.. side], why + string.Join(", ", side.Select(party => party.Actor.Name)), reliability, from, end))];

    private static IReadOnlyList<Finding> Of(IEnumerable<Mention> mentions, string why, double reliability) =>
        Of(mentions.Select(mention => mention.Party), why, reliability, 0, 0);

    // "My ask of the force", "Asks of government", "Requests to partners": where those who are asked begin, or 0.
    private static int Whom(Words line, IReadOnlyList<Mention> mentions, int end)
    {
        for (var at = 0; at < Math.Min(end, LongestLabel); at++)
        {
            if (line.In(at, Asks) && line.Low(at + 1) is "of" or "to" or "from" && Rest(line, mentions, at + 2, end) is [])
            {
                return at + 2;
            }
        }

        return 0;
    }

    // "County council", "roads policing unit": what belongs to the name of a party, but no sentence.
    private static bool Names(Words words, IReadOnlyList<Mention> mentions, int at) => words[at].Kind == TokenKind.Word && !words.In(at, Lists.Verb)
        && (mentions.Any(mention => mention.Start == at + 1 || mention.End == at) || Names(words, mentions, at + 1)
            && mentions.Any(mention => mention.Start > at));

    private static int End(Words line) => line.Count > 0 && line.Is(line.Count - 1, ":") ? line.Count - 1 : line.Count;

    /// <summary>The tokens that name no party and join none; null where no party is named.</summary>
    private static List<int>? Rest(Words line, IReadOnlyList<Mention> mentions, int from, int end) =>
        !mentions.Any(mention => mention.Start >= from && mention.End <= end) ? null
        : [.. Enumerable.Range(from, Math.Max(0, end - from)).Where(at => !line.In(at, Lists.Determiner)
            && line.Low(at) is not ("and" or "&" or "," or "for" or "by" or "following") && !mentions.Any(mention => mention.Start <= at && mention.End > at))];
}
