using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The draft, the chief constable's view of it, and what happens when it changes. 2011 Act s.5(6)(a)-(b) and (8).</summary>
public static class ChangeRules
{
    /// <summary>Refuses a step on a draft that has not been frozen under a hash.</summary>
    [Rule("R29")]
    public static IReadOnlyList<Reason> WhyNotUseDraft(IssueFile file) => string.IsNullOrWhiteSpace(file.Last(IssueStep.DraftMade)?.Document)
        ? [Because.Block("R29", "NoDraft", "No frozen draft is recorded. Freeze the draft as a numbered edition first.")]
        : [];

    /// <summary>Refuses to send a draft to the panel on a day by which the chief constable had not been consulted;
    /// warns when that was only on the same day.</summary>
    [Rule("R30")]
    public static IReadOnlyList<Reason> WhyNotSend(IssueFile file, DateOnly on) => file.First(IssueStep.ChiefConstableConsulted) switch
    {
        null => [Because.Block("R30", "ChiefConstableNotConsulted", "No consultation of the chief constable in preparing the draft is recorded.")],
        { On: var first } when first > on =>
            [Because.Block("R30", "ChiefConstableNotConsulted",
                $"The chief constable was first consulted on {InWords.Day(first)}, after {InWords.Day(on)}. The duty is to consult in preparing the draft.")],
        { On: var first } when first == on =>
            [Because.Warn("R30", "ConsultedOnDayOfSending",
                "The only consultation of the chief constable falls on the day of sending. The duty is to consult in preparing the draft.")],
        _ => [],
    };

    /// <summary>The same once the plan is to be issued: the draft was sent on the day of its record.</summary>
    public static IReadOnlyList<Reason> WhyNotConsulted(IssueFile file) =>
        [.. WhyNotSend(file, file.First(IssueStep.SentToPanel)?.On ?? DateOnly.MaxValue).Where(reason => reason.Severity == Severity.Block)];

    /// <summary>Warns when the chief constable was first consulted on or after the day on which the draft went to the panel, or met it.</summary>
    public static IReadOnlyList<Reason> CheckConsultedBeforePanel(IssueFile file)
    {
        var panel = file.First(IssueStep.SentToPanel) ?? file.First(IssueStep.PanelReported);
        return file.First(IssueStep.ChiefConstableConsulted) is { } first && panel is not null && first.On >= panel.On
            ? [Because.Warn("R30", "ConsultedAfterPanel",
                "The only consultation of the chief constable falls on or after the day on which the panel had the draft.")]
            : [];
    }

    /// <summary>Refuses issue where no draft was sent to the panel, and where it reviewed another version than was sent. 2011 Act s.5(6)(c).</summary>
    [Rule("R33")]
    public static IReadOnlyList<Reason> WhyNotSent(IssueFile file) => file.Last(IssueStep.SentToPanel) is null
        ? [Because.Block("R33", "DraftNotSent", $"It is not recorded that {StepWords.Done(IssueStep.SentToPanel)}.")]
        : WhyNotReview(file, file.Last(IssueStep.PanelReported)?.Document);

    /// <summary>Refuses a panel review of a version that was not sent to the panel. 2011 Act s.5(6)(c).</summary>
    public static IReadOnlyList<Reason> WhyNotReview(IssueFile file, string? reviewed) =>
        reviewed is null || file.Steps.Any(taken => taken.Step == IssueStep.SentToPanel && taken.Document == reviewed)
        ? []
        : [Because.Block("R33", "VersionNotSent", "The version that the panel reviewed is not one that was sent to it.")];

    /// <summary>Refuses issue while the final text differs from every text on which the chief constable was consulted, or is not known.</summary>
    [Rule("R37")]
    public static IReadOnlyList<Reason> WhyNotIssue(IssueFile file) =>
        string.IsNullOrWhiteSpace(file.FinalText)
            ? [Because.Block("R37", "FinalTextNotRecorded",
                "The text that is to be issued is not recorded, so nobody can say whether the chief constable was consulted on it.")]
        : NeedsConsulting(file)
        ? [Because.Block("R37", "ChangesNotConsulted",
            "The text differs from the one the chief constable was consulted on. Consult the chief constable again on the changes.")]
        : [];

    internal static bool NeedsConsulting(IssueFile file) =>
        !file.Steps.Any(taken => taken.Step is IssueStep.ChiefConstableConsulted or IssueStep.ChangesConsulted && taken.Document == file.FinalText);
}
