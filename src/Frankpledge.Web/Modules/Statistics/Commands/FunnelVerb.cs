using System.CommandLine;
using Frankpledge.Statistics.Rates;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>funnel FILE</c>: units against the limits of chance.</summary>
internal static class FunnelVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file with area, x and n (events of cases) or area, count and population (events over exposure).");
        var ranks = new Option<bool>("--ranks") { Description = "Add the places that each unit may take in a league table." };
        return new Command("funnel", "Units against the limits of chance around the overall rate.") { file, ranks }.Answering(
            parsed => Answer(CsvTable.Read(parsed.GetRequiredValue(file)), parsed.GetValue(ranks)),
            answer => answer.Words());
    }

    private static Fields Answer(CsvTable table, bool ranks)
    {
        var area = table.Need("area", "name", "force", "unit");
        var cases = table.Find("n", "cases", "of");
        var events = cases >= 0 ? table.Need("x", "events", "count") : table.Need("count", "events", "x");
        var basis = cases >= 0 ? cases : table.Need("population", "exposure", "base");
        List<FunnelUnit> units =
            [.. Enumerable.Range(0, table.Rows.Count)
                .Select(row => new FunnelUnit(table.Rows[row][area], table.NeedNumber(row, events), table.NeedNumber(row, basis)))];
        var funnel = cases >= 0 ? Funnel.Proportions(units) : Funnel.Counts(units);
        var answer = new Fields().With(cases >= 0 ? "theta" : "overall_rate", funnel.Rate).With("overdispersion_phi", funnel.Overdispersion)
            .With("points", funnel.Points.Select(point => Row(point, cases >= 0)).ToList()).With(funnel.Explanation);
        if (ranks)
        {
            var ranked = RankUncertainty.Of(units);
            answer.With("ranks", ranked.Units.Select(unit => new Fields().With("area", unit.Unit.Name).With("rate", unit.Rate).With("rank", unit.Rank)
                .With("plausible95", unit.Plausible).With("chance_of_top", unit.ChanceOfTop)).ToList());
            answer.With("ranks_sentence", ranked.Explanation.Sentence);
        }

        return answer;
    }

    private static Fields Row(FunnelPoint point, bool share)
    {
        var row = new Fields().With("area", point.Unit.Name);
        row = share
            ? row.With("x", point.Unit.Events).With("p", point.Value).With("n", point.Unit.Base)
            : row.With("count", point.Unit.Events).With("population", point.Unit.Base).With("expected", point.Expected);
        foreach (var (limits, level) in new[] { (point.Inner, "95"), (point.Outer, "998") })
        {
            row.With("exact_quantile_" + level, limits.Exact)
                .With("exact_interpolated_" + level, limits.Interpolated)
                .With("normal_" + level, limits.Normal)
                .With((share ? "wilson_score_" : "chisq_") + level, limits.Score);
        }

        return row.With("z", point.Z).With("z_adjusted", point.AdjustedZ).With("outside95", point.OutsideInner).With("outside998", point.OutsideOuter);
    }
}
