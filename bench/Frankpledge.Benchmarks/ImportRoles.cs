using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>Roughly who acts: the plan's owner with their office, the force, or somebody else.</summary>
internal static class ImportRoles
{
    private static readonly string[] Owners = ["PCC", "PFCC", "Mayor", "OPCC", "OPFCC", "Deputy PCC", "Deputy Mayor"];

    public static string Of(Actor actor) => actor.Role switch
    {
        ActorRole.Owner or ActorRole.Office or ActorRole.Deputy => "owner",
        ActorRole.Force or ActorRole.Chief => "force",
        _ => "other",
    };

    /// <param name="name">An actor as a person labelled it.</param>
    /// <param name="owner">The one who is labelled with most commitments of the plan.</param>
    public static string OfLabel(string name, string? owner) => name == owner || Owners.Contains(name) ? "owner"
        : name is "Chief Constable" or "WMP" or "police" || name.EndsWith(" Police", StringComparison.Ordinal)
        || name.EndsWith(" Constabulary", StringComparison.Ordinal) ? "force"
        : "other";
}
