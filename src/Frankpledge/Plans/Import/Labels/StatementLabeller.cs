namespace Frankpledge.Plans.Import.Labels;

/// <summary>From segments to labels: kinds, actors, targets and references, each with the rule that gave it.</summary>
public static class StatementLabeller
{
    /// <summary>Labels all segments of one plan together, because the document itself says who is who.</summary>
    /// <returns>One entry a segment, in the same order.</returns>
    public static IReadOnlyList<StatementLabels> Label(IReadOnlyList<Segment> segments) => [.. segments.Select(Simple)];

    private static StatementLabels Simple(Segment segment)
    {
        var promised = segment.Text.StartsWith("I will", StringComparison.Ordinal) || segment.Stem == "I will:";
        return promised
            ? new([StatementKind.Commitment], [new FoundActor("PCC", ActorRole.Owner)], null, [], [], 0.9, ["the commissioner says what they will do"])
            : new([StatementKind.Narrative], [], null, [], [], 0.5, ["nothing is promised, asked, counted or given"]);
    }
}
