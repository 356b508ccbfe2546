using System.CommandLine;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Agreement;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>agreement FILE</c>: how far raters agree, or how well answers match the right ones.</summary>
internal static class AgreementVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with a row for each unit and a column for each rater (a first column id is left out).");
        var levels = new Option<string?>("--levels") { Description = "The categories from lowest to highest, separated by commas, for the ordinal alpha." };
        var gold = new Option<string?>("--gold") { Description = "The column with the right labels; with --predicted gives precision, recall and F1." };
        var predicted = new Option<string?>("--predicted") { Description = "The column with the labels to judge." };
        var multi = new Option<bool>("--multi") { Description = "The columns hold labels separated by semicolons." };
        var seed = new Option<int>("--seed") { Description = "Seed of the resampling.", DefaultValueFactory = _ => 1 };
        return new Command("agreement", "How far raters agree.") { file, levels, gold, predicted, multi, seed }.Answering(
            parsed =>
            {
                var table = CsvTable.Read(parsed.GetRequiredValue(file));
                return parsed.GetValue(gold) is { } right
                    ? Scores(table, right, parsed.GetValue(predicted) ?? "predicted", parsed.GetValue(multi), parsed.GetValue(seed))
                    : Raters(table, parsed.GetValue(levels)?.Split(',', StringSplitOptions.TrimEntries), parsed.GetValue(seed));
            },
            answer => answer.Words());
    }

    private static Fields Raters(CsvTable table, string[]? levels, int seed)
    {
        int[] columns =
            [.. Enumerable.Range(0, table.Columns.Count).Where(column => column > 0 || !table.Columns[0].Equals("id", StringComparison.OrdinalIgnoreCase))];
        List<IReadOnlyList<string?>> ratings =
            [.. table.Rows.Select(row => columns.Select(column => row[column] is "" or "NA" ? null : row[column]).ToArray())];
        var answer = new Fields().With("units", ratings.Count).With("raters", columns.Length).With("percent", Row(RaterAgreement.Percent(ratings, seed)));
        if (columns.Length == 2)
        {
            answer.With("cohen_kappa", Row(RaterAgreement.Cohen(ratings, seed)));
        }

        if (ratings.All(unit => unit.Count(each => each is not null) == ratings[0].Count(each => each is not null)))
        {
            answer.With("fleiss_kappa", Row(RaterAgreement.Fleiss(ratings, seed)));
        }

        answer.With("alpha_nominal", Row(RaterAgreement.Alpha(ratings, null, seed)));
        return levels is null ? answer : answer.With("alpha_ordinal", Row(RaterAgreement.Alpha(ratings, levels, seed)));
    }

    private static Fields Scores(CsvTable table, string gold, string predicted, bool multi, int seed)
    {
        List<IReadOnlyCollection<string>> Column(int at) =>
            [.. table.Rows.Select(row => multi ? row[at].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [row[at]])];
        var scores = ClassificationScores.OfMany(Column(table.Need(gold)), Column(table.Need(predicted)), seed);
        return new Fields().With("accuracy", Row(scores.Exact)).With("microF1", Row(scores.MicroF1)).With("macroF1", Row(scores.MacroF1))
            .With("micro_precision", scores.MicroPrecision).With("micro_recall", scores.MicroRecall)
            .With("macro_precision", scores.MacroPrecision).With("macro_recall", scores.MacroRecall).With("hamming", scores.Hamming)
            .With("labels",
                scores.Labels.Select(label => new Fields().With("label", label.Label).With("support", label.Support).With("precision", label.Precision)
                .With("recall", label.Recall).With("f1", label.F1).With("precision95", label.PrecisionInterval).With("recall95", label.RecallInterval))
                    .ToList());
    }

    private static Fields Row(Estimate estimate) => new Fields().With("value", estimate.Value).With("interval95", estimate.Interval).With(estimate.Explanation);
}
