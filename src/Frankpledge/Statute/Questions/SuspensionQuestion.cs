using Frankpledge.Common;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether the panel may suspend on a charge (R127): the longest term for the offence must exceed two years.</summary>
/// <param name="MaximumYears">The longest prison term, in years; null where it is <paramref name="Life"/>.</param>
/// <param name="Life">Whether the longest term is imprisonment for life.</param>
/// <param name="Charged">Whether there is a charge in the United Kingdom, the Channel Islands or the Isle of Man; null when that was not said.</param>
public sealed record SuspensionQuestion(decimal? MaximumYears, bool Life = false, bool? Charged = null) : Question<SuspensionAnswer>("R127")
{
    protected override SuspensionAnswer Answer(LawPlace place)
    {
        if (Life == MaximumYears is not null)
        {
            throw new RefusedException("MaximumOnce", "Give the longest prison term for the offence once: in years, or that it is life.", "R127");
        }

        var reasons = Suspension.WhyNotSuspend(MaximumYears, Charged);
        var refused = reasons.FirstOrDefault(reason => reason.Severity == Severity.Block);
        Sentence maximum = Life ? "imprisonment for life" : Suspension.Years(MaximumYears!.Value);
        var sentence = refused?.Sentence ?? (Charged is null
            ? (Sentence)$"A maximum of {maximum} exceeds two years, so a charge with the offence would open suspension."
            : $"Suspension is available: a maximum of {maximum} exceeds two years, and there is a charge.");
        return new(sentence, refused is null) { Reasons = reasons };
    }
}

/// <param name="Available">False where something speaks against it; where nobody said whether there is a charge, the answer is about the offence alone.</param>
public sealed record SuspensionAnswer(Sentence Sentence, bool Available) : LawAnswer("R127", Sentence);
