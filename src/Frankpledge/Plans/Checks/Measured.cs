using Frankpledge.Plans.Contract;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Parts that promise and measure nothing, and measures that do not say from where they start. Told once a part, because its promises share what measures them,
/// and once for the plan where no measure at all has a start.
/// </summary>
internal static class Measured
{
    public static readonly Check Check = new("measures", "Promises without a measure, measures without a start",
        "Nobody can tell later whether a promise was kept that nothing measures, or a measure met that has no starting value.", Find);

    /// <summary>An introduction promises once or twice that the plan will be kept.</summary>
    private const int FewestPromises = 3;

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var parts = text.Plan.Where(line => line.Section.Count > 0 && line.Kinds.Count > 0).GroupBy(line => line.Section[0]).ToList();
        var open = parts.ConvertAll(part => (part.Key, Without: part.Where(line => IsMeasure(line) && !ContentSigns.HasBaseline(line)).ToList()));
        var without = open.SelectMany(part => part.Without).ToList();
        return parts.SelectMany(part => Unmeasured(text, part)).Concat(without.Count > 1 && without.Count == parts.Sum(part => part.Count(IsMeasure))
            ? [OfAll(without[0], without.Count)] : open.Where(part => part.Without.Count > 0).Select(part => OfPart(part.Key, part.Without)));
    }

    private static IEnumerable<Found> Unmeasured(CheckedText text, IGrouping<string, CheckedLine> part)
    {
        var promises = part.Where(line => line.Is(StatementKind.Commitment) || line.Is(StatementKind.Expectation)).ToList();
        if (promises.Count >= FewestPromises && !part.Any(line => line.Is(StatementKind.Measure) || line.Is(StatementKind.Target))
            && !promises.Exists(line => IsAnswered(text, line)))
        {
            yield return new(CheckWeight.Hint, $"“{part.Key}” has {promises.Count} promises and nothing that measures them. Add a measure, or say how people will know.",
                promises[0], part.Key);
        }
    }

    private static Found OfAll(CheckedLine first, int all) => new(CheckWeight.Hint,
        $"None of the {all} measures of the plan says where it starts; the first is “{first.Opening}”. Give their values today, or name the framework that has them.", first, "start");

    private static Found OfPart(string part, List<CheckedLine> open) => new(CheckWeight.Hint,
        open.Count == 1 ? (Sentence)$"One measure under “{part}” does not say where it starts: “{open[0].Opening}”. Give its value today."
            : $"{open.Count} measures under “{part}” do not say where they start; the first is “{open[0].Opening}”. Give their values today.", open[0], $"{part}/start");

    /// <summary>A count that is to rise, fall or stay. A target that is only a day needs no start.</summary>
    private static bool IsMeasure(CheckedLine line) => (line.Is(StatementKind.Measure) && line.Targets.Count == 0)
        || line.Targets.Any(target => target.Comparator is not (Comparator.Due or Comparator.AtLeast or Comparator.Equals or Comparator.Within
            or Comparator.MoreThan));

    private static bool IsAnswered(CheckedText text, CheckedLine line) => line.StatementId is { } id
        && text.Threads?.Answered.TryGetValue(id, out var questions) == true && questions.Contains(ThreadQuestion.HowKnow);
}
