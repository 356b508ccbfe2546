using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Frankpledge.Statistics.Agreement;
using Frankpledge.Statistics.Text;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class TextCoderGoldenTests
{
    [Fact]
    public void Codes_the_shared_answers_better_than_the_best_peer_on_every_measure_and_keeps_its_promise_of_precision()
    {
        var split = Golden.Read("text", "text_single_split.json");
        var rows = Rows();
        (string Text, string Label)[] Part(string name) => [.. split.GetProperty(name).EnumerateArray().Select(row => rows[row.GetInt32()])];
        var (train, test) = (Part("train_row_index"), Part("test_row_index"));

        var coder = TextCoder.Train([.. train.Select(row => row.Text)], [.. train.Select(row => (IReadOnlyCollection<string>)[row.Label])]);
        var coded = coder.Code([.. test.Select(row => row.Text)], 0.9);

        string[] gold = [.. test.Select(row => row.Label)];
        string[] given = [.. coded.Select(each => each.Labels[0])];
        var scores = ClassificationScores.Of(gold, given);
        scores.Exact.Value.ShouldBeGreaterThan(0.701);
        scores.MacroF1.Value.ShouldBeGreaterThan(0.575);
        RaterAgreement.Cohen([.. gold.Zip(given, (truth, answer) => new string?[] { truth, answer })]).Value.ShouldBeGreaterThan(0.612);

        // Noise of 1,500 rows at 0.9 is 0.015.
        int[] sure = [.. Enumerable.Range(0, coded.Count).Where(row => !coded[row].Abstained)];
        sure.Length.ShouldBeGreaterThan(1000);
        sure.Average(row => gold[row] == given[row] ? 1.0 : 0).ShouldBeGreaterThan(0.88);
    }

    private static Dictionary<int, (string Text, string Label)> Rows()
    {
        using var raw = File.OpenRead(Shared.Path("data", "consultation", "nhs-patient-feedback", "text_data_phase1.csv.gz"));
        using var reader = new StreamReader(new GZipStream(raw, CompressionMode.Decompress));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new Dictionary<int, (string, string)>();
        while (csv.Read())
        {
            rows[csv.GetField<int>("row_index")] = (csv.GetField("feedback")!, csv.GetField("label")!);
        }

        return rows;
    }
}
