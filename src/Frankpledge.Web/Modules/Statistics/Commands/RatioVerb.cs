using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statistics.Rates;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>ratio</c>: how two rates compare, from four numbers or a file of such rows.</summary>
internal static class RatioVerb
{
    public static Command Create()
    {
        var what = new Argument<string[]>("what") { Description =
            "Four numbers: events and base of the first group, events and base of the second; or a CSV file with a, n, b, m (and label).",
                Arity = ArgumentArity.OneOrMore };
        var rates = new Option<bool>("--rates") { Description = "The bases are exposures, not cases: leave out risks and odds." };
        return new Command("ratio", "How two rates compare.") { what, rates }.Answering(
            parsed =>
            {
                var given = parsed.GetRequiredValue(what);
                var cases = !parsed.GetValue(rates);
                return given.Length switch
                {
                    1 => FromFile(CsvTable.Read(new FileInfo(given[0])), cases),
                    4 => Row(new(Number(given[0]), Number(given[1])), new(Number(given[2]), Number(given[3])), cases),
                    _ => throw new RefusedException("NotFourNumbers", $"Give one file or four numbers; {given.Length} were given."),
                };
            },
            answer => answer.Words());
    }

    private static Fields FromFile(CsvTable table, bool cases)
    {
        var (a, n, b, m) = (table.Need("a", "stopped"), table.Need("n", "population"), table.Need("b", "white_stopped"), table.Need("m", "white_population"));
        var label = table.Find("label", "group", "area");
        return new Fields().With("rate_ratios", Enumerable.Range(0, table.Rows.Count).Select(row =>
        {
            var answer = label >= 0 ? new Fields().With("label", table.Rows[row][label]) : [];
            foreach (var (name, value) in Row(new(table.NeedNumber(row, a), table.NeedNumber(row, n)), new(table.NeedNumber(row, b), table.NeedNumber(row, m)),
                cases))
            {
                answer[name] = value;
            }

            return answer;
        }).ToList());
    }

    private static Fields Row(GroupRate first, GroupRate second, bool cases)
    {
        var ratio = RateRatio.Compare(first, second, basesAreCases: cases);
        var answer = new Fields().With("a", first.Events).With("n", first.Base).With("b", second.Events).With("m", second.Base)
            .With("ratio", ratio.Ratio).With("poisson_lognormal95", ratio.PoissonLogNormal).With("binomial_lognormal95", ratio.BinomialLogNormal)
            .With("odds_ratio", ratio.OddsRatio).With("odds_ratio_woolf95", ratio.OddsRatioWoolf).With("poisson_exact95", ratio.Exact)
            .With("rate_difference", ratio.Difference).With("rate_difference95", ratio.DifferenceInterval)
            .With("p_poisson_lognormal", ratio.PoissonP).With("p_poisson_exact", ratio.ExactP);
        if (cases && first.Events <= first.Base && second.Events <= second.Base && first.Base == Math.Floor(first.Base)
            && second.Base == Math.Floor(second.Base))
        {
            var odds = ConditionalOddsRatio.Of(first, second);
            answer.With("fisher_or", odds.Value).With("fisher_or_ci", odds.Interval);
        }

        return answer.With(ratio.Explanation);
    }

    private static double Number(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
            : throw new RefusedException("NotANumber", $"\"{text}\" is not a number. Give events and base of the first group, then of the second.");
}
