namespace Frankpledge.Benchmarks;

/// <summary>How well found statements agree with labelled ones, as the labelling guide's section 8 counts it.</summary>
/// <param name="Labelled">How many statements people labelled.</param>
/// <param name="Found">How many the importer found.</param>
/// <param name="Pairs">Those with the same text, labelled first.</param>
internal sealed record ImportScore(int Labelled, int Found, IReadOnlyList<(ImportLabel Label, ImportLabel Found)> Pairs)
{
    public static readonly string[] Kinds = ["Commitment", "Expectation", "PartnerExpectation", "Measure", "Target", "Resource", "Fact", "Narrative"];

    public static ImportScore Of(IReadOnlyList<ImportLabel> labels, IReadOnlyList<ImportLabel> found)
    {
        var waiting = found.GroupBy(statement => statement.Text).ToDictionary(group => group.Key, group => new Queue<ImportLabel>(group));
        var pairs = new List<(ImportLabel, ImportLabel)>();
        foreach (var label in labels)
        {
            if (waiting.TryGetValue(label.Text, out var queue) && queue.TryDequeue(out var statement))
            {
                pairs.Add((label, statement));
            }
        }

        return new ImportScore(labels.Count, found.Count, pairs) { Roles = RolesOf(pairs), Extra = [.. waiting.Values.SelectMany(queue => queue)] };
    }

    /// <summary>Found, and labelled by nobody.</summary>
    public IReadOnlyList<ImportLabel> Extra { get; init; } = [];

    public Rate Segmentation => new(Pairs.Count, Found - Pairs.Count, Labelled - Pairs.Count);

    public double SectionExact => Share(pair => pair.Label.Section == pair.Found.Section || pair.Label.SectionAlt == pair.Found.Section);

    public double PlaceExact => Share(pair => pair.Label.Line == pair.Found.Line && pair.Label.Ordinal == pair.Found.Ordinal);

    public double KindsExact => Share(pair => pair.Label.Kinds.ToHashSet().SetEquals(pair.Found.Kinds));

    public double ActorsExact => Share(pair => pair.Label.Actors.ToHashSet().SetEquals(pair.Found.Actors));

    /// <summary>Actors right among the statements in which either side names one.</summary>
    public double ActorsExactWhereNamed =>
        ShareOf(Pairs.Where(pair => pair.Label.Actors.Count + pair.Found.Actors.Count > 0), pair => pair.Label.Actors.ToHashSet().SetEquals(pair.Found.Actors));

    /// <summary>Comparator, value, unit and deadline right, and the measure by its key words, among the statements that are labelled with a target.</summary>
    public double TargetExact =>
        ShareOf(Pairs.Where(pair => pair.Label.Target is not null), pair => pair.Found.Target is { } found && pair.Label.Target is { } label
        && label.Comparator == found.Comparator && label.SharesValue(found) && label.Unit == found.Unit && label.SharesDeadline(found)
        && label.SharesMeasure(found));

    /// <summary>Direction and amount right (comparator, value and unit), among the statements that are labelled with a value.</summary>
    public double ValuesRight =>
        ShareOf(Pairs.Where(pair => pair.Label.Target?.Value is not null), pair => pair.Found.Target is { } found && pair.Label.Target is { } label
        && label.Comparator == found.Comparator && label.SharesValue(found) && label.HasUnitOf(found));

    /// <summary>The same, where a unit counts as right by its noun, and where what is labelled first may be read second: "within ten minutes in 85% of cases"
    /// holds two targets, of which some who label write the one first and some the other.</summary>
    public double ValuesRightByNoun =>
        ShareOf(Pairs.Where(pair => pair.Label.Target?.Value is not null), pair => pair.Label.Target is { } label
            && pair.Found.Found is { Target: not null } said
        && said.MoreTargets.Prepend(said.Target).Select(ImportTarget.Of).Any(found => label.Comparator == found!.Comparator && label.SharesValue(found)
            && label.SharesUnit(found)));

    /// <summary>The number or grade alone right, among the statements that are labelled with one.</summary>
    public double NumbersRight =>
        ShareOf(Pairs.Where(pair => pair.Label.Target?.Value is not null), pair => pair.Found.Target is { } found && pair.Label.Target!.SharesValue(found));

    public double DeadlinesRight =>
        ShareOf(Pairs.Where(pair => (pair.Label.Target?.Deadline ?? pair.Found.Target?.Deadline) is not null),
            pair => pair.Label.Target?.SharesDeadline(pair.Found.Target) ?? false);

    /// <summary>Whether the actors are the owner, the force, or others, where either side names one.
    /// Whoever is labelled with most commitments is the owner.</summary>
    public double RolesRight => Roles.Select(right => right ? 1.0 : 0.0).DefaultIfEmpty(double.NaN).Average();

    private IReadOnlyList<bool> Roles { get; init; } = [];

    private static List<bool> RolesOf(List<(ImportLabel Label, ImportLabel Found)> pairs)
    {
        var owner = pairs.Where(pair => pair.Label.Kinds.Contains("Commitment")).SelectMany(pair => pair.Label.Actors).CountBy(name => name)
            .OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault();
        return [.. pairs.Where(pair => pair.Label.Actors.Count + pair.Found.Actors.Count > 0)
            .Select(pair => pair.Label.Actors.Select(name => ImportRoles.OfLabel(name, owner)).ToHashSet()
                .SetEquals(pair.Found.Found!.Actors.Select(ImportRoles.Of)))];
    }

    public double Unsectioned => ShareOf(Pairs, pair => pair.Found.Found!.Section.Count == 0);

    public static bool IsRight((ImportLabel Label, ImportLabel Found) pair) => pair.Label.Kinds.ToHashSet().SetEquals(pair.Found.Kinds);

    /// <summary>The same pairs, and those of <paramref name="other"/>.</summary>
    public ImportScore With(ImportScore other) =>
        new(Labelled + other.Labelled, Found + other.Found, [.. Pairs, .. other.Pairs]) { Roles = [.. Roles, .. other.Roles] };

    public Rate References => Overlap(pair => (pair.Label.Refs, pair.Found.Refs));

    public Rate Kind(string kind) => new(
        Pairs.Count(pair => pair.Label.Kinds.Contains(kind) && pair.Found.Kinds.Contains(kind)),
        Pairs.Count(pair => !pair.Label.Kinds.Contains(kind) && pair.Found.Kinds.Contains(kind)),
        Pairs.Count(pair => pair.Label.Kinds.Contains(kind) && !pair.Found.Kinds.Contains(kind)));

    /// <summary>Sets of kinds that were mistaken for others, most frequent first.</summary>
    public IEnumerable<(string Labelled, string Found, int Count)> Confusions() =>
        Pairs.Where(pair => !pair.Label.Kinds.ToHashSet().SetEquals(pair.Found.Kinds))
            .GroupBy(pair => (Words(pair.Label.Kinds), Words(pair.Found.Kinds)))
            .Select(group => (group.Key.Item1, group.Key.Item2, group.Count())).OrderByDescending(row => row.Item3);

    private double Share(Func<(ImportLabel Label, ImportLabel Found), bool> isRight) => ShareOf(Pairs, isRight);

    private static double ShareOf(IEnumerable<(ImportLabel Label, ImportLabel Found)> pairs, Func<(ImportLabel Label, ImportLabel Found), bool> isRight) =>
        pairs.Select(pair => isRight(pair) ? 1.0 : 0.0).DefaultIfEmpty(double.NaN).Average();

    private Rate Overlap(Func<(ImportLabel Label, ImportLabel Found), (IReadOnlyList<string> Label, IReadOnlyList<string> Found)> names)
    {
        var counts = Pairs.Select(names)
            .Select(pair => (Both: pair.Label.Intersect(pair.Found).Count(), Label: pair.Label.Distinct().Count(), Found: pair.Found.Distinct().Count()))
            .ToList();
        var both = counts.Sum(count => count.Both);
        return new Rate(both, counts.Sum(count => count.Found) - both, counts.Sum(count => count.Label) - both);
    }

    private static string Words(IReadOnlyList<string> kinds) => string.Join('+', kinds.Order());
}

/// <summary>Right, wrongly given and missed, with the usual ratios.</summary>
internal readonly record struct Rate(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? double.NaN : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);
}
