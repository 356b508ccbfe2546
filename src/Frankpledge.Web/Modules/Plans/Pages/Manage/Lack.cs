using Frankpledge.Common;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>One thing that stops the issue, with what it consists of: several missing contents of a plan are one lack.</summary>
/// <param name="Rule">The rule that asks for it: for a step that was not taken, the rule of the step.</param>
internal sealed record Lack(string Rule, IReadOnlyList<Reason> Reasons)
{
    /// <summary>In the order in which the facts happen on the way to issue; what no fact settles comes first.</summary>
    private static readonly List<string> InOrder = [.. Enum.GetValues<IssueFactKind>().Select(kind => kind.Rule())];

    public static IReadOnlyList<Lack> Of(IEnumerable<Reason> reasons) =>
        [.. reasons.GroupBy(reason => (reason.Rule, reason.Code, IssueGate.StepOf(reason))).Select(same => new Lack(RuleOf(same.First()), [.. same]))
            .OrderBy(lack => InOrder.IndexOf(lack.Rule))];

    /// <summary>The key of who sees to it, by the rule.</summary>
    public string Owner => Rule switch
    {
        "R30" or "R33" or "R37" => "OwnerChiefExecutive",
        "R3" or "R4" or "R13" or "R16" or "R36" => "OwnerIssuer",
        "R34" => "OwnerPanel",
        _ => "OwnerPolicyLead",
    };

    private static string RuleOf(Reason reason) => IssueGate.StepOf(reason) switch
    {
        IssueStep.SentToPanel => "R33",
        IssueStep.RegardHad or IssueStep.Responded or IssueStep.ResponsePublished => "R36",
        IssueStep.ChangesConsulted => "R37",
        _ => reason.Rule ?? "R40",
    };
}
