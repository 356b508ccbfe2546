namespace Frankpledge.Plans.Import.Labels;

/// <summary>Who "we" is: the owner, and whom the context names beside them.</summary>
internal static class We
{
    public static IReadOnlyList<Party> Members(Words words, Cast cast, Context context)
    {
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
