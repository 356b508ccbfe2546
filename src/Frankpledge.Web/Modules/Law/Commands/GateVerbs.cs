using System.CommandLine;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs about the way of a plan: issue-gate and panel-outcome.</summary>
internal static class GateVerbs
{
    public static Command IssueGate()
    {
        var file = new Option<string>("--file") { Description =
            "A JSON file with what has happened: kind, steps (step, on, by, document), final_text, public_heard, victims_heard, recommendations, panel_outcome, coverage, threats, equality, issuer, term, declared. What is left out is not known, and is never assumed.", HelpName = "path", Required = true };
        var on = Ask.Day("--on", "The day on which the step would be taken.");
        var step = Choices.MaybeOneOf<IssueStep>("--step", "The step asked about; the next one when not given.");
        return new Command("issue-gate",
            "Whether the next step of a plan may be taken, and why not (R29-R42, G1-G5), judged by the days of the facts. Answers with next, step, allowed and reasons.")
            .Asking(parsed =>
                new IssueGateQuestion(JsonFile.Read<IssueFile>(parsed.GetValue(file)!, "the facts about a plan"), parsed.GetValue(on), parsed.GetValue(step)),
                    [file, on, step]);
    }

    public static Command PanelOutcome()
    {
        var outcome =
            new Option<string>("--outcome") { Description = "What the minutes say the panel did with the plan.", HelpName = "words", Required = true };
        return new Command("panel-outcome",
            "Whether the panel can record this on a plan (R34): it reports or recommends; it does not approve, and noting is neither. Answers with accepted.")
            .Asking(parsed => new PanelOutcomeQuestion(parsed.GetValue(outcome)!), [outcome]);
    }
}
