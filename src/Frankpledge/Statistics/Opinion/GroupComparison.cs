namespace Frankpledge.Statistics.Opinion;

/// <summary>What sets groups apart, comment by comment. The groups may come from <see cref="OpinionGroups"/> or from anywhere else.</summary>
public sealed class GroupComparison
{
    private readonly VoteTable table;
    private readonly GroupStatistics[][] statistics;

    /// <param name="table">The votes.</param>
    /// <param name="groups">For each group the rows of its people in <paramref name="table"/>; people in no group are left out.</param>
    /// <exception cref="Common.RefusedException">Fewer than two groups, or an empty one.</exception>
    public GroupComparison(VoteTable table, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        Require.AtLeast(groups.Count, 2, "groups");
        foreach (var group in groups)
        {
            Require.AtLeast(group.Count, 1, "people in each group");
        }

        this.table = table;
        statistics = [.. Enumerable.Range(0, table.Comments.Count).Select(comment => Compare(table, groups, comment))];
        Representative = [.. groups.Select((_, group) => RepresentativeComment.Of(table, this, group))];
    }

    /// <summary>How group number <paramref name="group"/> voted on comment number <paramref name="comment"/>.</summary>
    public GroupStatistics this[int comment, int group] => statistics[comment][group];

    /// <summary>For each group at most five comments that tell it from the others.</summary>
    public IReadOnlyList<IReadOnlyList<RepresentativeComment>> Representative { get; }

    /// <summary>
    /// Comments by the chance that somebody drawn from each group would agree, all groups counting alike however large they are: the product of their
    /// <see cref="GroupStatistics.AgreeShare"/>; highest first.
    /// </summary>
    public IReadOnlyList<(int Comment, double Value)> Informed =>
        [.. statistics.Select((groups, comment) => (Comment: comment, Value: groups.Aggregate(1.0, (product, each) => product * each.AgreeShare)))
            .OrderByDescending(each => each.Value)];

    private static GroupStatistics[] Compare(VoteTable table, IReadOnlyList<IReadOnlyList<int>> groups, int comment)
    {
        (int Agree, int Disagree, int Seen)[] counts = [.. groups.Select(group => Count(group.Select(row => table.Rows[row][comment])))];
        var (agree, disagree, seen) = (counts.Sum(each => each.Agree), counts.Sum(each => each.Disagree), counts.Sum(each => each.Seen));
        return [.. counts
            .Select(each => new GroupStatistics(each.Agree, each.Disagree, each.Seen, agree - each.Agree, disagree - each.Disagree, seen - each.Seen))];
    }

    internal static (int Agree, int Disagree, int Seen) Count(IEnumerable<double> votes)
    {
        var (agree, disagree, seen) = (0, 0, 0);
        foreach (var vote in votes)
        {
            agree += vote > 0 ? 1 : 0;
            disagree += vote < 0 ? 1 : 0;
            seen += double.IsNaN(vote) ? 0 : 1;
        }

        return (agree, disagree, seen);
    }
}
