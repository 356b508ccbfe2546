using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>
/// The way from a draft to a published plan as a machine of named steps: none may be skipped, none taken early, judged by the days of the
/// facts and not by the order in which they were typed. What prepares the draft has no order among itself (R30). 2011 Act s.5(6)-(10).
/// Gates: G1 send to the panel, G2 panel report, G3 response, G4 issue, G5 after issue.
/// </summary>
[Rule("R40")]
public static class IssueGate
{
    /// <summary>The refusals by which a rule of its own says that a step was not taken.</summary>
    private static readonly Dictionary<IssueStep, string[]> Named = new()
    {
        [IssueStep.DraftMade] = ["NoDraft"],
        [IssueStep.ChiefConstableConsulted] = ["ChiefConstableNotConsulted"],
        [IssueStep.ViewsObtained] = ["PublicNotHeard", "VictimsNotHeard"],
        [IssueStep.SentToPanel] = ["DraftNotSent"],
        [IssueStep.PanelReported] = ["PanelOutcomeNotRecorded"],
        [IssueStep.Responded] = ["RecommendationsNotRecorded", "RecommendationUnanswered"],
        [IssueStep.ResponsePublished] = ["ResponseNotPublished"],
    };

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
    public static IReadOnlyList<Reason> WhyNot(IssueFile file, IssueStep step, DateOnly on) =>
        [.. WhyNotInOrder(file, step, on), .. StepRules.WhyNot(file, step, on)];

    /// <summary>The same of the step that somebody takes in this program: what only an earlier step is asked is not reached from here.</summary>
    /// <remarks>What is missing is said once: a step of which its own rule speaks is not named a second time for the order, and a text is not held to a
    /// consultation of which there is no record at all.</remarks>
    public static IReadOnlyList<Reason> WhyNotIssue(IssueFile file, DateOnly on)
    {
        var rules = StepRules.WhyNotIssue(file, on);
        var said = rules.Where(reason => reason.Severity == Severity.Block && RuleReach.Speaks(reason.Rule, file.Model, file.Nation))
            .Select(reason => reason.Code).ToHashSet();
        return
        [
            .. WhyNotInOrder(file, IssueStep.Issued, on)
                .Where(reason => StepOf(reason) is not { } step || !Named.GetValueOrDefault(step, []).Any(said.Contains)),
            .. rules.Where(reason => reason.Code != "ChangesNotConsulted" || file.First(IssueStep.ChiefConstableConsulted) is not null
                || !said.Contains("ChiefConstableNotConsulted")),
        ];
    }

    private static IReadOnlyList<Reason> WhyNotInOrder(IssueFile file, IssueStep step, DateOnly on)
    {
        var before = Enum.GetValues<IssueStep>().Where(earlier => Place(earlier) < Place(step)).ToList();
        var skipped = before
            .Where(earlier => !IsDone(file, earlier) && !(earlier == IssueStep.ChangesConsulted && step == IssueStep.Issued)
                // Asking people about a variation is policy: the step is warned about under its own rule and stops nothing (R43).
                && !(earlier == IssueStep.ViewsObtained && file.Kind == PlanKind.Variation))
            .Select(Skipped);
        return [.. skipped, .. Undated(file), .. OutOfOrder(file, on, before), .. step == IssueStep.Issued ? PanelRounds.Unfinished(file) : []];
    }

    private static Reason Skipped(IssueStep step) => Because.Block("R40", "StepSkipped", $"It is not recorded that {StepWords.Done(step)}.");

    /// <summary>The step of which a refusal says that it was not taken; null for every other refusal.</summary>
    public static IssueStep? StepOf(Reason reason) => reason.Code != "StepSkipped" ? null
        : Enum.GetValues<IssueStep>().Select(step => (IssueStep?)step).FirstOrDefault(step => Skipped(step!.Value).Sentence.English == reason.Sentence.English);

    /// <summary>Records a step.</summary>
    /// <exception cref="RefusedException">A reason that blocks speaks against it.</exception>
    public static IssueFile Take(IssueFile file, StepTaken taken)
    {
        RefusedException.ThrowIfAny([.. WhyNot(file, taken.Step, taken.On).Where(reason => reason.Severity == Severity.Block)]);
        return file with { Steps = [.. file.Steps, taken] };
    }

    private static IEnumerable<Reason> Undated(IssueFile file) => file.Steps.Where(taken => taken.On == default)
        .Select(taken =>
            Because.Block("R40", "StepWithoutDay",
                $"The record of the step \"{StepWords.Of(taken.Step)}\" has no day. Give it: the order of the steps is judged by their days."));

    /// <summary>An earlier step that is dated after the day asked about, or two earlier steps whose days are the wrong way round.</summary>
    private static IEnumerable<Reason> OutOfOrder(IssueFile file, DateOnly on, List<IssueStep> before)
    {
        var dated = before.Where(earlier => earlier != IssueStep.ChangesConsulted && file.First(earlier) is { } first && first.On != default)
            .Select(earlier => file.First(earlier)!).ToList();
        foreach (var late in dated.Where(earlier => earlier.On > on))
        {
            yield return Because.Block("R40", "StepDatedLater",
                $"The record of the step \"{StepWords.Of(late.Step)}\" is dated {InWords.Day(late.On)}, after {InWords.Day(on)}.");
        }

        foreach (var (first, second) in dated.SelectMany(first => Following(first, dated).Select(second => (first, second)))
            .Where(pair => pair.second.On < pair.first.On))
        {
            Sentence whose = AsksLaw(first.Step, second.Step)
                ? "The law asks for the other order." : "The law asks only that both are done before the plan is issued; here the second is to come first, so that the other can build on it.";
            yield return Because.Block("R40", "OrderWrong",
                $"\"{StepWords.Of(second.Step)}\" is dated {InWords.Day(second.On)}, before \"{StepWords.Of(first.Step)}\" on {InWords.Day(first.On)}. {whose}");
        }
    }

    /// <summary>Where a step stands in the order. The three that prepare the draft stand side by side:
    /// the chief constable is consulted in preparing it (R30), and views may shape it.</summary>
    private static int Place(IssueStep step) => step <= IssueStep.ViewsObtained ? 0 : (int)step;

    /// <summary>The steps that stand next after this one in the order, of those that were taken.</summary>
    private static IEnumerable<StepTaken> Following(StepTaken first, List<StepTaken> dated)
    {
        var later = dated.Where(taken => Place(taken.Step) > Place(first.Step)).ToList();
        return later.Where(taken => Place(taken.Step) == later.Min(other => Place(other.Step)));
    }

    /// <summary>Whether the order of two steps is the law's own. Views are asked before issue (R31),
    /// and regard and response both come after the report and before issue.</summary>
    private static bool AsksLaw(IssueStep first, IssueStep second) =>
        !(first == IssueStep.ViewsObtained && second < IssueStep.Issued) && !(first == IssueStep.RegardHad && second < IssueStep.Issued);
}
