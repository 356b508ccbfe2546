namespace Frankpledge.Reading;

/// <summary>From segments to labels: kinds, actors, targets and references, each with the rule that gave it.</summary>
public static class StatementLabeller
{
    /// <summary>The rule that reads what stands in a table under a header such as "How we will measure it".</summary>
    public const string StandsUnderMeasured = "it stands under a header that asks how the row is measured";

    /// <summary>Labels all segments of one plan together, because the document itself says who is who.</summary>
    /// <param name="title">What stands on the title page or just before the plan: it may name whose plan it is.</param>
    /// <param name="progress">Is told how far it is, 0 to 1.</param>
    /// <returns>One entry a segment, in the same order.</returns>
    public static IReadOnlyList<StatementLabels> Label(IReadOnlyList<Segment> segments, IReadOnlyList<string>? title = null, Action<double>? progress = null)
    {
        if (segments.Count == 0)
        {
            return [];
        }

        var words = segments.Select(segment => Tokenizer.Read(segment.Role == StatementRole.Item ? EntryLabels.Without(segment.Text) : segment.Text)).ToList();
        var plan = words
            .Concat(segments.Select(segment => segment.Stem).OfType<string>().Concat(segments.SelectMany(segment => segment.Section)).Distinct()
                .Select(Tokenizer.Read)).ToList();
        var abbreviations = Abbreviations.Find(plan);
        var cast = CastFinder.Find(plan, [.. (title ?? []).Select(Tokenizer.Read)]);
        var english = new StatementReader(cast, abbreviations);
        var welsh = new WelshReader(cast, abbreviations);
        var labels = new List<StatementLabels>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var label = segments[i].Language switch
            {
                Languages.English => Weighed(segments[i], english.Read(segments[i], words[i])),
                Languages.Welsh => welsh.Read(segments[i], words[i]),
                var other => Foreign(other),
            };
            labels.Add(words[i].IsCut ? Unsure(label) : label);
            progress?.Invoke((i + 1) / (double)segments.Count);
        }

        return labels;
    }

    private static StatementLabels Weighed(Segment segment, StatementLabels label) => SecondReading.Trust(segment, label.Kinds) is < 1 and var trust
        ? label with { Confidence = Math.Min(label.Confidence, trust), Why = [.. label.Why, "read by its words alone it would be of another kind"] }
        : label;

    private static StatementLabels Unsure(StatementLabels label) =>
        label with { Confidence = Math.Min(label.Confidence, 0.1), Why = ["it is longer than any sentence, and only its beginning was read", .. label.Why] };

    private static StatementLabels Foreign(string language) =>
        new([StatementKind.Narrative], [], null, [], [], 0.2, [$"written in a language that the rules do not read ({language}), so nothing is read out of it"]);
}
