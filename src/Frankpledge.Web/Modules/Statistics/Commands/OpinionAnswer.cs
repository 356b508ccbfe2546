using System.Globalization;
using Frankpledge.Statistics.Opinion;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>The answer of <c>opinion-groups</c> with the field names of the peer's files.</summary>
internal static class OpinionAnswer
{
    public static Fields Of(OpinionGroups groups, int seed, IReadOnlyList<string>? published, IReadOnlyDictionary<string, string> bodies)
    {
        var table = groups.Table;
        var answer = new Fields().With("participants", table.Participants.Count).With("comments", table.Comments.Count)
            .With("moderated_out", table.Comments.Where((_, c) => table.IsModeratedOut[c]).Select(Id).ToList())
            .With("votes", table.Cast).With("in_conversation", groups.Clustered.Count)
            .With("participants_clustered", groups.Clustered.Select(row => Id(table.Participants[row])).ToList())
            .With("pca", Axes(groups))
            .With("projection", new Fields().With("scaling", "sum over votes cast of (vote - comment mean) * loading, times sqrt(comments / votes cast)")
                .With("xy", Pairs(groups.Points)))
            .With("max_k_rule", "min(5, 2 + floor(n/12))").With("max_k", groups.MostGroups).With("chosen_k", groups.Chosen.Centres.Count)
            .With("unsure", !groups.IsSure)
            .With("kmeans", Splits(groups.Splits));
        var plain = groups.SplitsWithoutScaling(seed);
        answer.With("kmeans_without_sparsity_scaling", Splits(plain))
            .With("chosen_k_without_sparsity_scaling", plain.Where(split => split.Centres.Count <= groups.MostGroups)
                .MaxBy(split => split.Silhouette)!.Centres.Count)
            .With("comment_group_statistics", Enumerable.Range(0, table.Comments.Count).Select(comment =>
                Enumerable.Range(0, groups.Chosen.Centres.Count).Select(group => Row(groups.Comparison[comment, group], Id(table.Comments[comment]), group))
                    .ToList()).ToList())
            .With("representative_comments", Representative(groups.Comparison, table, bodies))
            .With("consensus", new Fields().With("agree", groups.Consensus.Agreed.Select(Agreed).ToList())
                .With("disagree", groups.Consensus.Rejected.Select(Agreed).ToList()))
            .With("group_informed_consensus", groups.Comparison.Informed.Take(10).Select(each => Named(each.Comment).With("value", each.Value)).ToList());
        return Published(answer, groups, published, bodies)
            .With("stability", new Fields().With("between_seeds", groups.Stability.BetweenSeeds).With("between_samples", groups.Stability.BetweenSamples)
                .With("silhouette_margin", groups.Stability.Margin).With("runner_up_k", groups.Stability.RunnerUp))
            .With(groups.Explanation);

        Fields Named(int comment) => new Fields().With("tid", Id(table.Comments[comment])).With("text", bodies.GetValueOrDefault(table.Comments[comment]));
        Fields Agreed(ConsensusComment each) => Named(each.Comment).With("na", each.Agree).With("nd", each.Disagree).With("ns", each.Seen)
            .With("pa", each.AgreeShare).With("pd", each.DisagreeShare).With("pat", each.AgreeTest).With("pdt", each.DisagreeTest);
    }

    /// <summary>Compares with groups that were published elsewhere, as far as they name everybody who was clustered.</summary>
    private static Fields Published(Fields answer, OpinionGroups groups, IReadOnlyList<string>? published, IReadOnlyDictionary<string, string> bodies)
    {
        if (published is null || groups.Clustered.Select(row => published[row]).ToList() is var given && (given.Contains("") || given.Distinct().Count() < 2))
        {
            return answer;
        }

        string[] names =
            [.. given.Distinct().OrderBy(name => int.TryParse(name, out var number) ? number : int.MaxValue).ThenBy(name => name, StringComparer.Ordinal)];
        int[] labels = [.. given.Select(name => Array.IndexOf(names, name))];
        var comparison = new GroupComparison(groups.Table, [.. names.Select((_, label) => groups.Clustered.Where((_, i) => labels[i] == label).ToArray())]);
        return answer.With("published", new Fields().With("groups", names.Length).With("group_id", given.Select(Id).ToList())
                .With("ari_with_chosen", GroupStability.AdjustedRand(labels, groups.Chosen.Labels)))
            .With("published_groups_representative", Representative(comparison, groups.Table, bodies, names));
    }

    private static Fields Axes(OpinionGroups groups) => new Fields()
        .With("imputation", "mean of the votes cast on the comment (moderated-out comments set to 0 for everybody)")
        .With("explained_variance_ratio", groups.Axes.Explained.Take(5).ToList()).With("singular_values", groups.Axes.SingularValues.Take(5).ToList())
        .With("comment_ids", groups.Table.Comments.Select(Id).ToList())
        .With("centre", groups.Axes.Centre).With("component1", groups.Axes.First).With("component2", groups.Axes.Second);

    private static Fields Splits(IEnumerable<OpinionSplit> splits)
    {
        var all = new Fields();
        foreach (var split in splits)
        {
            all.With(split.Centres.Count.ToString(CultureInfo.InvariantCulture), new Fields().With("labels", split.Labels).With("silhouette", split.Silhouette)
                .With("inertia", split.Inertia).With("sizes", split.Sizes).With("centres", Pairs(split.Centres)));
        }

        return all;
    }

    private static Fields Row(GroupStatistics each, object comment, int group) => new Fields().With("tid", comment).With("group", group)
        .With("na", each.Agree).With("nd", each.Disagree).With("ns", each.Seen).With("pa", each.AgreeShare).With("pd", each.DisagreeShare)
        .With("pat", each.AgreeTest).With("pdt", each.DisagreeTest).With("ra", each.AgreeRatio).With("rd", each.DisagreeRatio)
        .With("rat", each.AgreeRatioTest).With("rdt", each.DisagreeRatioTest)
        .With("z_plain_agree", each.PlainAgreeTest).With("z_plain_disagree", each.PlainDisagreeTest);

    private static Fields Representative(GroupComparison comparison, VoteTable table, IReadOnlyDictionary<string, string> bodies, string[]? names = null)
    {
        var all = new Fields();
        for (var group = 0; group < comparison.Representative.Count; group++)
        {
            all.With(names?[group]
                ?? group.ToString(CultureInfo.InvariantCulture), comparison.Representative[group].Select(each => One(each, table.Comments[each.Comment]))
                    .ToList());
        }

        return all;

        Fields One(RepresentativeComment each, string comment)
        {
            var votes = each.Statistics;
            var row = new Fields().With("tid", Id(comment)).With("text", bodies.GetValueOrDefault(comment))
                .With("repful_for", each.IsAgreement ? "agree" : "disagree")
                .With("n_success", each.IsAgreement ? votes.Agree : votes.Disagree).With("n_trials", votes.Seen)
                .With("p_success", each.IsAgreement ? votes.AgreeShare : votes.DisagreeShare)
                .With("p_test", each.IsAgreement ? votes.AgreeTest : votes.DisagreeTest)
                .With("repness", each.IsAgreement ? votes.AgreeRatio : votes.DisagreeRatio)
                .With("repness_test", each.IsAgreement ? votes.AgreeRatioTest : votes.DisagreeRatioTest);
            return each.IsBestAgreed ? row.With("best_agree", true).With("n_agree", votes.Agree) : row;
        }
    }

    private static List<double[]> Pairs(IEnumerable<OpinionPoint> points) => [.. points.Select(point => new[] { point.X, point.Y })];

    /// <summary>Numbers as numbers, as the peer writes them.</summary>
    private static object Id(string identity) => long.TryParse(identity, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : identity;
}
