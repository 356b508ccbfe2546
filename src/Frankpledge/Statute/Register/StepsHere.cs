using Frankpledge.Common;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>Where rules that stop a step stop one: most do at the gate before issue, which is judged only where a plan under R20 is the law.</summary>
public static class StepsHere
{
    /// <summary>The rules for which something is refused besides the gate, when it is recorded: what is no outcome of a panel (R34), and the publication of a
    /// response that leaves a recommendation without an answer (R36).</summary>
    public static IReadOnlySet<string> BesidesTheGate { get; } = new HashSet<string> { "R34", "R36" };

    /// <summary>Why the steps before issue are not judged for a body, or null.</summary>
    public static Sentence? WhyNotJudged(Nation nation, GovernanceModel model) => RuleReach.WhyNot(RuleBook.Of("R20"), nation, model);

    extension(RegisteredRule entry)
    {
        /// <summary>Why a rule that stops a step elsewhere stops none for a body; null where it stops one, and of a rule that stops nothing anywhere.</summary>
        public Sentence? WhyStopsNothing(Nation nation, GovernanceModel model) =>
            entry.Standing != RuleState.StopsAStep ? null
            : RuleReach.WhyNot(entry.Rule, nation, model) is { } other ? other
            : BesidesTheGate.Contains(entry.Rule.Number) ? null
            : WhyNotJudged(nation, model) is { } why ? (Sentence)$"The steps before a plan is issued are not judged here. {why}" : null;
    }
}
