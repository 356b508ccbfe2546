namespace Frankpledge.Statistics.Text;

/// <summary>From margins to labels: calibrated chances, and for several labels an answer a threshold for each label,
/// all learnt from margins out of fold.</summary>
internal sealed class LabelRule
{
    private const int EnoughForItsOwn = 10;
    private readonly PlattScale[] scales;
    private readonly double[]? thresholds;
    private readonly bool needsOne;

    private LabelRule(PlattScale[] scales, double[]? thresholds, bool needsOne)
    {
        this.scales = scales;
        this.thresholds = thresholds;
        this.needsOne = needsOne;
    }

    public static LabelRule Learn(double[][] margins, IReadOnlyList<int[]> labels, int count, bool many)
    {
        PlattScale[] scales =
            [.. Enumerable.Range(0, count)
                .Select(label => PlattScale.Fit([.. margins.Select(row => row[label])], [.. labels.Select(row => row.Contains(label))]))];
        return new(scales, many ? Thresholds(margins, labels, scales) : null, labels.All(row => row.Length > 0));
    }

    /// <summary>The labels of a row by number, and the confidence in them.</summary>
    public (int[] Labels, double Confidence) Decide(double[] margins)
    {
        double[] chances = [.. margins.Select((margin, label) => scales[label].Of(margin))];
        if (thresholds is null)
        {
            var best = Array.IndexOf(margins, margins.Max());
            return ([best], chances[best] / chances.Sum());
        }

        int[] given = [.. Enumerable.Range(0, chances.Length).Where(label => chances[label] >= thresholds[label])];
        if (given.Length == 0 && needsOne)
        {
            given = [Enumerable.Range(0, chances.Length).MaxBy(label => chances[label] / thresholds[label])];
        }

        return (given, given.Length > 0 ? given.Average(label => chances[label]) : chances.Aggregate(1.0, (all, chance) => all * (1 - chance)));
    }

    /// <summary>The threshold with the best F1 of each label; labels of few rows share the one that is best over all.</summary>
    private static double[] Thresholds(double[][] margins, IReadOnlyList<int[]> labels, PlattScale[] scales)
    {
        var pairs = scales.Select((scale, label) => margins.Select((row, i) => (Chance: scale.Of(row[label]), Right: labels[i].Contains(label))).ToList())
            .ToList();
        var shared = BestThreshold([.. pairs.SelectMany(each => each)]);
        return [.. pairs.Select(each => each.Count(pair => pair.Right) >= EnoughForItsOwn ? BestThreshold(each) : shared)];
    }

    private static double BestThreshold(List<(double Chance, bool Right)> pairs)
    {
        var sorted = pairs.OrderByDescending(pair => pair.Chance).ToList();
        var all = sorted.Count(pair => pair.Right);
        var (best, threshold, right) = (0.0, 0.5, 0);
        for (var given = 1; given <= sorted.Count; given++)
        {
            right += sorted[given - 1].Right ? 1 : 0;
            var f1 = 2.0 * right / (given + all);
            var next = given < sorted.Count ? sorted[given].Chance : 0;
            if (f1 > best && next < sorted[given - 1].Chance)
            {
                (best, threshold) = (f1, (sorted[given - 1].Chance + next) / 2);
            }
        }

        return threshold;
    }
}
