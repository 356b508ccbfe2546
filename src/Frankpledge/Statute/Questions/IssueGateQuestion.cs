using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether the next step of a plan may be taken, and why not (R29 to R42). The order is judged by the days of the facts.</summary>
/// <param name="Facts">What has happened.</param>
/// <param name="On">The day on which the step would be taken.</param>
/// <param name="Step">The step asked about; the next one when null.</param>
public sealed record IssueGateQuestion(IssueFile Facts, DateOnly On, IssueStep? Step = null) : Question<IssueGateAnswer>("R40")
{
    protected override IssueGateAnswer Answer(LawPlace place)
    {
        var facts = Facts with { Model = place.Model, Nation = place.Nation };
        var next = IssueGate.Next(facts);
        var asked = Step ?? next ?? IssueStep.Published;
        var reasons = IssueGate.WhyNot(facts, asked, On);
        IReadOnlyList<Reason> refused = [.. reasons.Where(reason => reason.Severity == Severity.Block)];
        var verdict = refused.Count == 0 ? "may be taken" : (Sentence)$"may not be taken: {InWords.Number(refused.Count, "reason")}";
        return new($"\"{StepWords.Of(asked)}\" {verdict}.", next, asked, refused.Count == 0) { Reasons = reasons, Refused = refused };
    }
}

public sealed record IssueGateAnswer(Sentence Sentence, IssueStep? Next, IssueStep Step, bool Allowed) : LawAnswer("R40", Sentence);
