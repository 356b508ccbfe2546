namespace Frankpledge.Statistics.Opinion;

/// <summary>
/// Groups of people who vote alike, found as Polis finds them (Small et al., Recerca 26(2), 2021): principal components of the votes, k-means on the first two,
/// the number of groups by the silhouette. The groups are a way to read the votes, not a fact about people: <see cref="IsSure"/> says whether to lean on them.
/// </summary>
public sealed record OpinionGroups
{
    private const int Starts = 100;
    private const int MostSplits = 5;
    private const int EnoughVotes = 7;
    private const int EnoughPeople = 15;

    /// <summary>The votes.</summary>
    public required VoteTable Table { get; init; }

    /// <summary>The two axes, from all participants.</summary>
    public required OpinionAxes Axes { get; init; }

    /// <summary>Rows of the participants who voted enough to be placed: seven votes, or all if there are fewer comments; topped up to 15 people.</summary>
    public required IReadOnlyList<int> Clustered { get; init; }

    /// <summary>Where each of them stands.</summary>
    public required IReadOnlyList<OpinionPoint> Points { get; init; }

    /// <summary>The groups for 2, 3, 4 and 5 of them, as far as there are people.</summary>
    public required IReadOnlyList<OpinionSplit> Splits { get; init; }

    /// <summary>At most so many groups may be chosen: 2, and one more for each 12 people, up to 5.</summary>
    public required int MostGroups { get; init; }

    /// <summary>The groups chosen: the highest silhouette.</summary>
    public required OpinionSplit Chosen { get; init; }

    /// <summary>What sets the chosen groups apart.</summary>
    public required GroupComparison Comparison { get; init; }

    /// <summary>What everybody agrees on or rejects.</summary>
    public required Consensus Consensus { get; init; }

    /// <summary>How firm the groups are.</summary>
    public required GroupStability Stability { get; init; }

    /// <summary>Whether neither the number of groups nor who is in them is in doubt; the explanation's warnings say what is.</summary>
    public required bool IsSure { get; init; }

    /// <summary>Method, base, warnings and the sentence.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Finds the groups.</summary>
    /// <param name="table">The votes.</param>
    /// <param name="seed">Of the starts and resamples; the same seed gives the same groups.</param>
    /// <exception cref="Common.RefusedException">Everybody who is placed voted alike.</exception>
    public static OpinionGroups Find(VoteTable table, int seed = 42)
    {
        var axes = OpinionAxes.Of(table);
        var clustered = Enough(table);
        OpinionPoint[] points = [.. clustered.Select(row => axes.Project(table.Rows[row], scaled: true))];
        var splits = Divide(points, seed);
        var most = Math.Min(MostSplits, 2 + points.Length / 12);
        var allowed = splits.Where(split => split.Centres.Count <= most);
        var chosen = allowed.MaxBy(split => split.Silhouette)!;
        var stability = GroupStability.Of(points, chosen, allowed, seed);
        var doubts = OpinionDoubts.Of(table, chosen, stability);
        return new()
        {
            Table = table,
            Axes = axes,
            Clustered = clustered,
            Points = points,
            Splits = splits,
            MostGroups = most,
            Chosen = chosen,
            Comparison = new(table, [.. chosen.Members.Select(group => group.Select(i => clustered[i]).ToArray())]),
            Consensus = Consensus.Of(table),
            Stability = stability,
            IsSure = doubts.Count == 0,
            Explanation =
                new("PCA and k-means on votes, number of groups by silhouette (Polis)", clustered.Count, doubts,
                    OpinionDoubts.Sentence(table, chosen, doubts.Count == 0)),
        };
    }

    /// <summary>The groups on the plain axes, without the scaling that moves people with few votes outwards: what Polis's map would show without it.</summary>
    public IReadOnlyList<OpinionSplit> SplitsWithoutScaling(int seed = 42) =>
        Divide([.. Clustered.Select(row => Axes.Project(Table.Rows[row], scaled: false))], seed);

    private static List<OpinionSplit> Divide(OpinionPoint[] points, int seed)
    {
        var apart = points.Distinct().Count();
        Require.AtLeast(apart, 2, "different ways to vote");
        return [.. Enumerable.Range(2, MostSplits - 1).Where(groups => groups <= apart && groups < points.Length)
            .Select(groups => KMeans.Split(points, groups, Starts, seed))];
    }

    private static List<int> Enough(VoteTable table)
    {
        var least = Math.Min(EnoughVotes, table.Comments.Count);
        int[] all = [.. Enumerable.Range(0, table.Participants.Count)];
        var most = all.OrderByDescending(row => table.CastBy[row]).Take(EnoughPeople).Where(row => table.CastBy[row] > 0);
        return [.. all.Where(row => table.CastBy[row] >= least) is var enough && enough.Count() >= EnoughPeople ? enough : enough.Union(most).Order()];
    }
}
