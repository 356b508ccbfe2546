using System.Text.Json;
using Frankpledge.Statistics.Opinion;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Opinion;

/// <summary>Three real conversations beside the peer's figures, through the verb as a user would run it.</summary>
public sealed class OpinionGoldenTests
{
    private static readonly string[] ByRule =
        ["participants", "comments", "moderated_out", "votes", "in_conversation", "participants_clustered", "max_k", "chosen_k",
            "chosen_k_without_sparsity_scaling", "consensus", "group_informed_consensus", "published_groups_representative"];

    [Theory]
    [InlineData("london.youth.policing")]
    [InlineData("brexit-consensus")]
    [InlineData("15-per-hour-seattle")]
    public async Task Agrees_with_the_peer(string conversation)
    {
        var expected = Golden.Read("opinion-groups", conversation + ".json");
        var run = await CommandRun.Of(OpinionGroupsVerb.Create(), Data(conversation, "votes"), Data(conversation, "comments"), "--participants",
            Data(conversation, "participants-votes"));

        run.Error.ShouldBeEmpty();
        foreach (var field in ByRule)
        {
            run.Json.GetProperty(field).ShouldHold(expected.GetProperty(field), 1e-9, field);
        }

        foreach (var field in new[] { "explained_variance_ratio", "singular_values", "comment_ids", "centre", "component1", "component2" })
        {
            run.Json.GetProperty("pca").GetProperty(field).ShouldHold(expected.GetProperty("pca").GetProperty(field), 1e-9, field);
        }

        run.Json.GetProperty("projection").GetProperty("xy").ShouldHold(expected.GetProperty("projection").GetProperty("xy"), 1e-9, "xy");
        foreach (var scaling in new[] { "kmeans", "kmeans_without_sparsity_scaling" })
        {
            foreach (var split in expected.GetProperty(scaling).EnumerateObject())
            {
                SplitsAlike(run.Json.GetProperty(scaling).GetProperty(split.Name), split.Value, $"{scaling} {split.Name}");
            }
        }
    }

    [Theory]
    [InlineData("london.youth.policing")]
    [InlineData("brexit-consensus")]
    [InlineData("15-per-hour-seattle")]
    public async Task Statistics_of_the_chosen_groups_are_the_peers_whatever_the_groups_are_called(string conversation)
    {
        var expected = Golden.Read("opinion-groups", conversation + ".json");
        var run = await CommandRun.Of(OpinionGroupsVerb.Create(), Data(conversation, "votes"), Data(conversation, "comments"), "--participants",
            Data(conversation, "participants-votes"));
        var (ours, theirs) = (Labels(run.Json), Labels(expected));
        Dictionary<int, int> called = theirs.Zip(ours).Distinct().ToDictionary(pair => pair.First, pair => pair.Second);

        foreach (var comment in expected.GetProperty("comment_group_statistics").EnumerateArray().Select((groups, c) => (groups, c)))
        {
            foreach (var group in comment.groups.EnumerateArray())
            {
                var mine = run.Json.GetProperty("comment_group_statistics")[comment.c][called[group.GetProperty("group").GetInt32()]];
                foreach (var field in group.EnumerateObject().Where(field => field.Name != "group"))
                {
                    mine.GetProperty(field.Name).ShouldHold(field.Value, 1e-9, $"{field.Name} of {group.GetProperty("tid")}");
                }
            }
        }

        foreach (var group in expected.GetProperty("representative_comments").EnumerateObject())
        {
            run.Json.GetProperty("representative_comments").GetProperty($"{called[int.Parse(group.Name, System.Globalization.CultureInfo.InvariantCulture)]}")
                .ShouldHold(group.Value, 1e-9, $"representative of {group.Name}");
        }
    }

    [Theory]
    [InlineData("london.youth.policing", true)]
    [InlineData("brexit-consensus", true)]
    [InlineData("15-per-hour-seattle", false)]
    public async Task Says_when_another_number_of_groups_fits_as_well(string conversation, bool tied)
    {
        var run = await CommandRun.Of(OpinionGroupsVerb.Create(), Data(conversation, "votes"), Data(conversation, "comments"));

        run.Json.GetProperty("warnings").EnumerateArray()
            .Any(warning => warning.GetString()!.StartsWith("The number of groups is unsure", StringComparison.Ordinal)).ShouldBe(tied);
    }

    [Fact]
    public async Task Votes_and_matrix_are_the_same_conversation()
    {
        string comments = Data("brexit-consensus", "comments"), votes = Data("brexit-consensus", "votes"),
            matrix = Data("brexit-consensus", "participants-votes");
        var (one, other) =
            (await CommandRun.Of(OpinionGroupsVerb.Create(), votes, comments), await CommandRun.Of(OpinionGroupsVerb.Create(), matrix, comments));

        one.Json.GetProperty("pca").ShouldHold(other.Json.GetProperty("pca"), 1e-9, "pca");
        one.Json.GetProperty("kmeans").GetProperty("3").GetProperty("sizes")
            .ShouldHold(other.Json.GetProperty("kmeans").GetProperty("3").GetProperty("sizes"), 0, "sizes");
    }

    private static void SplitsAlike(JsonElement ours, JsonElement theirs, string what)
    {
        ours.GetProperty("inertia").GetDouble().ShouldBeLessThanOrEqualTo(theirs.GetProperty("inertia").GetDouble() * (1 + 1e-9), what);
        if (ours.GetProperty("inertia").GetDouble() < theirs.GetProperty("inertia").GetDouble() * (1 - 1e-9))
        {
            return;
        }

        GroupStability.AdjustedRand(Numbers(ours.GetProperty("labels")), Numbers(theirs.GetProperty("labels"))).ShouldBe(1, what);
        ours.GetProperty("silhouette").GetDouble().ShouldAgreeWith(theirs.GetProperty("silhouette").GetDouble(), 1e-9, what);
        ours.GetProperty("sizes").ShouldHold(theirs.GetProperty("sizes"), 0, what);
    }

    private static int[] Labels(JsonElement answer) =>
        Numbers(answer.GetProperty("kmeans").GetProperty($"{answer.GetProperty("chosen_k").GetInt32()}").GetProperty("labels"));

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetInt32())];

    private static string Data(string conversation, string file) => Shared.Path("data", "consultation", "polis", conversation, file + ".csv");
}
