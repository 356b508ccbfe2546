using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>Where the commissioner is also the fire authority: the plan has regard to the national framework and to the authority's priorities.
/// 2011 Act s.5(5A)-(5E) (verify).</summary>
public static class FireRegard
{
    /// <summary>Refuses issue without the records of regard; a joint plan needs the framework only. Other models owe nothing.</summary>
    [Rule("R183")]
    public static IReadOnlyList<Reason> WhyNotIssue(GovernanceModel model, bool framework, bool prioritiesOrJointPlan) =>
        model != GovernanceModel.FireCommissioner || (framework && prioritiesOrJointPlan)
        ? []
        : [Because.Block("R183", "FireRegardMissing", "Record the regard had to the fire and rescue framework and to the fire authority's priorities.")];
}
