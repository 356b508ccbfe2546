namespace Frankpledge.Reading;

/// <summary>Whose undertaking it is when a party acts: the plan's owner's, the force's, or somebody else's.</summary>
internal enum Side
{
    Owner,
    Force,
    Partner,
}

/// <summary>Somebody whom the plan speaks of.</summary>
internal sealed record Party(Actor Actor, Side Side)
{
    public Party(string name, ActorRole role, Side side)
        : this(new Actor(name, role), side)
    {
    }

    public static Party Partners { get; } = new("partners", ActorRole.Partners, Side.Partner);

    public static Party JusticePartners { get; } = new("criminal justice partners", ActorRole.CriminalJusticePartners, Side.Partner);

    public static Party Government { get; } = new("government", ActorRole.Government, Side.Partner);

    public static Party Chief { get; } = new("Chief Constable", ActorRole.Chief, Side.Force);
}

/// <summary>A place where a statement names a party: tokens [Start, End).</summary>
internal sealed record Mention(int Start, int End, Party Party);
