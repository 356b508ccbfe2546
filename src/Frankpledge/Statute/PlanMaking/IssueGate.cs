using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>
/// The way from a draft to a published plan as a machine of named steps: none may be skipped, none taken early. 2011 Act s.5(6)-(10).
/// Gates: G1 send to the panel, G2 panel report, G3 response, G4 issue, G5 after issue.
/// </summary>
[Rule("R40")]
public static class IssueGate
{
    /// <summary>The step that is due next, or null when the plan has been published.</summary>
    public static IssueStep? Next(IssueFile file) =>
        Enum.GetValues<IssueStep>().Cast<IssueStep?>().FirstOrDefault(step => !IsDone(file, step!.Value));

    /// <summary>Whether a step has been taken, or is not needed.</summary>
    public static bool IsDone(IssueFile file, IssueStep step) => step switch
    {
        IssueStep.PanelReported when file.PanelTimePassedWithoutReport => true,
        IssueStep.Responded or IssueStep.ResponsePublished when file.PanelTimePassedWithoutReport && file.PanelOutcome is null => true,
        IssueStep.ChangesConsulted => !ChangeRules.NeedsConsulting(file),
        _ => file.Last(step) is not null,
    };

    /// <summary>Why a step may not be taken on a day; blocks only stop it, warnings are shown. Empty when nothing speaks against it.</summary>
    public static IReadOnlyList<Reason> WhyNot(IssueFile file, IssueStep step, DateOnly on)
    {
        var skipped = Enum.GetValues<IssueStep>()
            .TakeWhile(earlier => earlier < step)
            .Where(earlier => !IsDone(file, earlier) && !(earlier == IssueStep.ChangesConsulted && step == IssueStep.Issued))
            .Select(earlier => Because.Block("R40", "StepSkipped", $"First {StepWords.Of(earlier)}."));
        return [.. skipped, .. StepRules.WhyNot(file, step, on)];
    }

    /// <summary>Records a step.</summary>
    /// <exception cref="RefusedException">A reason that blocks speaks against it.</exception>
    public static IssueFile Take(IssueFile file, StepTaken taken)
    {
        RefusedException.ThrowIfAny([.. WhyNot(file, taken.Step, taken.On).Where(reason => reason.Severity == Severity.Block)]);
        return file with { Steps = [.. file.Steps, taken] };
    }
}
