using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>What the body, its panel and its plan are called. 2011 Act ss.1(3)-(3B) and 28(1A)-(1B).</summary>
/// <param name="Body">The body or office holder.</param>
/// <param name="Panel">Who scrutinises it.</param>
[Rule("R14")]
public sealed record Titles(string Body, string Panel)
{
    /// <summary>The titles for a model in an area, in English.</summary>
    public static Titles For(GovernanceModel model, string area) => model switch
    {
        GovernanceModel.Commissioner => new($"Police and Crime Commissioner for {area}", $"{area} Police and Crime Panel"),
        GovernanceModel.FireCommissioner => new($"Police, Fire and Crime Commissioner for {area}", $"{area} Police, Fire and Crime Panel"),
        GovernanceModel.CombinedAuthorityMayor => new($"Mayor of {area}", $"{area} Police and Crime Panel"),
        GovernanceModel.Mopac => new("Mayor's Office for Policing and Crime", "London Assembly Police and Crime Committee"),
        GovernanceModel.CommonCouncil => new("Common Council of the City of London", "City of London Police Authority Board"),
        _ => new($"{area} Policing and Crime Board", $"{area} Police and Crime Panel"),
    };

    /// <summary>Warns when a text uses the plain title where the body is also the fire authority, or the reverse.</summary>
    public static IReadOnlyList<Reason> Check(GovernanceModel model, string text)
    {
        var fire = text.Contains("Police, Fire and Crime", StringComparison.OrdinalIgnoreCase);
        var plain = text.Contains("Police and Crime Commissioner", StringComparison.OrdinalIgnoreCase)
            || text.Contains("Police and Crime Panel", StringComparison.OrdinalIgnoreCase);
        return model switch
        {
            GovernanceModel.FireCommissioner when plain => [Wrong("Police, Fire and Crime")],
            GovernanceModel.Commissioner when fire => [Wrong("Police and Crime")],
            _ => [],
        };
    }

    private static Reason Wrong(string right) =>
        Because.Warn("R14", "WrongTitle", $"The title in this area is \"{right} Commissioner\" and \"{right} Panel\".");
}
