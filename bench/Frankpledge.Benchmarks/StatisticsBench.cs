using System.Diagnostics;
using System.Globalization;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Control;
using Frankpledge.Statistics.Disclosure;
using Frankpledge.Statistics.Surveys;
using Frankpledge.Statistics.Time;

namespace Frankpledge.Benchmarks;

/// <summary>
/// The numbers at three sizes, with their growth, and beside R and pandas where these are installed. Times are the best of three runs of one thread;
/// the peers read the same figures and time the same step.
/// </summary>
internal static class StatisticsBench
{
    private const int Months = 120;

    public static void Run()
    {
        Console.WriteLine("what                              size        seconds   growth   against a peer");
        Table("XmR limits and signals, series", [200, 2000, 20000], count => (Series(count), count), Charts, WriteSeries,
            [("R NHSRplotthedots", "Rscript", "xmr.R"), ("pandas", "python3", "xmr.py")], 2000);
        Table("STL, robust, series", [20, 200, 2000], count => (Series(count), count), Decompositions, WriteSeries, [("R stl", "Rscript", "stl.R")], 2000);
        Table("raking to six margins, people", [10_000, 100_000, 1_000_000], Sample, sample => Raking.Rake(sample.Margins).Summary.SumOfSquares, WriteSample,
            [("R survey::rake", "Rscript", "rake.R")], 100_000);
        AnswersBench.Run();
        Table("suppression, rows of ten columns", [5, 10, 20], Counts, table => Suppression.Protect(table).Cells.Count, (_, _) => [], [], 0);
    }

    /// <summary>The rows of the table of promises: ours beside each peer that is installed.</summary>
    public static void Promised(Action<string, string, string, bool?> row)
    {
        var series = (Series(2000), 2000);
        foreach (var (name, program, script) in ((string, string, string)[])[("NHSRplotthedots", "Rscript", "xmr.R"), ("a pandas loop", "python3", "xmr.py")])
        {
            Beside("limits and signals, 2,000 measures x 120", Best(() => Charts(series)), Peer.Seconds(series, WriteSeries, program, script), name, 20, row);
        }

        var sample = Sample(100_000);
        Beside("raking 100,000 to six margins", Best(() => Raking.Rake(sample.Margins).Summary.SumOfSquares),
            Peer.Seconds(sample, WriteSample, "Rscript", "rake.R"), "R survey::rake", 5, row);
    }

    private static void Beside(string what, double seconds, double? peer, string name, double times, Action<string, string, string, bool?> row) => row(
        what, FormattableString.Invariant(
            $"{seconds:0.000} s; {name} {(peer is { } theirs ? FormattableString.Invariant($"{theirs:0.00} s, {theirs / seconds:0.0} times as long") : "is not installed")}"),
        $"{times:0} x faster than {name}", peer is null ? null : peer / seconds >= times);

    private static double Best(Func<double> work) => Enumerable.Range(0, 3).Min(_ => Seconds(work));

    private static double Charts((List<DatedValue[]> Series, int Count) input) =>
        input.Series.Sum(series => Xmr.Chart(series, new XmrOptions { Direction = ImprovementDirection.Decrease }).Points
            .Count(point => point.Cause != SpecialCause.None));

    private static double Decompositions((List<DatedValue[]> Series, int Count) input) =>
        input.Series.Sum(series => Stl.Decompose(series, new StlOptions { Robust = true }).Seasonal[0]);

    /// <summary>A line for each size: our seconds, the growth from the size before and, at one size, the peers' seconds for the same input.</summary>
    internal static void Table<T>(
        string what, int[] sizes, Func<int, T> prepare, Func<T, double> work, Func<T, string, string[]> write,
        (string Name, string Program, string Script)[] peers, int peerSize)
    {
        double before = 0;
        foreach (var size in sizes)
        {
            var input = prepare(size);
            var seconds = Enumerable.Range(0, 3).Min(_ => Seconds(() => work(input)));
            Console.Write(
                string.Create(CultureInfo.InvariantCulture,
                    $"{what,-32} {size,9} {seconds,12:0.0000} {(before == 0 ? "" : (seconds / before).ToString("0.0x", CultureInfo.InvariantCulture)),8}"));
            before = seconds;
            foreach (var (name, program, script) in size == peerSize ? peers : [])
            {
                var folder = Directory.CreateTempSubdirectory().FullName;
                var peer = Peer.Seconds(program, script, write(input, folder));
                Console.Write(peer is { } theirs
                    ? string.Create(CultureInfo.InvariantCulture, $"   {name}: {theirs:0.000} s, {theirs / seconds:0.0} times ours")
                    : $"   {name}: not installed");
                Directory.Delete(folder, recursive: true);
            }

            Console.WriteLine();
        }
    }

    private static double Seconds(Func<double> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalSeconds;
    }

    private static List<DatedValue[]> Series(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            double level = random.Next(50, 500);
            return Enumerable.Range(0, Months)
                .Select(month =>
                    new DatedValue(new DateOnly(2014, 1, 1).AddMonths(month),
                        Math.Round(level + 20 * Math.Sin(month * Math.PI / 6) + 40 * random.NextDouble() + (random.Next(40) == 0 ? 100 : 0)))).ToArray();
        })];
    }

    private static string[] WriteSeries((List<DatedValue[]> Series, int Count) input, string folder)
    {
        var file = Path.Combine(folder, "series.csv");
        File.WriteAllLines(file,
            input.Series.Select(series => string.Join(',', series.Select(row => row.Value!.Value.ToString(CultureInfo.InvariantCulture)))));
        return [file];
    }

    private static (List<RakingMargin> Margins, int Count) Sample(int count)
    {
        var random = new Random(2);
        int[] sizes = [7, 8, 5, 2, 4, 3];
        return ([.. sizes.Select((size, m) =>
        {
            double[] people = [.. Enumerable.Range(0, size).Select(level => 100.0 + 37 * level)];
            var scale = 2_919_650 / people.Sum();
            return new RakingMargin($"m{m}", [.. Enumerable.Range(0, count).Select(_ => $"l{Math.Min(random.Next(size), random.Next(size))}")],
                people.Select((each, level) => ($"l{level}", each * scale)).ToDictionary());
        })], count);
    }

    private static string[] WriteSample((List<RakingMargin> Margins, int Count) sample, string folder)
    {
        string people = Path.Combine(folder, "sample.csv"), margins = Path.Combine(folder, "margins.csv");
        File.WriteAllLines(people, Enumerable.Range(0, sample.Count).Select(row => string.Join(',', sample.Margins.Select(margin => margin.Levels[row])))
            .Prepend(string.Join(',', sample.Margins.Select(margin => margin.Name))));
        File.WriteAllLines(margins,
            sample.Margins
                .SelectMany(margin =>
                    margin.Population.Select(level => string.Create(CultureInfo.InvariantCulture, $"{margin.Name},{level.Key},{level.Value:R}")))
                        .Prepend("margin,level,N"));
        return [people, margins];
    }

    private static DisclosureTable Counts(int rows)
    {
        var random = new Random(3);
        return DisclosureTable.TwoWay("row", "column",
            [.. Enumerable.Range(0, rows * 10)
                .Select(cell => ($"{cell / 10}", $"{cell % 10}", (long)(random.Next(6) == 0 ? random.Next(1, 5) : random.Next(5, 200))))]);
    }
}
