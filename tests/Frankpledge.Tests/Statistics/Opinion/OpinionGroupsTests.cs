using Frankpledge.Common;
using Frankpledge.Statistics.Opinion;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Opinion;

public sealed class OpinionGroupsTests
{
    private static readonly double?[] Left = [1, 1, -1, -1];
    private static readonly double?[] Right = [-1, -1, 1, 1];

    private static VoteTable Table(List<double?[]> rows, params string[] moderatedOut) =>
        VoteTable.OfRows([.. rows.Select((_, i) => $"p{i}")], [.. rows[0].Select((_, c) => $"{c}")], rows, moderatedOut);

    private static List<double?[]> Camps(int left, int right) => [.. Enumerable.Repeat(Left, left), .. Enumerable.Repeat(Right, right)];

    [Fact]
    public void Two_camps_that_never_mix_are_two_groups_and_sure()
    {
        // Means are 8/40 = 0.2 and -0.2. A left vote differs by 0.8 in each of four columns, a right one by 1.2: the first axis is (1, 1, -1, -1) / 2 up to its
        // sign, people stand at 4 * 0.8 / 2 = 1.6 and -2.4, and the singular value is the root of 24 * 1.6² + 16 * 2.4² = 153.6.
        var groups = OpinionGroups.Find(Table(Camps(24, 16)));

        groups.Axes.Centre.ShouldAgreeWith([0.2, 0.2, -0.2, -0.2]);
        groups.Axes.SingularValues[0].ShouldAgreeWith(Math.Sqrt(153.6));
        groups.Axes.Explained[0].ShouldAgreeWith(1);
        Math.Abs(groups.Points[0].X).ShouldAgreeWith(1.6);
        Math.Abs(groups.Points[^1].X).ShouldAgreeWith(2.4);
        groups.Chosen.Sizes.ShouldBe([24, 16]);
        groups.Chosen.Silhouette.ShouldBe(1);
        groups.IsSure.ShouldBeTrue();
        groups.Explanation.Sentence.ShouldContain("fall into 2 groups of 24 and 16. It shows who voted alike");
    }

    [Fact]
    public void The_largest_loading_is_positive()
    {
        var axes = OpinionGroups.Find(Table([.. Camps(10, 6), [1, 0, 0, 0], [-1, null, 0, 0]])).Axes;

        axes.First.MaxBy(Math.Abs).ShouldBePositive();
        axes.Second.MaxBy(Math.Abs).ShouldBePositive();
    }

    [Fact]
    public void Somebody_who_saw_half_the_comments_is_moved_out_by_the_root_of_two()
    {
        // The newcomer's votes are two of the four that the left camp cast: half the way, times the root of 4 / 2.
        var table = Table([.. Camps(24, 16), [1, 1, null, null]]);
        var groups = OpinionGroups.Find(table);

        var (full, half) = (groups.Axes.Project([1, 1, -1, -1], scaled: true), groups.Axes.Project([1, 1, double.NaN, double.NaN], scaled: true));
        half.X.ShouldAgreeWith(Math.Sqrt(2) * groups.Axes.Project([1, 1, double.NaN, double.NaN], scaled: false).X);
        (half.X / full.X).ShouldBe(Math.Sqrt(2) / 2, 0.05);
    }

    [Fact]
    public void Votes_without_a_pattern_are_no_sure_groups()
    {
        var random = new Random(5);
        var groups =
            OpinionGroups.Find(Table([.. Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, 12).Select(_ => (double?)random.Next(-1, 2)).ToArray())]));

        groups.IsSure.ShouldBeFalse();
        groups.Stability.BetweenSamples.ShouldBeLessThan(0.8);
        groups.Explanation.Sentence.ShouldContain("but that is unsure");
    }

    [Fact]
    public void Few_people_and_tiny_groups_are_said()
    {
        var doubts = OpinionGroups.Find(Table(Camps(8, 2))).Explanation.Warnings;

        doubts.ShouldContain(doubt => doubt.StartsWith("Only 10 people have voted enough to be placed", StringComparison.Ordinal));
        doubts.ShouldContain(doubt => doubt.StartsWith("The smallest group is 2 people", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_that_sets_groups_apart_has_its_figures_by_hand()
    {
        // 3 of 4 agree here and 1 of 4 elsewhere. Shares 4/6 and 2/6, twice as likely; with one more each 4/5 and 2/5, pooled 0.6.
        var votes = new GroupStatistics(3, 1, 4, 1, 3, 4);

        votes.AgreeShare.ShouldAgreeWith(4.0 / 6);
        votes.AgreeRatio.ShouldAgreeWith(2);
        votes.AgreeTest.ShouldAgreeWith(2 * Math.Sqrt(5) * 0.3);
        votes.AgreeRatioTest.ShouldAgreeWith(0.4 / Math.Sqrt(0.6 * 0.4 * (0.2 + 0.2)));
        votes.PlainAgreeTest!.Value.ShouldAgreeWith(0.5 / Math.Sqrt(0.5 * 0.5 * 0.5));
        new GroupStatistics(4, 0, 4, 3, 0, 3).PlainAgreeTest.ShouldBeNull();
        new GroupStatistics(0, 0, 0, 3, 0, 3).PlainAgreeTest.ShouldBeNull();
    }

    [Fact]
    public void Each_camp_is_told_by_what_it_agrees_with_and_all_agree_on_the_last()
    {
        List<double?[]> rows = [.. Camps(24, 16).Select(row => (double?[])[.. row, 1])];
        var groups = OpinionGroups.Find(Table(rows));

        groups.Comparison.Representative[0].Where(each => each.IsAgreement && !each.IsBestAgreed).Select(each => each.Comment).ShouldBeSubsetOf([0, 1]);
        groups.Comparison.Representative[1].Where(each => !each.IsAgreement).Select(each => each.Comment).ShouldBeSubsetOf([0, 1]);
        groups.Consensus.Agreed.ShouldContain(each => each.Comment == 4);
        groups.Comparison.Informed[0].Comment.ShouldBe(4);
        groups.Comparison.Informed[0].Value.ShouldAgreeWith(25.0 / 26 * 17 / 18);
    }

    [Fact]
    public void The_last_vote_counts_and_moderated_comments_are_passed_by_all()
    {
        var people = Enumerable.Range(0, 6);
        Vote[] votes =
            [.. people.SelectMany(
                who => new[] { new Vote($"{who}", "10", 1), new("" + who, "9", who % 2 == 0 ? 1 : -1), new("" + who, "11", -1),
                    new("" + who, "10", who < 3 ? 1 : -1) })];

        var table = VoteTable.OfVotes(votes, ["11"]);

        table.Comments.ShouldBe(["9", "10", "11"]);
        table.Cast.ShouldBe(18);
        OpinionGroups.Find(table).Axes.Centre.ShouldAgreeWith([0, 0, 0]);
    }

    [Fact]
    public void Equal_divisions_agree_in_full_whatever_the_groups_are_called()
    {
        GroupStability.AdjustedRand([0, 0, 1, 1], [1, 1, 0, 0]).ShouldBe(1);

        // One pair in common; 2 and 1 pairs of 6: (1 - 2/6) / (1.5 - 2/6) = 4/7.
        GroupStability.AdjustedRand([0, 0, 1, 1], [0, 0, 1, 2]).ShouldAgreeWith(4.0 / 7);
    }

    [Fact]
    public void Silhouette_by_hand()
    {
        // At 0 and 1 together and 10 alone: (10 - 1) / 10, (9 - 1) / 9 and 0.
        OpinionPoint[] line = [new(0, 0), new(1, 0), new(10, 0)];

        OpinionSplit.SilhouetteOf(line, [0, 0, 1]).ShouldAgreeWith((0.9 + 8.0 / 9) / 3);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        var random = new Random(8);
        var table = Table(
            [.. Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 9).Select(_ => random.Next(3) == 0 ? (double?)null : random.Next(-1, 2)).ToArray())]);

        var (one, other) = (OpinionGroups.Find(table, 7), OpinionGroups.Find(table, 7));

        other.Chosen.Labels.ShouldBe(one.Chosen.Labels);
        other.Stability.ShouldBe(one.Stability);
    }

    [Fact]
    public void Refuses_what_cannot_be_grouped()
    {
        Should.Throw<RefusedException>(() => OpinionGroups.Find(Table([.. Enumerable.Repeat(Left, 9)]))).Message.ShouldContain("Everybody voted alike");
        Should.Throw<RefusedException>(() => Table([Left, Right])).Message.ShouldContain("only 2 where at least 4 participants");
        Should.Throw<RefusedException>(() => Table([Left, Right, Left, [1, 1, 2, 1]])).Message.ShouldContain("Participant p3 has the vote 2 on comment 2");
        Should.Throw<RefusedException>(() => VoteTable.OfRows(["a", "a", "b", "c"], ["1", "2"], [[1, 1], [1, 1], [1, 1], [1, 1]])).Message
            .ShouldContain("Participant a appears twice");
        Should.Throw<RefusedException>(() => Table([Left, Right, Left, [1, 1]])).Message.ShouldContain("4 comments but 2 votes of participant p3");
    }

    [Theory]
    [InlineData("participant,1,2\na,agree,disagree\nb,agree,disagree\nc,-1,1\nd,-1,pass\ne,,1\n", 0, "fall into")]
    [InlineData("participant,1,2\na,5,1\nb,1,1\nc,1,1\nd,1,0\n", 1, "line 2, column 1: \"5\" is not a vote")]
    [InlineData("voter-id,comment-id,vote\na,1,\n", 1, "is empty where a vote is needed")]
    [InlineData("who,what\na,1\n", 1, "has no column participant")]
    public async Task The_verb_takes_either_layout_and_refuses_with_a_sentence(string votes, int exit, string words)
    {
        var comments = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + ".csv");
        await File.WriteAllTextAsync(comments, "comment-id,moderated,comment-body\n1,1,More patrols\n2,1,Fewer cameras\n",
            TestContext.Current.CancellationToken);
        var run = await CommandRun.OnText(OpinionGroupsVerb.Create(), votes, comments, "--words");
        File.Delete(comments);

        run.Exit.ShouldBe(exit);
        (run.Output + run.Error).ShouldContain(words);
    }
}
