using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether the panel can record something on a plan (R34): it reports or recommends; it does not approve, and "noted" is neither.</summary>
/// <param name="Outcome">What the minutes say.</param>
public sealed record PanelOutcomeQuestion(string Outcome) : Question<PanelOutcomeAnswer>("R34")
{
    protected override PanelOutcomeAnswer Answer(LawPlace place)
    {
        var reasons = PanelOutcome.WhyNotRecord(Outcome);
        return new(reasons.Count == 0 ? "The panel can record this." : reasons[0].Sentence, reasons.Count == 0) { Reasons = reasons, Refused = reasons };
    }
}

public sealed record PanelOutcomeAnswer(Sentence Sentence, bool Accepted) : LawAnswer("R34", Sentence);
