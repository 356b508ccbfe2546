namespace Frankpledge.Statistics.Opinion;

/// <summary>A comment that tells a group from the others.</summary>
/// <param name="Comment">Its column in the table.</param>
/// <param name="IsAgreement">True where the group stands out by agreeing, false where by disagreeing.</param>
/// <param name="IsBestAgreed">Whether it is the one that the group agrees on best. It may still stand out by disagreement:
/// nearly all agree, yet fewer than elsewhere.</param>
/// <param name="Statistics">How the group voted.</param>
public sealed record RepresentativeComment(int Comment, bool IsAgreement, bool IsBestAgreed, GroupStatistics Statistics)
{
    /// <summary>The one-sided 90 % point of the normal distribution, as the peer rounds it.</summary>
    internal const double Significant = 1.2816;

    private const int Most = 5;

    /// <summary>Times as likely as the others, by how surely; times how many, by how surely a majority.</summary>
    private double Weight =>
        IsAgreement ? AgreeWeight(Statistics) : Statistics.DisagreeRatio * Statistics.DisagreeRatioTest * Statistics.DisagreeShare * Statistics.DisagreeTest;

    private bool Stands =>
        Statistics is { AgreeRatioTest: > Significant, AgreeTest: > Significant } or { DisagreeRatioTest: > Significant, DisagreeTest: > Significant };

    internal static IReadOnlyList<RepresentativeComment> Of(VoteTable table, GroupComparison comparison, int group)
    {
        RepresentativeComment[] all =
        [
            .. Enumerable.Range(0, table.Comments.Count).Where(comment => !table.IsModeratedOut[comment])
                .Select(comment => comparison[comment, group] is var each
                ? new RepresentativeComment(comment, each.AgreeRatioTest > each.DisagreeRatioTest, false, each) : null!),
        ];
        RepresentativeComment[] best = BestAgreed(all) is { } found ? [found with { IsBestAgreed = true }] : [];
        var others = all.Where(each => each.Stands && best.All(one => one.Comment != each.Comment)).OrderByDescending(each => each.Weight);
        return [.. best.Concat(others).Take(Most).OrderByDescending(each => each.IsAgreement)];
    }

    /// <summary>
    /// Goes once through the comments in their order and keeps the best so far, by a yardstick that depends on it: once one is kept that the group agrees with
    /// more than the others do, a better one must also stand out more; until then it must only be agreed on by more. So the order of the comments can matter,
    /// as it does for Polis.
    /// </summary>
    private static RepresentativeComment? BestAgreed(IEnumerable<RepresentativeComment> comments)
    {
        RepresentativeComment? best = null;
        foreach (var comment in comments.Where(each => each.Statistics.Agree + each.Statistics.Disagree > 0))
        {
            var (now, kept) = (comment.Statistics, best?.Statistics);
            var better = kept switch
            {
                { AgreeRatio: > 1 } => AgreeWeight(now) > AgreeWeight(kept),
                { AgreeShare: > 0.5 } => now.AgreeShare * now.AgreeTest > kept.AgreeShare * kept.AgreeTest,
                _ => now.AgreeTest > Significant || now is { AgreeRatio: > 1, AgreeShare: > 0.5 },
            };
            best = better ? comment : best;
        }

        return best;
    }

    private static double AgreeWeight(GroupStatistics each) => each.AgreeRatio * each.AgreeRatioTest * each.AgreeShare * each.AgreeTest;
}
