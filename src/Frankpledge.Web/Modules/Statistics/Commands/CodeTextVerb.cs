using System.CommandLine;
using System.Diagnostics;
using Frankpledge.Common;
using Frankpledge.Statistics.Agreement;
using Frankpledge.Statistics.Text;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>code-text --train CSV --test CSV</c>: gives answers the labels that people gave to others like them.</summary>
internal static class CodeTextVerb
{
    public static Command Create()
    {
        var train = new Option<FileInfo>("--train") { Description = "A CSV file (also .csv.gz) of answers with the labels people gave them.", Required = true };
        var test = new Option<FileInfo>("--test") { Description = "A CSV file of answers to code; with a label column the answer has metrics.",
            Required = true };
        var multi = new Option<bool>("--multi") { Description = "The label column holds labels separated by semicolons." };
        var text = new Option<string?>("--text") { Description = "The column with the text." };
        var label = new Option<string?>("--label") { Description = "The column with the labels." };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Write row (from 0), labels, confidence and abstained to this CSV file." };
        var precision =
            new Option<double?>("--precision") { Description = "The share of labels given that shall be right; less certain answers are left to a person." };
        var seed = new Option<int>("--seed") { Description = "Seed of the training.", DefaultValueFactory = _ => 1 };
        return new Command("code-text", "Code free-text answers as people coded others.") { train, test, multi, text, label, predictions, precision, seed }
            .Answering(
            parsed =>
            {
                var options = new CodingOptions { Many = parsed.GetValue(multi), Seed = parsed.GetValue(seed) };
                var coded = Code(
                    TextTable.Read(parsed.GetRequiredValue(train), parsed.GetValue(text), parsed.GetValue(label), needsLabels: true),
                    TextTable.Read(parsed.GetRequiredValue(test), parsed.GetValue(text), parsed.GetValue(label), needsLabels: false), options,
                    parsed.GetValue(precision));
                if (parsed.GetValue(predictions) is { } file)
                {
                    PredictionFile.Write(file, coded.Answers);
                }

                return coded.Fields;
            },
            answer => answer.Words());
    }

    private static (Fields Fields, IReadOnlyList<CodedAnswer> Answers) Code(TextTable train, TextTable test, CodingOptions options, double? precision)
    {
        int[] coded = [.. Enumerable.Range(0, train.Texts.Count).Where(row => options.Many || train.Labels[row].Length > 0)];
        if (coded.Length == 0)
        {
            throw new RefusedException("NoLabels", "No row of the training file has a label. Check that the right column is named with --label.");
        }

        var (texts, labels) = (train.Texts, train.Labels);
        var watch = Stopwatch.StartNew();
        var coder = TextCoder.Train([.. coded.Select(row => texts[row])], [.. coded.Select(row => Labels(labels[row], options))], options);
        var answers = coder.Code(test.Texts, precision);
        var seconds = watch.Elapsed.TotalSeconds;
        var fields = new Fields().With("metrics", test.HasLabels ? Metrics(test, answers, options, seconds) : null).With("rows", answers.Count)
            .With("labels", coder.Labels)
            .With("cost", coder.Cost).With("abstained", answers.Count(answer => answer.Abstained)).With("unlabelled_training_rows", texts.Count - coded.Length);
        if (precision is { } wanted)
        {
            fields.With("least_confidence", coder.LeastConfidence(wanted));
        }

        return (fields.With(coder.Explanation), answers);
    }

    private static IReadOnlyCollection<string> Labels(string cell, CodingOptions options) => options.Many ? TextTable.Split(cell) : [cell];

    private static Fields? Metrics(TextTable test, IReadOnlyList<CodedAnswer> answers, CodingOptions options, double seconds)
    {
        var cells = test.Labels;
        int[] judged = [.. Enumerable.Range(0, answers.Count).Where(row => options.Many || cells[row].Length > 0)];
        if (judged.Length == 0)
        {
            return null;
        }

        List<IReadOnlyCollection<string>> gold = [.. judged.Select(row => Labels(cells[row], options))];
        List<IReadOnlyCollection<string>> given = [.. judged.Select(row => answers[row].Labels.ToArray())];
        var scores = ClassificationScores.OfMany(gold, given);
        int[] sure = [.. Enumerable.Range(0, judged.Length).Where(at => !answers[judged[at]].Abstained)];
        double named = sure.Sum(at => given[at].Count);
        return new Fields().With("accuracy", scores.Exact.Value).With("kappa", Kappa(gold, given)).With("microF1", scores.MicroF1.Value)
            .With("macroF1", scores.MacroF1.Value)
            .With("exact", scores.Exact.Value).With("hamming", scores.Hamming).With("seconds", seconds)
            .With("accuracy95", scores.Exact.Interval).With("macroF1_95", scores.MacroF1.Interval)
            .With("answered", sure.Length / (double)judged.Length)
            .With("precision_answered", named == 0 ? null : sure.Sum(at => given[at].Intersect(gold[at]).Count()) / named)
            .With("by_label",
                scores.Labels.Select(label => new Fields().With("label", label.Label).With("support", label.Support).With("precision", label.Precision)
                .With("recall", label.Recall).With("f1", label.F1)).ToList());
    }

    /// <summary>Cohen's kappa of people and program; with several labels an answer, over all pairs of answer and label.
    /// Null where every row has the same label.</summary>
    private static double? Kappa(List<IReadOnlyCollection<string>> gold, List<IReadOnlyCollection<string>> given)
    {
        string[] labels = [.. gold.Concat(given).SelectMany(row => row).Distinct()];
        List<IReadOnlyList<string?>> pairs = gold.Concat(given).All(row => row.Count == 1)
            ? [.. gold.Zip(given, (truth, answer) => new string?[] { truth.First(), answer.First() })]
            : [.. gold.Zip(given)
                .SelectMany(row =>
                    labels.Select(label => new string?[] { row.First.Contains(label) ? "yes" : "no", row.Second.Contains(label) ? "yes" : "no" }))];
        try
        {
            return RaterAgreement.Cohen(pairs).Value;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
