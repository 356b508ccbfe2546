namespace Frankpledge.Reading;

/// <summary>From segments to labels: kinds, actors, targets and references, each with the rule that gave it.</summary>
public static class StatementLabeller
{
    /// <summary>Labels all segments of one plan together, because the document itself says who is who.</summary>
    /// <returns>One entry a segment, in the same order.</returns>
    public static IReadOnlyList<StatementLabels> Label(IReadOnlyList<Segment> segments)
    {
        if (segments.Count == 0)
        {
            return [];
        }

        var language = segments.GroupBy(segment => segment.Language).MaxBy(group => group.Count())!.Key;
        var words = segments.Select(segment => Tokenizer.Read(segment.Text)).ToList();
        var plan = words.Concat(segments.Select(segment => segment.Stem).OfType<string>().Concat(segments.SelectMany(segment => segment.Section)).Distinct().Select(Tokenizer.Read)).ToList();
        var reader = new StatementReader(CastFinder.Find(plan), Abbreviations.Find(plan));
        var labels = new List<StatementLabels>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var label = segments[i].Language == language ? reader.Read(segments[i], words[i]) : Foreign(segments[i].Language);
            labels.Add(words[i].IsCut ? Unsure(label) : label);
        }

        return labels;
    }

    private static StatementLabels Unsure(StatementLabels label) =>
        label with { Confidence = Math.Min(label.Confidence, 0.1), Why = ["it is longer than any sentence, and only its beginning was read", .. label.Why] };

    private static StatementLabels Foreign(string language) =>
        new([StatementKind.Narrative], [], null, [], [], 0.2, [$"written in another language than the plan ({language}), so nothing is read out of it"]);
}
