using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class TextVerbTests : IDisposable
{
    private const string Coded =
        "id,feedback,label\n1,late bus,transport\n2,bus late again,transport\n3,no bus,transport\n4,dog mess,animals\n5,dogs barking,animals\n6,dog lead,animals\n";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Codes_a_file_scores_it_and_writes_what_it_said()
    {
        var output = Path.Combine(folder.FullName, "said.csv");

        var run = await CommandRun.Of(CodeTextVerb.Create(), "--train", File("train.csv", Coded), "--test",
            File("test.csv", "feedback,label\nthe bus is late,transport\na dog,animals\n...,animals\n"), "--predictions", output);

        var metrics = run.Json.GetProperty("metrics");
        foreach (var name in (string[])["accuracy", "kappa", "microF1", "macroF1", "exact", "hamming", "seconds"])
        {
            metrics.TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        var lines = await System.IO.File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken);
        lines[0].ShouldBe("row,labels,confidence,abstained");
        lines[1].ShouldStartWith("0,transport,0.");
        lines[1].ShouldEndWith(",false");
        lines[3].ShouldEndWith(",true");
    }

    [Fact]
    public async Task Codes_several_labels_and_answers_without_labels()
    {
        var train = File("train.csv",
            "text,labels\nlate bus,transport\nbus late,transport\nno bus,transport\ndog mess,animals\ndogs bark,animals\ndog lead,animals\ndog on the bus,transport; animals\nlate bus with a dog,animals;transport\n");

        var judged = await CommandRun.Of(CodeTextVerb.Create(), "--train", train, "--test", train, "--multi");
        var unlabelled = await CommandRun.Of(CodeTextVerb.Create(), "--train", train, "--test", File("test.csv", "text\nbus\n"), "--multi");

        judged.Json.GetProperty("metrics").GetProperty("hamming").GetDouble().ShouldBeLessThan(0.2);
        unlabelled.Json.GetProperty("metrics").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        unlabelled.Json.GetProperty("rows").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("text,label\n", "has no rows")]
    [InlineData("what,label\na,b\n", "Its columns are what, label. Name one with --text")]
    [InlineData("text,what\na,b\n", "Name one with --label")]
    [InlineData("text,label\na,x\nb,x\nc,x\n", "Every answer has the label x")]
    [InlineData("text,label\n,x\n,y\n", "None of the answers has a word")]
    [InlineData("text,label\na,\n", "No row of the training file has a label")]
    public async Task Refuses_a_training_file_with_a_sentence(string csv, string sentence)
    {
        var run = await CommandRun.Of(CodeTextVerb.Create(), "--train", File("train.csv", csv), "--test", File("test.csv", Coded));

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Refuses_a_file_that_only_claims_to_be_gzipped()
    {
        var run = await CommandRun.Of(ThemesVerb.Create(), File("answers.csv.gz", "text\nbus\n"));

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain("is not gzipped");
    }

    [Fact]
    public async Task Finds_themes_and_compares_them_with_labels_when_asked()
    {
        var csv = "answer,label\n" + string.Concat(Enumerable.Range(0, 12).Select(_ => "bus late,transport\ndog lead,animals\n")) + "Nothing,none\n\"\",none\n";

        var run = await CommandRun.OnText(ThemesVerb.Create(), csv, "--k", "3", "--label", "label");

        run.Json.GetProperty("themes").GetArrayLength().ShouldBe(3);
        run.Json.GetProperty("themes")[0].GetProperty("representative")[0].GetString().ShouldBe("bus late");
        run.Json.GetProperty("assignments").GetArrayLength().ShouldBe(26);
        run.Json.GetProperty("assignments")[25].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        run.Json.GetProperty("metrics").GetProperty("adjusted_rand").GetDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("text\n\" \"\n", "Every row of the text column is empty")]
    [InlineData("what\nbus\n", "Name one with --text")]
    [InlineData("text\nNothing\nGood\n", "No two of the answers share a word")]
    public async Task Refuses_themes_with_a_sentence(string csv, string sentence)
    {
        var run = await CommandRun.OnText(ThemesVerb.Create(), csv);

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Themes_of_the_shared_answers_agree_with_people_twice_as_well_as_the_peers()
    {
        var file = Shared.Path("data", "consultation", "nhs-patient-feedback", "text_data_phase1.csv.gz");

        var run = await CommandRun.Of(ThemesVerb.Create(), file, "--text", "feedback", "--k", "9", "--label", "label");

        // The peers: NMF 0.078, LDA 0.086, k-means -0.028; NMI 0.125.
        run.Json.GetProperty("themes").GetArrayLength().ShouldBe(9);
        run.Json.GetProperty("metrics").GetProperty("adjusted_rand").GetDouble().ShouldBeGreaterThan(0.16);
        run.Json.GetProperty("metrics").GetProperty("nmi").GetDouble().ShouldBeGreaterThan(0.18);
        run.Json.GetProperty("method").GetString()!.ShouldContain("word vectors");
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
