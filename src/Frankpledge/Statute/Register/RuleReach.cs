using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>To which areas a rule speaks.</summary>
public static class RuleReach
{
    /// <summary>Why a rule does not speak to an area, in a sentence; null when it does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="nation">Where the area lies.</param>
    /// <param name="model">Who governs policing there.</param>
    public static string? WhyNot(StatutoryRule rule, Nation nation, GovernanceModel model) => rule.AppliesTo switch
    {
        "England" when nation == Nation.Wales => "This rule is written for panels in England. In Wales the panel is not a committee of councils; its own arrangements apply (R15).",
        "Wales" when nation == Nation.England => "This rule is for Wales.",
        "Commissioners" when !HasCommissioner(model) => "This rule is about the election of commissioners. Here the law of the body that governs policing applies instead (R13).",
        _ => null,
    };

    /// <summary>Whether a commissioner is elected under the 2011 Act.</summary>
    public static bool HasCommissioner(GovernanceModel model) => model is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner;
}
