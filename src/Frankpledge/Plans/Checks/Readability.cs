namespace Frankpledge.Plans.Checks;

/// <summary>How hard the parts of a plan are to read, by <see cref="FleschKincaid"/>, with the sentences that cost most: without them the part is easiest.</summary>
internal static class Readability
{
    public static readonly Check Check = new("readability", "Parts that are hard to read",
        "Half of the adults of England read like somebody of 14 or younger. A part that asks for a reader of 18 is read by few; shorter sentences help most.", Find);

    private const int FewestWords = 100;
    private const int HardFrom = 18;
    private const int MostShown = 3;

    private static IEnumerable<Found> Find(CheckedText text)
    {
        foreach (var part in text.Prose.Where(line => line.Language == "en" && line.Kind != LineKind.Note && line.Section.Count > 0)
            .GroupBy(line => line.Section[0]))
        {
            var lines = part.Select(line => (Line: line, Count: FleschKincaid.OfSentence(line.Text))).ToList();
            var whole = lines.Aggregate(default(FleschKincaid), (sum, one) => sum + one.Count);
            if (whole.Words < FewestWords || whole.ReadingAge < HardFrom)
            {
                continue;
            }

            var dear = lines.OrderBy(one => (whole - one.Count).Grade).Take(MostShown).ToList();
            var without = dear.Aggregate(whole, (left, one) => left - one.Count);
            yield return new(CheckWeight.Hint,
                $"“{part.Key}” asks for a reader of {whole.ReadingAge} years (Flesch-Kincaid, {(double)whole.Words / whole.Sentences:0} words a sentence). These cost most: {Sentence.Join("; ", dear.Select(one => (Sentence)$"{one.Count.Words} words, “{one.Line.Opening}”"))}. Without them it would be {without.ReadingAge}. Split them, and take shorter words.",
                dear[0].Line, part.Key);
        }
    }
}
