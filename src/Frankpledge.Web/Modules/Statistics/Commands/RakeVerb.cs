using System.CommandLine;
using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statistics.Surveys;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>rake --sample CSV --margins CSV</c>: weights that make a sample add up to the population, and estimates with them.</summary>
internal static class RakeVerb
{
    private const char Joint = '|';

    public static Command Create()
    {
        var sample =
            new Option<FileInfo>("--sample") { Description = "A CSV file with a row for each respondent and a column for each margin.", Required = true };
        var margins = new Option<FileInfo>("--margins") { Description = "A CSV file with margin, level and N.", Required = true };
        var use = new Option<string[]>("--use") { Description =
            "The margins to use, in order; all that are columns of the sample when left out. a_x_b joins two columns.", AllowMultipleArgumentsPerToken = true };
        var weight = new Option<string?>("--base-weight") { Description = "The column with each respondent's base weight; 1 each when left out." };
        var answers = new Option<string[]>("--answer") { Description = "A column whose answers to estimate; may be repeated." };
        var trim = new Option<double?>("--trim-upper") { Description = "Cut weights above so many times their mean, strictly." };
        var passes = new Option<int>("--passes") { Description = "The most passes over the margins.", DefaultValueFactory = _ => 1000 };
        var output = new Option<FileInfo?>("--weights") { Description = "Write row and weight to this CSV file." };
        return new Command("rake", "Weights that make a sample add up to the population.") { sample, margins, use, weight, answers, trim, passes, output }
            .Answering(
            parsed =>
            {
                var table = CsvTable.Read(parsed.GetRequiredValue(sample));
                var raked = Raking.Rake(
                    Margins(table, CsvTable.Read(parsed.GetRequiredValue(margins)), parsed.GetValue(use) ?? []),
                    parsed.GetValue(weight) is { } column ? Column(table, column, (row, at) => table.NeedNumber(row, at)) : null,
                    new RakingOptions { MostPasses = parsed.GetValue(passes) });
                if (parsed.GetValue(output) is { } file)
                {
                    File.WriteAllLines(file.FullName, raked.Weights.Select((each, row) => string.Create(CultureInfo.InvariantCulture, $"{row + 1},{each:R}"))
                        .Prepend("row,weight"));
                }

                return Answer(table, raked, parsed.GetValue(answers) ?? [], parsed.GetValue(trim));
            },
            answer => answer.Words());
    }

    private static List<RakingMargin> Margins(CsvTable sample, CsvTable margins, string[] use)
    {
        var (name, level, people) = (margins.Need("margin", "variable"), margins.Need("level", "category"), margins.Need("N", "population", "total", "count"));
        var found = new List<(string Name, Dictionary<string, double> Population)>();
        for (var row = 0; row < margins.Rows.Count; row++)
        {
            var cells = margins.Rows[row];
            if (found.Find(margin => margin.Name == cells[name]).Population is not { } population)
            {
                found.Add((cells[name], population = new(StringComparer.Ordinal)));
            }

            if (!population.TryAdd(cells[level], margins.NeedNumber(row, people)))
            {
                throw new RefusedException("LevelTwice", $"The margins give {cells[name]} {cells[level]} twice. Keep one row for each level.");
            }
        }

        string[] wanted = use.Length > 0 ? use : [.. found.Select(margin => margin.Name).Where(each => sample.Find(each) >= 0)];
        if (wanted.Length == 0)
        {
            throw new RefusedException("NoMarginInSample",
                $"No margin ({string.Join(", ", found.Select(margin => margin.Name))}) is a column of the sample ({string.Join(", ", sample.Columns)}). Rename one of them.");
        }

        return [.. wanted.Select(each => new RakingMargin(each, Levels(sample, each),
            found.Find(margin => margin.Name == each).Population
                ?? throw new RefusedException("MarginMissing",
                    $"The margins have no {each}. They have {string.Join(", ", found.Select(margin => margin.Name))}.")))];
    }

    private static List<string?> Levels(CsvTable sample, string margin)
    {
        int[] columns = sample.Find(margin) is >= 0 and var one ? [one] : [.. margin.Split("_x_").Select(part => sample.Need(part))];
        return [.. sample.Rows
            .Select(row => columns.Any(column => row[column] is "" or "NA") ? null : string.Join(Joint, columns.Select(column => row[column])))];
    }

    private static List<T> Column<T>(CsvTable table, string name, Func<int, int, T> cell)
    {
        var column = table.Need(name);
        return [.. Enumerable.Range(0, table.Rows.Count).Select(row => cell(row, column))];
    }

    private static Fields Answer(CsvTable table, RakedWeights raked, string[] answers, double? trim)
    {
        var answer = new Fields().With("n", raked.Summary.Count).With("passes", raked.Passes).With("weights", Summary(raked.Weights));
        if (answers.Length > 0)
        {
            answer.With("estimates_raked_design", answers.Select(column => Estimates(table, column, raked.Design)).ToList());
            answer.With("estimates_weights_as_fixed", answers.Select(column => Estimates(table, column, new SurveyDesign(raked.Weights))).ToList());
        }

        if (trim is { } times)
        {
            var trimmed = Trimming.Trim(raked.Weights, times * raked.Summary.Mean, strict: true);
            answer.With("trim", new Fields().With("upper", times * raked.Summary.Mean).With("strict", true).With("n_at_upper", trimmed.Trimmed)
                .With("weights", Summary(trimmed.Weights)).With(trimmed.Explanation));
        }

        return answer.With(raked.Explanation);
    }

    private static Fields Summary(IReadOnlyList<double> weights)
    {
        var summary = WeightSummary.Of(weights);
        double[] shares = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];
        return new Fields().With("n", summary.Count).With("sum", summary.Sum).With("sum_of_squares", summary.SumOfSquares)
            .With("checksum_sum_w_times_row", weights.Select((weight, i) => weight * (i + 1)).Sum()).With("mean", summary.Mean)
            .With("cv", summary.CoefficientOfVariation)
            .With("quantile_p", shares).With("quantile_type7", shares.Select(summary.Quantile).ToList())
            .With("kish_deff", summary.DesignEffect).With("kish_effective_n", summary.EffectiveCount)
            .With("first_100", weights.Take(100).ToList()).With("all", weights);
    }

    private static Fields Estimates(CsvTable table, string column, SurveyDesign design)
    {
        var answers = Column(table, column, (row, at) => table.Rows[row][at] is var cell and not ("" or "NA") ? cell : null);
        var shares = design.Shares(answers);
        var logit = shares.Keys.Select(level => design.Share([.. answers.Select(answer => answer is null ? (bool?)null : answer == level)])).ToList();
        return new Fields().With("question", column).With("level", shares.Keys).With("estimate", shares.Values.Select(share => share.Value).ToList())
            .With("se", shares.Values.Select(share => share.StandardError).ToList()).With("deff", shares.Values.Select(share => share.DesignEffect).ToList())
            .With("ci95_plain_t", shares.Values.Select(share => new[] { share.TInterval().Lower, share.TInterval().Upper }).ToList())
            .With("ci95_logit", logit.Select(share => new[] { share.Interval.Lower, share.Interval.Upper }).ToList())
            .With("base", shares.Values.Select(share => share.Base).FirstOrDefault())
            .With("sentences", logit.Select(share => share.Explanation.Sentence).ToList());
    }
}
