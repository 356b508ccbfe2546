using Frankpledge.Statute.Information;

namespace Frankpledge.Statute.Questions;

/// <summary>The last day for answering a request for information (R86); bank holidays of all four nations of the United Kingdom do not count.</summary>
/// <param name="Received">The day on which it arrived; it is not counted.</param>
public sealed record RequestQuestion(DateOnly Received) : Question<PlainCount>("R86")
{
    protected override PlainCount Answer(LawPlace place) => new(new FreedomOfInformation(place.Calendar).AnswerBy(Received));
}

/// <summary>The last day for answering a request for environmental information (R186).</summary>
/// <param name="Received">The day on which it arrived; it is not counted.</param>
/// <param name="LargeAndComplex">Whether the longer time applies.</param>
public sealed record EnvironmentalRequestQuestion(DateOnly Received, bool LargeAndComplex) : Question<PlainCount>("R186")
{
    protected override PlainCount Answer(LawPlace place) => new(new FreedomOfInformation(place.Calendar).EnvironmentalAnswerBy(Received, LargeAndComplex));
}
