using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>A rule as a line cites it to one body. Pages, files and commands all ask here, so that none of them shows as law what is not (R13).</summary>
public static class RuleCitation
{
    /// <summary>What a rule is to a body, in the words that follow its number; null where it applies as written.</summary>
    public static Sentence? Mark(string rule, GovernanceModel model, Nation nation) => RuleReach.Of(rule, model, nation) switch
    {
        Reach.Modified when RuleReach.Differs(rule, model, nation).Contains("(verify)", StringComparison.Ordinal) => (Sentence)"(as modified) (verify)",
        Reach.Modified => "(as modified)",
        Reach.Unsettled => "(verify)",
        Reach.OtherLaw or Reach.Nothing => "(not the law here)",
        _ => null,
    };

    /// <summary>The same on a page of work, where nobody is told to verify anything: that is for the pages of the rule book.</summary>
    public static Sentence? MarkAtWork(string rule, GovernanceModel model, Nation nation) => RuleReach.Of(rule, model, nation) switch
    {
        Reach.Modified => "(as modified)",
        Reach.Unsettled => "(not settled here)",
        _ => Mark(rule, model, nation),
    };

    /// <summary>The number of a rule with its mark: "R162 (verify)".</summary>
    public static Sentence Of(string rule, GovernanceModel model, Nation nation) => Mark(rule, model, nation) is { } mark ? (Sentence)$"{rule} {mark}" : $"{rule}";
}
