using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The draft, the chief constable's view of it, and what happens when it changes. 2011 Act s.5(6)(a)-(b) and (8).</summary>
public static class ChangeRules
{
    /// <summary>Refuses a step on a draft that has not been frozen under a hash.</summary>
    [Rule("R29")]
    public static IReadOnlyList<Reason> WhyNotUseDraft(IssueFile file) => string.IsNullOrWhiteSpace(file.Last(IssueStep.DraftMade)?.Document)
        ? [Because.Block("R29", "NoDraft", "There is no frozen draft. Freeze the draft as a numbered edition first.")]
        : [];

    /// <summary>Refuses to send a draft to the panel that the chief constable has not been consulted on.</summary>
    [Rule("R30")]
    public static IReadOnlyList<Reason> WhyNotSend(IssueFile file) => file.Last(IssueStep.ChiefConstableConsulted) is null
        ? [Because.Block("R30", "ChiefConstableNotConsulted", "The chief constable has not been consulted in preparing the draft.")]
        : [];

    /// <summary>Warns when the chief constable was first consulted only after the panel had met.</summary>
    public static IReadOnlyList<Reason> CheckConsultedBeforePanel(IssueFile file)
    {
        var first = file.Steps.FirstOrDefault(taken => taken.Step == IssueStep.ChiefConstableConsulted);
        return first is not null && file.Last(IssueStep.PanelReported) is { } panel && first.On > panel.On
            ? [Because.Warn("R30", "ConsultedAfterPanel", "The only consultation of the chief constable is dated after the panel's meeting.")]
            : [];
    }

    /// <summary>Refuses issue while the final text differs from every text on which the chief constable was consulted.</summary>
    [Rule("R37")]
    public static IReadOnlyList<Reason> WhyNotIssue(IssueFile file) => NeedsConsulting(file)
        ? [Because.Block("R37", "ChangesNotConsulted", "The text differs from the one the chief constable was consulted on. Consult the chief constable again on the changes.")]
        : [];

    internal static bool NeedsConsulting(IssueFile file) =>
        !file.Steps.Any(taken => taken.Step is IssueStep.ChiefConstableConsulted or IssueStep.ChangesConsulted && taken.Document == file.FinalText);
}
