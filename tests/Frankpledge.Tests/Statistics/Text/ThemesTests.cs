using Frankpledge.Common;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class ThemesTests
{
    private static readonly string[] Buses = ["bus", "late", "driver", "timetable", "stop", "fare"];
    private static readonly string[] Dogs = ["dog", "lead", "barking", "mess", "park", "owner"];

    /// <summary>Thirty answers on each of two things, of three words each, and ten that name nothing.</summary>
    private static readonly string[] Answers = [.. Three(Buses), .. Three(Dogs), .. Enumerable.Repeat("Nothing, it is all good", 10)];

    [Fact]
    public void Answers_about_the_same_go_together_and_those_about_nothing_apart()
    {
        var found = Themes.Find(Answers, new ThemeOptions { Count = 3 });

        int[] expected = [.. Enumerable.Repeat(0, 30), .. Enumerable.Repeat(1, 30), .. Enumerable.Repeat(2, 10)];
        PartitionAgreement.AdjustedRand(found.Assignments, expected).ShouldBe(1);
        found.Themes.Select(theme => theme.Size).ShouldBe([30, 30, 10]);
        found.Themes.Sum(theme => theme.Share).ShouldBe(1, 1e-12);
        found.Themes[0].Terms.Order().ShouldBe(Buses.Order());
        found.Themes[2].Name.ShouldBe("Nothing in particular");
        found.Themes[2].Coherence.ShouldBeNull();
        found.Themes[1].Representative.ShouldAllBe(row => row >= 30 && row < 60);
        found.Stability.ShouldBe(1);
        found.Explanation.Warnings.ShouldContain(warning => warning.Contains("Word vectors were not there"));
    }

    [Fact]
    public void The_number_of_themes_is_found_when_not_given() => Themes.Find(Answers).Themes.Count.ShouldBe(3);

    [Fact]
    public void The_same_seed_gives_the_same_themes()
    {
        var options = new ThemeOptions { Count = 5, Seed = 7 };

        Themes.Find(Answers, options).Assignments.ShouldBe(Themes.Find(Answers, options).Assignments);
    }

    [Fact]
    public void Word_vectors_bring_together_what_the_words_alone_do_not()
    {
        // Dog, hound and lead point one way, bus, coach and fare another; hound and coach never meet the others.
        var vectors = Vectors(("dog", 1), ("hound", 1), ("lead", 1), ("bus", -1), ("coach", -1), ("fare", -1));
        string[] answers =
            [.. Enumerable.Repeat("dog lead", 20), .. Enumerable.Repeat("hound", 5), .. Enumerable.Repeat("bus fare", 20), .. Enumerable.Repeat("coach", 5)];

        var found = Themes.Find(answers, new ThemeOptions { Count = 2 }, vectors);

        found.Assignments.Skip(20).Take(5).ShouldAllBe(theme => theme == found.Assignments[0]);
        found.Assignments.Skip(45).ShouldAllBe(theme => theme == found.Assignments[25]);
        found.Explanation.Method.ShouldContain("word vectors");
    }

    [Fact]
    public void Refuses_what_has_no_themes()
    {
        Should.Throw<RefusedException>(() => Themes.Find([])).Message.ShouldContain("There are none");
        Should.Throw<RefusedException>(() => Themes.Find(["Nothing", "", "All good"])).Message.ShouldContain("No two of the answers share a word");
        Should.Throw<RefusedException>(() => Themes.Find(Answers, new ThemeOptions { Count = 1 })).Message.ShouldContain("between 2 and 61");
        Should.Throw<RefusedException>(() => Themes.Find(Answers, new ThemeOptions { Count = 500 })).Message.ShouldContain("500 themes were asked for");
    }

    [Fact]
    public void Word_vectors_are_read_or_refused()
    {
        var vectors = Vectors(("dog", 1));
        var sum = new double[2];

        vectors.AddTo(sum, "dog", 2).ShouldBeTrue();
        vectors.AddTo(sum, "unheard", 2).ShouldBeFalse();

        sum.ShouldBe([2, 0]);
        Should.Throw<RefusedException>(() => WordVectors.Read(new MemoryStream([1, 2, 3]))).Message.ShouldContain("damaged");
        Should.Throw<RefusedException>(() => WordVectors.Read(new MemoryStream(Bytes(("dog", 1))[..^1]))).Message.ShouldContain("damaged");
    }

    [Fact]
    public void Agreement_of_groupings_by_hand()
    {
        // Pairs together: in the first 2, in the second 1, in both 1, of 6. Expected 2 * 1 / 6, most (2 + 1) / 2: (1 - 1/3) / (3/2 - 1/3) = 4/7.
        // Entropies ln 2 and 1.5 ln 2, mutual information ln 2: 2 / 2.5 = 0.8. The second group's largest label has one of two rows.
        int[] groups = [0, 0, 1, 1];
        string[] labels = ["a", "a", "b", "c"];

        PartitionAgreement.AdjustedRand(groups, labels).ShouldBe(4.0 / 7, 1e-12);
        PartitionAgreement.NormalizedMutualInformation(groups, labels).ShouldBe(0.8, 1e-12);
        PartitionAgreement.Purity(groups, labels).ShouldBe(0.75);
        PartitionAgreement.AdjustedRand(groups, groups).ShouldBe(1);
    }

    private static IEnumerable<string> Three(string[] words) =>
        Enumerable.Range(0, 30).Select(i => $"{words[i % 6]} {words[(i / 6 + i + 1) % 6]} {words[(i * 5 + 2) % 6]}");

    private static WordVectors Vectors(params (string Word, int Way)[] words) => WordVectors.Read(new MemoryStream(Bytes(words)));

    private static byte[] Bytes(params (string Word, int Way)[] words)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("FWV1"u8);
        writer.Write(words.Length);
        writer.Write(2);
        foreach (var (word, way) in words)
        {
            writer.Write(word);
            writer.Write((sbyte)(way * 127));
            writer.Write((sbyte)0);
        }

        return stream.ToArray();
    }
}
