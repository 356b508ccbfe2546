namespace Frankpledge.Statistics.Opinion;

/// <summary>A comment on which nearly everybody votes alike, whatever group he or she is in.</summary>
/// <param name="Comment">Its column in the table.</param>
/// <param name="Agree">How many agree, of all participants.</param>
/// <param name="Disagree">How many disagree.</param>
/// <param name="Seen">All votes, passes included.</param>
public sealed record ConsensusComment(int Comment, int Agree, int Disagree, int Seen)
{
    /// <inheritdoc cref="GroupStatistics.AgreeShare"/>
    public double AgreeShare => GroupStatistics.Share(Agree, Seen);

    /// <inheritdoc cref="GroupStatistics.DisagreeShare"/>
    public double DisagreeShare => GroupStatistics.Share(Disagree, Seen);

    /// <inheritdoc cref="GroupStatistics.AgreeTest"/>
    public double AgreeTest => GroupStatistics.Test(Agree, Seen);

    /// <inheritdoc cref="GroupStatistics.DisagreeTest"/>
    public double DisagreeTest => GroupStatistics.Test(Disagree, Seen);
}

/// <summary>What everybody agrees on and what everybody rejects: at most five comments each way, clearest first.</summary>
public sealed record Consensus(IReadOnlyList<ConsensusComment> Agreed, IReadOnlyList<ConsensusComment> Rejected)
{
    private const int Most = 5;

    /// <summary>Finds the comments with a majority that chance would hardly give, over all participants, grouped or not.</summary>
    public static Consensus Of(VoteTable table)
    {
        ConsensusComment[] all =
        [
            .. Enumerable.Range(0, table.Comments.Count).Where(comment => !table.IsModeratedOut[comment]).Select(comment =>
            {
                var (agree, disagree, seen) = GroupComparison.Count(table.Rows.Select(row => row[comment]));
                return new ConsensusComment(comment, agree, disagree, seen);
            }),
        ];
        return new(
            [.. all.Where(each => each is { AgreeShare: > 0.5, AgreeTest: > RepresentativeComment.Significant })
                .OrderByDescending(each => each.AgreeShare * each.AgreeTest).Take(Most)],
            [.. all.Where(each => each is { DisagreeShare: > 0.5, DisagreeTest: > RepresentativeComment.Significant })
                .OrderByDescending(each => each.DisagreeShare * each.DisagreeTest).Take(Most)]);
    }
}
