namespace Frankpledge.Plans.Import.Labels;

/// <summary>Who "we" is: the owner, and whom the context names beside them.</summary>
internal static class We
{
    public static IReadOnlyList<Party> Members(Cast cast, Context context)
    {
        if (cast.SpeaksAsWe)
        {
            return [cast.Owner];
        }

        var partner = context.Nearby.FirstOrDefault(party => party.Side == Side.Partner);
        var force = context.Nearby.FirstOrDefault(party => party.Actor.Role == ActorRole.Force);
        return partner is null && force is not null ? [cast.Owner, force] : [cast.Owner, Party.Partners];
    }
}
