namespace Frankpledge.Reading;

/// <summary>Who "we" is: the owner, and whom the context names beside them.</summary>
internal static class We
{
    private static readonly WordClass Meaning = Vocabulary.Of("meaning");

    // "The Commissioner and the team who support them" are the owner and their office.
    private static readonly WordClass Staff = Vocabulary.Any("staff", "officer");

    /// <summary>What the plan itself says it means by "we", or null.</summary>
    public static IReadOnlyList<Party>? Explained(IReadOnlyList<Words> plan, Cast cast)
    {
        foreach (var words in plan)
        {
            for (var at = 1; at < words.Count; at++)
            {
                if (words.Is(at, "we") && words.Low(at - 1) is "\"" or "'" && words.Low(at + 1) is "\"" or "'" or ","
                    && words.Find(Meaning, at, at + 7) is var means and > 0)
                {
                    var end = Enumerable.Range(means, words.Count - means).FirstOrDefault(next => words.Low(next) is ";" or ":" or "(", words.Count);
                    var named = cast.Mentions(words).Where(mention => mention.Start > means && mention.Start < end)
                        .Where(mention => mention.Party.Side != Side.Partner && !words.In(mention.End - 1, Staff))
                        .Select(mention => mention.Party).Distinct().ToList();
                    return named.Exists(party => party.Side == Side.Owner) ? named : null;
                }
            }
        }

        return null;
    }

    public static IReadOnlyList<Party> Members(Words words, Cast cast, Context context)
    {
        if (cast.We is { } explained)
        {
            return explained;
        }

        if (cast.SpeaksAsWe)
        {
            return [cast.Owner];
        }

        if (context.Speakers.Count > 1 && context.Speakers.Any(party => party.Side == Side.Owner))
        {
            return context.Speakers;
        }

        if (context.Nearby.Any(party => party.Side == Side.Partner))
        {
            return Together(words) && context.Nearby.Contains(cast.Force) ? [cast.Owner, cast.Force, Party.Partners] : [cast.Owner, Party.Partners];
        }

        return [cast.Owner, cast.Force];

        static bool Together(Words words)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (words.Is(at, "together"))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
