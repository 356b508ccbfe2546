using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statistics.Rates;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>interval</c>: intervals of proportions, counts and rates, one from the command line or many from a file.</summary>
internal static class IntervalVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("file") { Description = "A CSV file with x and n (proportions), or count and perhaps population (counts and rates).",
            Arity = ArgumentArity.ZeroOrOne };
        var events = new Option<double?>("--events") { Description = "How many events." };
        var cases = new Option<double?>("--of") { Description = "Out of how many cases." };
        var exposure = new Option<double?>("--exposure") { Description = "Residents or another exposure, for a rate." };
        var per = new Option<double>("--per") { Description = "The unit of the rate.", DefaultValueFactory = _ => 1000 };
        return new Command("interval", "What is plausible behind a proportion, a count or a rate.") { file, events, cases, exposure, per }.Answering(
            parsed => parsed.GetValue(file) is { } path ? FromFile(CsvTable.Read(path), parsed.GetValue(per))
                : parsed.GetValue(events) is { } count ? One(count, parsed.GetValue(cases), parsed.GetValue(exposure), parsed.GetValue(per))
                : throw new RefusedException("NothingGiven", "Give a file, or --events with --of (a proportion), with --exposure (a rate) or alone (a count)."),
            answer => answer.Words());
    }

    private static Fields One(double count, double? cases, double? exposure, double per) =>
        cases is { } of ? Proportion(count, of) : exposure is { } base_ ? Rate(count, base_, per) : Count(count);

    private static Fields FromFile(CsvTable table, double per)
    {
        var cases = table.Find("n", "of", "cases");
        if (cases >= 0)
        {
            var events = table.Need("x", "events", "count");
            return new Fields().With("proportions", Rows(table, row => Proportion(table.NeedNumber(row, events), table.NeedNumber(row, cases))));
        }

        var count = table.Need("count", "events", "x");
        var exposure = table.Find("population", "exposure", "base");
        return exposure >= 0
            ? new Fields().With("rates", Rows(table, row => Rate(table.NeedNumber(row, count), table.NeedNumber(row, exposure), per)))
            : new Fields().With("counts", Rows(table, row => Count(table.NeedNumber(row, count))));
    }

    private static List<Fields> Rows(CsvTable table, Func<int, Fields> row) => [.. Enumerable.Range(0, table.Rows.Count).Select(row)];

    private static Fields Proportion(double x, double n)
    {
        var wilson = ProportionInterval.Of(x, n);
        Frankpledge.Statistics.Interval Of(ProportionMethod method, double level = 0.95) => ProportionInterval.Of(x, n, method, level).Interval;
        return new Fields().With("x", x).With("n", n).With("p", wilson.Value)
            .With("wilson95", wilson.Interval).With("wilson998", Of(ProportionMethod.Wilson, 0.998))
            .With("clopper_pearson95", Of(ProportionMethod.ClopperPearson)).With("clopper_pearson998", Of(ProportionMethod.ClopperPearson, 0.998))
            .With("wilson95_continuity", Of(ProportionMethod.WilsonCorrected)).With("agresti_coull95", Of(ProportionMethod.AgrestiCoull))
            .With("jeffreys95", Of(ProportionMethod.Jeffreys)).With("wald95", Of(ProportionMethod.Wald))
            .With(wilson.Explanation);
    }

    private static Fields Count(double count) => new Fields().With("count", count)
        .With("garwood95", CountInterval.Of(count).Interval).With("byar95", CountInterval.Of(count, CountMethod.Byar).Interval)
        .With("garwood998", CountInterval.Of(count, level: 0.998).Interval).With("byar998", CountInterval.Of(count, CountMethod.Byar, 0.998).Interval)
        .With(CountInterval.Of(count).Explanation);

    private static Fields Rate(double count, double exposure, double per)
    {
        var exact = CountInterval.Rate(count, exposure, per);
        return new Fields().With("count", count).With("population", exposure).With($"rate_per_{per}", exact.Value)
            .With("garwood95", exact.Interval).With("byar95", CountInterval.Rate(count, exposure, per, CountMethod.Byar).Interval)
            .With(exact.Explanation);
    }
}
