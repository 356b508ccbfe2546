using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs about the way of a plan: issue-gate and panel-outcome.</summary>
internal static class GateVerbs
{
    public static Command IssueGate()
    {
        var file = new Option<string>("--file") { Description = "A JSON file with what has happened: kind, steps (step, on, by, document), final_text, public_heard, victims_heard, recommendations, panel_outcome, coverage, threats, equality, issuer, term, declared.", HelpName = "path", Required = true };
        var on = Ask.Day("--on", "The day on which the step would be taken.");
        var step = new Option<IssueStep?>("--step") { Description = "The step asked about; the next one when not given." };
        return new Command("issue-gate", "Whether the next step of a plan may be taken, and why not (R29-R42, G1-G5). Answers with next, step, allowed and reasons.").Answering(
            parsed =>
            {
                var facts = Read(parsed.GetValue(file)!);
                var next = Statute.PlanMaking.IssueGate.Next(facts);
                var asked = parsed.GetValue(step) ?? next ?? IssueStep.Published;
                var reasons = Statute.PlanMaking.IssueGate.WhyNot(facts, asked, parsed.GetValue(on));
                IReadOnlyList<Reason> refused = [.. reasons.Where(reason => reason.Severity == Severity.Block)];
                var verdict = refused.Count == 0 ? "may be taken" : $"may not be taken: {InWords.Number(refused.Count, "reason")}";
                return new GateAnswer($"\"{StepWords.Of(asked)}\" {verdict}.", next, asked, refused.Count == 0) { Reasons = reasons, Refused = refused };
            },
            [file, on, step]);
    }

    public static Command PanelOutcome()
    {
        var outcome = new Option<string>("--outcome") { Description = "What the minutes say the panel did with the plan.", HelpName = "words", Required = true };
        return new Command("panel-outcome", "Whether the panel can record this on a plan (R34): it reports or recommends, and does not approve. Answers with accepted.").Answering(
            parsed =>
            {
                var reasons = Statute.PlanMaking.PanelOutcome.WhyNotRecord(parsed.GetValue(outcome)!);
                return new OutcomeAnswer(reasons.Count == 0 ? "The panel can record this." : reasons[0].Sentence, reasons.Count == 0) { Reasons = reasons, Refused = reasons };
            },
            [outcome]);
    }

    private static IssueFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<IssueFile>(File.ReadAllText(path), Verb.Json) ?? throw new JsonException("it is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RefusedException("FileNotUnderstood", $"{path} cannot be read as the facts about a plan: {wrong.Message.TrimEnd('.')}.");
        }
    }

    private sealed record GateAnswer(string Sentence, IssueStep? Next, IssueStep Step, bool Allowed) : LawAnswer("R40", Sentence);

    private sealed record OutcomeAnswer(string Sentence, bool Accepted) : LawAnswer("R34", Sentence);
}
