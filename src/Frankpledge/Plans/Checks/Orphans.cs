using Frankpledge.Plans.Contract;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Promises for which nobody says why they are there, and sources, links and quotations that wait for somebody (R171). A file has no threads.
/// </summary>
internal static class Orphans
{
    public static readonly Check Check = new("orphans", "Promises without a reason, reasons without a promise",
        "Consultation counts when its product is considered. A promise without a reason cannot be defended, and a source that changed nothing asks why.", Find);

    private const int MostNamed = 12;

    private static IEnumerable<Found> Find(CheckedText text)
    {
        if (text.Threads is not { } threads)
        {
            yield break;
        }

        foreach (var part in text.Plan.Where(line => line.StatementId is not null && (line.Is(StatementKind.Commitment) || line.Is(StatementKind.Expectation)))
            .GroupBy(line => line.Section.Count == 0 ? "" : line.Section[0]))
        {
            var without = part.Where(line => threads.Answered.GetValueOrDefault(line.StatementId!.Value)?.Contains(ThreadQuestion.WhyHere) != true).ToList();
            if (without.Count > 0)
            {
                var named = string.Join(", ", without.Take(MostNamed).Select(line => line.Reference));
                yield return new(CheckWeight.Hint,
                    without.Count > MostNamed ? (Sentence)$"“{part.Key}”: nobody says why {without.Count} promises are there, {named} among them. Link what caused them."
                        : $"“{part.Key}”: nobody says why these are there: {named}. Link what caused them.", without[0], part.Key);
            }
        }

        foreach (var warning in threads.Warnings)
        {
            yield return new(CheckWeight.Warning, warning.Sentence, null, warning.Code, warning.Rule);
        }
    }
}
