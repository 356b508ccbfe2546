namespace Frankpledge.Plans.Matching;

/// <summary>
/// What became of every heading and statement of one text of a plan in another. The same two texts give the same answer; from the second to the first, what was
/// added is dropped, what was split is merged, and all else is what it was.
/// </summary>
/// <remarks>Time grows with the number of lines, and with the number of those that share words.</remarks>
public sealed class Alignment
{
    /// <summary>Titles under whichever heading are one from here on: what moved must be known by its words alone.</summary>
    private const double SameTitle = 0.75;

    /// <summary>Titles that may stand under one heading.</summary>
    private const double LikeTitle = 0.5;

    /// <summary>What is left over under one heading: a title that has changed more than it has kept is still the nearest there.</summary>
    private const double NearTitle = 0.3;

    /// <summary>Fewer words say too little to be known again inside a longer statement.</summary>
    private const int FewestWordsOfPart = 4;

    private readonly IReadOnlyList<PlanLine> before;
    private readonly IReadOnlyList<PlanLine> after;
    private readonly Pairs pairs;

    /// <summary>Two editions of one plan, in which people have said which statements are one: those that are not are two, whatever their words.</summary>
    private readonly bool isOnePlan;
    private readonly Sections sections;
    private readonly double[] nearestBefore;
    private readonly double[] nearestAfter;
    private readonly List<Group> splits = [];
    private readonly List<Group> merges = [];

    private Alignment(IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> after)
    {
        (this.before, this.after, pairs) = (before, after, new Pairs(before.Count, after.Count));
        isOnePlan = before.Count > 0 && after.Count > 0 && before[0].Plan is { } plan && after[0].Plan == plan;
        sections = new Sections(before, after, pairs);
        (nearestBefore, nearestAfter) = (new double[before.Count], new double[after.Count]);
    }

    /// <param name="before">Headings and statements in reading order.</param>
    /// <returns>In the order of the text after; what was dropped stands behind what came before it. Every line is in one of them.</returns>
    public static IReadOnlyList<AlignedChange> Of(IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> after)
    {
        var alignment = new Alignment(before, after);
        alignment.Tie();
        return alignment.Changes();
    }

    private void Tie()
    {
        if (isOnePlan)
        {
            TieKeys();
        }

        var (old, fresh) = (before.Select(Said).ToList(), after.Select(Said).ToList());
        SameWords.Tie(pairs, old.Select((words, at) => (words, at)).Where(one => !isOnePlan || before[one.at].IsHeading), fresh);
        foreach (var headings in isOnePlan ? [true] : new[] { true, false })
        {
            var near = NearWords.Of(pairs, Those(before, old, line => line.IsHeading == headings), Those(after, fresh, line => line.IsHeading == headings));
            pairs.TieBest(Noted(near).Where(pair => pair.Score >= StatementMatcher.NearlyTheSame), AreTogether);
        }

        // The titles of both texts are weighed together.
        var titles = Words.OfTitles([.. before.Concat(after).Select(line => line.IsTitle ? line.Text : "")]);
        var (oldTitles, freshTitles) = (Those(before, titles, line => line.IsTitle), Those(after, [.. titles.Skip(before.Count)], line => line.IsTitle));
        pairs.TieBest(Noted(Titles()).Where(pair => pair.Score >= SameTitle && Has(pair, heading: 1)), AreTogether);

        // Headings before what stands under them, which is then looked for there.
        pairs.TieBest(Titles().Where(pair => pair.Score >= LikeTitle && Has(pair, heading: 2) && !AreApart(pair)), AreTogether);
        pairs.TieBest(Titles().Where(pair => pair.Score >= LikeTitle && (Has(pair, heading: 1) ? !AreApart(pair) : !isOnePlan && AreTogether(pair))),
            AreTogether);
        FindGroups(Those(before, old, line => !line.IsTitle), Those(after, fresh, line => !line.IsTitle), FewestWordsOfPart, (_, _) => true);
        FindGroups(oldTitles, freshTitles, 1, sections.AreOne);
        pairs.TieBest(Titles().Where(pair => pair.Score >= NearTitle && AreTogether(pair) && Has(pair, heading: 1) && !IsInGroup(pair)), _ => true);

        IEnumerable<Pair> Titles() => NearWords.Of(pairs, oldTitles, freshTitles);
    }

    /// <param name="heading">How many of the two must be headings, at least.</param>
    private bool Has(Pair pair, int heading) => (before[pair.Before].IsHeading ? 1 : 0) + (after[pair.After].IsHeading ? 1 : 0) >= heading;

    private bool AreApart(Pair pair) => sections.AreOther(pair.Before, pair.After);

    private void TieKeys()
    {
        var keys = after.Index().Where(one => one.Item.Key is not null).DistinctBy(one => one.Item.Key).ToDictionary(one => one.Item.Key!, one => one.Index);
        foreach (var (at, line) in before.Index())
        {
            if (line.Key is { } key && keys.TryGetValue(key, out var same) && pairs.AreFree(at, same))
            {
                pairs.Tie(at, same, 1);
            }
        }
    }

    private static Words Said(PlanLine line) => new(line.Text, line.IsHeading ? [.. line.Section, "#"] : line.Section);

    private static Dictionary<int, Words> Those(IReadOnlyList<PlanLine> lines, IReadOnlyList<Words> words, Func<PlanLine, bool> which) =>
        lines.Index().Where(one => which(one.Item)).ToDictionary(one => one.Index, one => words[one.Index]);

    private bool AreTogether(Pair pair) => sections.AreOne(pair.Before, pair.After);

    private bool IsInGroup(Pair pair) =>
        splits.Exists(group => group.Several.Contains(pair.After)) || merges.Exists(group => group.Several.Contains(pair.Before));

    private IEnumerable<Pair> Noted(IEnumerable<Pair> near)
    {
        foreach (var pair in near)
        {
            nearestBefore[pair.Before] = Math.Max(nearestBefore[pair.Before], pair.Score);
            nearestAfter[pair.After] = Math.Max(nearestAfter[pair.After], pair.Score);
            yield return pair;
        }
    }

    private void FindGroups(Dictionary<int, Words> old, Dictionary<int, Words> fresh, int fewest, Func<int, int, bool> may)
    {
        var split = new Groups(fresh, old, at => pairs.OfBefore(at)?.After).Of(
            fresh.Where(one => pairs.OfAfter(one.Key) is null && one.Value.Count >= fewest).Select(one => one.Key),
            old.Keys.Where(at => pairs.OfBefore(at) is not { } pair || IsChanged(pair)), (part, host) => may(host, part));
        var merged = new Groups(old, fresh, at => pairs.OfAfter(at)?.Before).Of(
            old.Where(one => pairs.OfBefore(one.Key) is null && one.Value.Count >= fewest).Select(one => one.Key),
            fresh.Keys.Where(at => pairs.OfAfter(at) is not { } pair || IsChanged(pair)), may);
        foreach (var (group, isSplit) in split.Select(group => (group, true)).Concat(merged.Select(group => (group, false))).ToList()
            .OrderByDescending(one => one.group.Score))
        {
            var mates = isSplit ? group.Several.Select(at => pairs.OfAfter(at)?.Before) : group.Several.Select(at => pairs.OfBefore(at)?.After);
            var isTaken = (isSplit ? merges : splits).Exists(other => group.Several.Contains(other.One) || other.Several.Contains(group.One));
            if (!isTaken && mates.All(mate => mate is null || mate == group.One))
            {
                (isSplit ? splits : merges).Add(group);
            }
        }
    }

    private bool IsChanged(Pair pair) => before[pair.Before].IsIntroducedOtherwise(after[pair.After])
        || (Rewording.Is(before[pair.Before].Text, after[pair.After].Text) && Rewording.Is(after[pair.After].Text, before[pair.Before].Text));

    private IReadOnlyList<AlignedChange> Changes()
    {
        var splitOf = splits.ToDictionary(group => group.One);
        var mergedInto = merges.SelectMany(group => group.Several.Select(at => (at, group))).ToDictionary(one => one.at, one => one.group);
        var grouped = splits.Select(group => group.One).Concat(mergedInto.Keys).ToHashSet();
        var reordered = Reordered.Of(pairs.All.Where(pair => AreTogether(pair) && !grouped.Contains(pair.Before)),
            pair => (sections.HeadingOf(pair.Before), before[pair.Before].IsHeading),
            pair => string.Concat(new[] { before[pair.Before].Text, after[pair.After].Text }.Order(StringComparer.Ordinal)));
        var found = new List<((int At, int Line) Place, AlignedChange Change)>();
        var place = -1;
        for (var at = 0; at < before.Count; at++)
        {
            if (splitOf.TryGetValue(at, out var split))
            {
                place = split.Several[0];
                found.Add(((place, -1), new(AlignmentKind.Split, [before[at]], [.. split.Several.Select(part => after[part])], split.Score)));
            }
            else if (mergedInto.TryGetValue(at, out var merged))
            {
                place = merged.One;
                if (at == merged.Several[0])
                {
                    found.Add(((place, -1), new(AlignmentKind.Merged, [.. merged.Several.Select(part => before[part])], [after[place]], merged.Score)));
                }
            }
            else if (pairs.OfBefore(at) is { } pair)
            {
                place = pair.After;
                found.Add(((place, -1), new(KindOf(pair), [Shown(before[at], after[place])], [Shown(after[place], before[at])], pair.Score)
                {
                    IsReordered = reordered.Contains(at),
                }));
            }
            else
            {
                found.Add(((place, at), new(AlignmentKind.Dropped, [before[at]], [], 1 - nearestBefore[at])));
            }
        }

        var inAfter = splits.SelectMany(group => group.Several).Concat(merges.Select(group => group.One)).ToHashSet();
        found.AddRange(after.Index().Where(one => pairs.OfAfter(one.Index) is null && !inAfter.Contains(one.Index))
            .Select(one => ((one.Index, -1), new AlignedChange(AlignmentKind.Added, [], [one.Item], 1 - nearestAfter[one.Index]))));
        return [.. found.OrderBy(one => one.Place).Select(one => one.Change)];
    }

    private static PlanLine Shown(PlanLine line, PlanLine other) => line.IsIntroducedOtherwise(other) ? line.InFull : line;

    private AlignmentKind KindOf(Pair pair) => sections.AreOther(pair.Before, pair.After) ? AlignmentKind.Moved
        : !IsChanged(pair) ? AlignmentKind.Kept
        : before[pair.Before].IsHeading || after[pair.After].IsHeading ? AlignmentKind.Renamed : AlignmentKind.Reworded;
}
