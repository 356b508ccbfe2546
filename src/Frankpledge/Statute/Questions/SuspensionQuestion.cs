using Frankpledge.Statute.Conduct;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether the panel may suspend on a charge (R127): the longest term for the offence must exceed two years.</summary>
/// <param name="MaximumYears">The longest prison term, in years.</param>
public sealed record SuspensionQuestion(decimal MaximumYears) : Question<SuspensionAnswer>("R127")
{
    protected override SuspensionAnswer Answer(LawPlace place)
    {
        var reasons = Suspension.WhyNotSuspend(MaximumYears);
        var sentence = reasons.Count == 0
            ? (Sentence)$"Suspension is available: a maximum of {MaximumYears:0.##} years exceeds two years." : reasons[0].Sentence;
        return new(sentence, reasons.Count == 0) { Reasons = reasons };
    }
}

public sealed record SuspensionAnswer(Sentence Sentence, bool Available) : LawAnswer("R127", Sentence);
