using Frankpledge.Common;
using Frankpledge.Statistics.Text;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class NearDuplicatesTests
{
    private const string Template = "We the undersigned ask the commissioner to reopen the front counter of our local police station without any further delay";

    private static string Other(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 25).Select(_ => $"word{random.Next(2000)}"));
    }

    [Fact]
    public void Similarity_is_the_share_of_runs_in_common()
    {
        // Runs of three words: "a b c", "b c d", "c d e" and "d e f" against "a b c", "b c d", "c d e" and "d e g": 3 of 5.
        string[] texts = ["a b c d e f", "A b, c d e g!"];

        NearDuplicates.Find(texts, options: new() { Similarity = 0.6 }).Clusters.Single().Similarity.ShouldBe([1, 0.6]);
        NearDuplicates.Find(texts, options: new() { Similarity = 0.61 }).Clusters.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_the_template_among_texts_that_were_changed_a_little()
    {
        string[] texts = [Other(1), Template + " Yours truly", Template.ToUpperInvariant(), Other(2), "Dear sir " + Template, Template, Other(3)];

        var found = NearDuplicates.Find(texts);

        var cluster = found.Clusters.Single();
        cluster.Rows.ShouldBe([1, 2, 4, 5]);
        cluster.Template.ShouldBe(2);
        cluster.Identical.ShouldBe(2);
        found.Explanation.Sentence.ShouldContain("4 texts of 7 texts are nearly the same as another, in 1 cluster, the largest of 4");
    }

    [Fact]
    public void No_pair_above_the_similarity_is_left_apart()
    {
        // Every pair by brute force, on texts that share more and more words.
        var random = new Random(4);
        string[] texts =
            [.. Enumerable.Range(0, 300).Select(i => string.Join(' ', Other(i / 3).Split(' ').Select(word => random.Next(30) == 0 ? "changed" : word)))];
        uint[][] Sets() =>
            [.. texts.Select(text => text.Split(' '))
                .Select(words => Enumerable.Range(0, words.Length - 2).Select(i => (uint)HashCode.Combine(words[i], words[i + 1], words[i + 2])).Distinct()
                    .ToArray())];
        var sets = Sets();
        var cluster = NearDuplicates.Find(texts).Clusters.SelectMany((each, number) => each.Rows.Select(row => (row, number)))
            .ToDictionary(each => each.row, each => each.number);

        var pairs = from a in Enumerable.Range(0, 300)
                    from b in Enumerable.Range(a + 1, 299 - a)
                    where (double)sets[a].Intersect(sets[b]).Count() / sets[a].Union(sets[b]).Count() >= 0.8
                    select (a, b);

        pairs.ToList().Count.ShouldBeGreaterThan(20);
        pairs.ShouldAllBe(pair => cluster.ContainsKey(pair.a) && cluster.ContainsKey(pair.b) && cluster[pair.a] == cluster[pair.b]);
    }

    [Theory]
    [InlineData(7, 10)]
    [InlineData(3, null)]
    public void Enough_texts_of_one_template_within_the_days_are_a_campaign(int days, int? count)
    {
        // Two a day from 1 May for five days, and one much later.
        DateOnly?[] dates = [.. Enumerable.Range(0, 10).Select(i => (DateOnly?)new DateOnly(2026, 5, 1).AddDays(i / 2)), new DateOnly(2026, 9, 1)];

        var cluster = NearDuplicates.Find([.. Enumerable.Repeat(Template, 11)], dates, new() { CampaignDays = days }).Clusters.Single();

        (cluster.Campaign?.Count).ShouldBe(count);
    }

    [Fact]
    public void Short_answers_are_no_campaign()
    {
        var found = NearDuplicates.Find([.. Enumerable.Repeat("more police", 50), "", null]);

        found.Clusters.ShouldBeEmpty();
        found.Explanation.Warnings.Single().ShouldBe("52 texts are too short to compare (fewer than 6 words).");
    }

    [Fact]
    public void Refuses_what_makes_no_sense()
    {
        Should.Throw<RefusedException>(() => NearDuplicates.Find([])).Message.ShouldContain("at least 1 texts are needed");
        Should.Throw<RefusedException>(() => NearDuplicates.Find(["a"], options: new() { Similarity = 80 })).Message
            .ShouldContain("The similarity is 80; it must be above 0 and at most 1");
        Should.Throw<RefusedException>(() => NearDuplicates.Find(["a"], [null, null])).Message.ShouldContain("1 texts but 2 dates");
    }

    [Fact]
    public async Task The_verb_names_template_rows_and_campaign()
    {
        var csv = "day,answer\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"2026-05-{i / 4 + 1:00},{Template}\n"))
            + "2026-05-09,Something else that nobody else would ever write\n";

        var run = await CommandRun.OnText(NearDuplicatesVerb.Create(), csv, "--text", "answer", "--date", "day");

        var cluster = run.Json.GetProperty("clusters")[0];
        (cluster.GetProperty("size").GetInt32(), cluster.GetProperty("template_row").GetInt32(), cluster.GetProperty("campaign").GetProperty("last")
            .GetString()).ShouldBe((12, 1, "2026-05-03"));
        run.Json.GetProperty("campaigns").GetInt32().ShouldBe(1);
    }
}
