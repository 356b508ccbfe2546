using Frankpledge.Statistics.Rates;

namespace Frankpledge.Statistics.Agreement;

/// <summary>How well one label was found.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Support">Rows that have it.</param>
/// <param name="Precision">Of the rows given the label, the share that have it; 0 when none was given it.</param>
/// <param name="Recall">Of the rows that have the label, the share given it; 0 when none has it.</param>
/// <param name="F1">The harmonic mean of the two; 0 when both are.</param>
/// <param name="PrecisionInterval">Wilson, 95 %; null when no row was given the label.</param>
/// <param name="RecallInterval">Wilson, 95 %; null when no row has it.</param>
public sealed record LabelScore(string Label, int Support, double Precision, double Recall, double F1, Interval? PrecisionInterval, Interval? RecallInterval);

/// <summary>How well labels were found, over all rows. Intervals are percentiles of 500 resamples of rows, seeded.</summary>
public sealed record ClassificationScores
{
    private const int Resamples = 500;

    /// <summary>One for each label that any row has or was given, in the order of their names.</summary>
    public required IReadOnlyList<LabelScore> Labels { get; init; }

    /// <summary>Share of rows whose labels are all right; with one label a row, the accuracy.</summary>
    public required Estimate Exact { get; init; }

    /// <summary>F1 over all pairs of row and label; with one label a row, equal to the accuracy.</summary>
    public required Estimate MicroF1 { get; init; }

    /// <summary>The mean of the labels' F1, rare labels counting as much as common ones.</summary>
    public required Estimate MacroF1 { get; init; }

    /// <summary>Precision over all pairs of row and label.</summary>
    public required double MicroPrecision { get; init; }

    /// <summary>Recall over all pairs of row and label.</summary>
    public required double MicroRecall { get; init; }

    /// <summary>The mean of the labels' precisions.</summary>
    public required double MacroPrecision { get; init; }

    /// <summary>The mean of the labels' recalls.</summary>
    public required double MacroRecall { get; init; }

    /// <summary>Share of pairs of row and label that are wrong.</summary>
    public required double Hamming { get; init; }

    /// <summary>Scores one label a row.</summary>
    /// <exception cref="Common.RefusedException">No rows, or lists of different length.</exception>
    public static ClassificationScores Of(IReadOnlyList<string> gold, IReadOnlyList<string> predicted, int seed = 1) =>
        OfMany([.. gold.Select(label => (IReadOnlyCollection<string>)[label])], [.. predicted.Select(label => (IReadOnlyCollection<string>)[label])], seed);

    /// <summary>Scores any number of labels a row, also none.</summary>
    /// <exception cref="Common.RefusedException">No rows, lists of different length, or no label at all.</exception>
    public static ClassificationScores OfMany(IReadOnlyList<IReadOnlyCollection<string>> gold, IReadOnlyList<IReadOnlyCollection<string>> predicted,
        int seed = 1)
    {
        Require.AtLeast(gold.Count, 1, "rows");
        Require.SameLength(gold.Count, predicted.Count, "rows with labels", "rows with answers");
        string[] labels = [.. gold.Concat(predicted).SelectMany(row => row).Distinct().Order(StringComparer.Ordinal)];
        Require.AtLeast(labels.Length, 1, "labels");
        int[][] Numbers(IReadOnlyList<IReadOnlyCollection<string>> rows) =>
            [.. rows.Select(row => row.Distinct().Select(label => Array.BinarySearch(labels, label, StringComparer.Ordinal)).Order().ToArray())];
        var (truth, given) = (Numbers(gold), Numbers(predicted));

        int[] all = [.. Enumerable.Range(0, gold.Count)];
        var tally = Tally(truth, given, all, labels.Length);
        var draws = Draw(truth, given, labels.Length, seed);
        Estimate Over(Func<Counts, double> measure, string name, Sentence what)
        {
            double[] values = [.. draws.Select(measure).Order()];
            var (value, interval) = (measure(tally), new Interval(values[(int)(0.025 * Resamples)], values[(int)(0.975 * Resamples)]));
            return new(value, interval, 0.95,
                new(name, all.Length, [],
                    $"{what} {Words.Percent(value)}, and on another such sample anything from {Words.PercentRange(interval.Lower, interval.Upper)} is plausible ({Words.Count(all.Length, "row")}). It says how far the labels match those of people, who do not always agree among themselves."));
        }

        return new()
        {
            Labels = [.. labels.Select((label, l) => Score(label, tally, l))],
            Exact = Over(counts => counts.Right / counts.Rows, "Exact match", "Rows whose labels are all right:"),
            MicroF1 = Over(counts => F1(counts.True.Sum(), counts.Given.Sum(), counts.Gold.Sum()), "Micro F1", "F1 over all labels taken together:"),
            MacroF1 = Over(Macro, "Macro F1", "F1 averaged over labels, rare ones counting as much as common ones:"),
            MicroPrecision = Ratio(tally.True.Sum(), tally.Given.Sum()),
            MicroRecall = Ratio(tally.True.Sum(), tally.Gold.Sum()),
            MacroPrecision = labels.Select((_, l) => Ratio(tally.True[l], tally.Given[l])).Average(),
            MacroRecall = labels.Select((_, l) => Ratio(tally.True[l], tally.Gold[l])).Average(),
            Hamming = (tally.Given.Sum() + tally.Gold.Sum() - 2 * tally.True.Sum()) / ((double)all.Length * labels.Length),
        };
    }

    private static LabelScore Score(string label, Counts tally, int l)
    {
        var (right, given, gold) = (tally.True[l], tally.Given[l], tally.Gold[l]);
        return new(label, (int)gold, Ratio(right, given), Ratio(right, gold), F1(right, given, gold),
            given > 0 ? ProportionInterval.Of(right, given).Interval : null, gold > 0 ? ProportionInterval.Of(right, gold).Interval : null);
    }

    /// <summary>Labels that the resample lacks altogether are left out of the mean, as they would be of a sample.</summary>
    private static double Macro(Counts counts) =>
        Enumerable.Range(0, counts.True.Length).Where(l => counts.Given[l] + counts.Gold[l] > 0)
            .Select(l => F1(counts.True[l], counts.Given[l], counts.Gold[l])).DefaultIfEmpty(0).Average();

    private static double F1(double right, double given, double gold) => Ratio(2 * right, given + gold);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static List<Counts> Draw(int[][] truth, int[][] given, int labels, int seed)
    {
        var random = new Random(seed);
        var rows = new int[truth.Length];
        var draws = new List<Counts>(Resamples);
        for (var i = 0; i < Resamples; i++)
        {
            for (var k = 0; k < rows.Length; k++)
            {
                rows[k] = random.Next(rows.Length);
            }

            draws.Add(Tally(truth, given, rows, labels));
        }

        return draws;
    }

    private static Counts Tally(int[][] truth, int[][] given, int[] rows, int labels)
    {
        var counts = new Counts(new double[labels], new double[labels], new double[labels], rows.Length);
        foreach (var row in rows)
        {
            counts.Right += truth[row].AsSpan().SequenceEqual(given[row]) ? 1 : 0;
            foreach (var label in truth[row])
            {
                counts.Gold[label]++;
                counts.True[label] += Array.IndexOf(given[row], label) >= 0 ? 1 : 0;
            }

            foreach (var label in given[row])
            {
                counts.Given[label]++;
            }
        }

        return counts;
    }

    private sealed record Counts(double[] True, double[] Given, double[] Gold, double Rows)
    {
        public double Right { get; set; }
    }
}
