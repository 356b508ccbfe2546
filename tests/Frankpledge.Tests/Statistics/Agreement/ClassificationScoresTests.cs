using Frankpledge.Common;
using Frankpledge.Statistics.Agreement;

namespace Frankpledge.Tests.Statistics.Agreement;

public sealed class ClassificationScoresTests
{
    [Fact]
    public void One_label_a_row_by_hand()
    {
        // a: given 3, right 2, has 3; b: given 2, right 1, has 1; c: given 0, has 1. F1: 2*2/6, 2*1/3, 0.
        var scores = ClassificationScores.Of(["a", "a", "a", "b", "c"], ["a", "a", "b", "b", "a"]);

        scores.Exact.Value.ShouldBe(0.6);
        scores.MicroF1.Value.ShouldBe(0.6, 1e-12);
        scores.MacroF1.Value.ShouldBe((2.0 / 3 + 2.0 / 3 + 0) / 3, 1e-12);
        scores.Labels[0].Precision.ShouldBe(2.0 / 3, 1e-12);
        scores.Labels[2].PrecisionInterval.ShouldBeNull();
        scores.Labels[2].Recall.ShouldBe(0);
        scores.MacroRecall.ShouldBe((2.0 / 3 + 1 + 0) / 3, 1e-12);
    }

    [Fact]
    public void Several_labels_a_row_by_hand()
    {
        // Rows {a,b} given {a}; {b} given {b,c}; {} given {}: right 2, given 3, has 3, micro F1 2/3; wrong pairs b in row 1 and c in row 2 of 9.
        var scores = ClassificationScores.OfMany([["a", "b"], ["b"], []], [["a"], ["b", "c"], []]);

        scores.MicroF1.Value.ShouldBe(2.0 / 3, 1e-12);
        scores.Exact.Value.ShouldBe(1.0 / 3, 1e-12);
        scores.Hamming.ShouldBe(2.0 / 9, 1e-12);
        scores.MicroF1.Interval.Lower.ShouldBeLessThan(scores.MicroF1.Interval.Upper);
    }

    [Fact]
    public void Agrees_with_scikit_learn_on_the_shared_predictions()
    {
        var results = Golden.Read("text", "text_single_results.json");
        var lines = File.ReadAllLines(Golden.Path("text", "text_single_predictions.csv"));
        var header = lines[0].Split(',').Select(cell => cell.Trim('"')).ToList();
        var rows = lines.Skip(1).Select(line => line.Split(',')).Where(row => row.Length == header.Count).ToList();
        rows.Count.ShouldBe(lines.Length - 1);
        string[] gold = [.. rows.Select(row => row[header.IndexOf("gold")].Trim('"'))];
        foreach (var peer in results.GetProperty("models").EnumerateObject().Select(model => model.Name))
        {
            var expected = results.GetProperty("models").GetProperty(peer);
            var scores = ClassificationScores.Of(gold, [.. rows.Select(row => row[header.IndexOf(peer)].Trim('"'))]);

            scores.Exact.Value.ShouldAgreeWith(expected.GetProperty("accuracy").GetDouble(), 1e-9, peer);
            scores.MacroF1.Value.ShouldAgreeWith(expected.GetProperty("macro_f1").GetDouble(), 1e-9, peer);
            if (peer != "majority")
            {
                RaterAgreement.Cohen([.. gold.Zip(rows, (label, row) => new[] { label, row[header.IndexOf(peer)].Trim('"') })]).Value
                    .ShouldAgreeWith(expected.GetProperty("cohen_kappa").GetDouble(), 1e-9, peer);
            }
        }
    }

    [Fact]
    public void Refuses_lists_of_different_length() =>
        Should.Throw<RefusedException>(() => ClassificationScores.Of(["a"], ["a", "b"])).Message
            .ShouldContain("There are 1 rows with labels but 2 rows with answers");
}
