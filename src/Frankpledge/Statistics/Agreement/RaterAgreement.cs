namespace Frankpledge.Statistics.Agreement;

/// <summary>
/// How far raters (people, or a person and a program) agree. Units are rows, raters are columns, null is no rating. Intervals come from resampling units
/// (percentiles of 1,000 resamples, seeded). A coefficient is 1 for full agreement, 0 for what chance gives, and may be negative.
/// </summary>
public static class RaterAgreement
{
    private const int Resamples = 1000;

    /// <summary>The share of pairs of ratings of the same unit that are equal, every unit with two ratings or more counting by its pairs.</summary>
    /// <exception cref="Common.RefusedException">Fewer than two units or raters, rows of different length, or no unit with two ratings.</exception>
    public static Estimate Percent(IReadOnlyList<IReadOnlyList<string?>> ratings, int seed = 1) =>
        Judge(RatingTable.From(ratings, null), PercentOf, "Percent agreement", seed, value => $"{Words.Percent(value)} of pairs of ratings are equal");

    /// <summary>Cohen's kappa of two raters over the units that both rated (Educational and Psychological Measurement 20, 1960).</summary>
    /// <exception cref="Common.RefusedException">Not two raters, fewer than two units, no unit that both rated, or one category only.</exception>
    public static Estimate Cohen(IReadOnlyList<IReadOnlyList<string?>> ratings, int seed = 1)
    {
        var table = RatingTable.From(ratings, null);
        return table.Units[0].Length == 2
            ? Judge(table, CohenOf, "Cohen's kappa", seed, Beyond)
            : throw Require.Refusal("NotTwoRaters",
                $"Cohen's kappa is for two raters; there are {table.Units[0].Length}. Use Krippendorff's alpha or Fleiss' kappa.");
    }

    /// <summary>Fleiss' kappa for any number of ratings, the same for each unit (Psychological Bulletin 76, 1971).</summary>
    /// <exception cref="Common.RefusedException">Fewer than two units or raters, units with different numbers of ratings, or one category only.</exception>
    public static Estimate Fleiss(IReadOnlyList<IReadOnlyList<string?>> ratings, int seed = 1)
    {
        var table = RatingTable.From(ratings, null);
        var counts = table.Units.Select(unit => unit.Count(rating => rating >= 0)).ToArray();
        var odd = Array.FindIndex(counts, count => count != counts[0]);
        return odd < 0
            ? Judge(table, FleissOf, "Fleiss' kappa", seed, Beyond)
            : throw Require.Refusal("RatingsUneven",
                $"Unit {odd + 1} has {counts[odd]} ratings where the first has {counts[0]}; Fleiss' kappa needs the same number for each. Use Krippendorff's alpha.");
    }

    /// <summary>Krippendorff's alpha; units with fewer than two ratings say nothing (<i>Content analysis</i>, 4th edition, 2019, chapter 12).</summary>
    /// <param name="ratings">Units by raters.</param>
    /// <param name="order">The categories from lowest to highest for the ordinal version; null for the nominal one.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <exception cref="Common.RefusedException">Fewer than two units or raters, a category not in the order, no unit with two ratings,
    /// or one category only.</exception>
    public static Estimate Alpha(IReadOnlyList<IReadOnlyList<string?>> ratings, IReadOnlyList<string>? order = null, int seed = 1) =>
        Judge(RatingTable.From(ratings, order), (units, categories) => AlphaOf(units, categories, order is not null),
            order is null ? "Krippendorff's alpha, nominal" : "Krippendorff's alpha, ordinal", seed, Beyond);

    private static Estimate Judge(RatingTable table, Func<IReadOnlyList<int[]>, int, double> measure, string method, int seed, Func<double, Sentence> says)
    {
        var pairable = table.Units.Where(unit => unit.Count(rating => rating >= 0) > 1).ToArray();
        Require.AtLeast(pairable.Length, 1, "units with two ratings");
        var value = measure(pairable, table.Categories.Length);
        if (double.IsNaN(value))
        {
            throw Require.Refusal("OneCategory", "Every rating is of the same category, so agreement beyond chance cannot be judged. Rate units that differ.");
        }

        var interval = Resample(pairable, table.Categories.Length, measure, seed);
        var warnings = new List<Sentence>();
        if (pairable.Length < 50)
        {
            warnings.Add($"Only {Words.Count(pairable.Length, "unit has", "units have")} two ratings: the coefficient may be far off.");
        }

        if (pairable.Length < table.Units.Length)
        {
            warnings.Add(
                $"{Words.Count(table.Units.Length - pairable.Length, "unit has", "units have")} fewer than two ratings and {(table.Units.Length - pairable.Length == 1 ? "says" : "say")} nothing.");
        }

        return new(value, interval, 0.95,
            new(method, pairable.Length, warnings,
                $"{says(value)}; from {Words.Count(pairable.Length, "unit")} anything from {Words.Range(interval.Lower, interval.Upper)} is plausible. Agreement is not correctness: raters can share a mistake."));
    }

    private static Sentence Beyond(double value) =>
        $"Raters agree {(value >= 0.8 ? "well" : value >= 0.667 ? "passably" : value > 0.2 ? "weakly" : "hardly more than by chance")} ({Words.Number(Math.Round(value, 3))} where 0 is chance and 1 is always)";

    private static Interval Resample(int[][] units, int categories, Func<IReadOnlyList<int[]>, int, double> measure, int seed)
    {
        var random = new Random(seed);
        var drawn = new int[units.Length][];
        var values = new List<double>(Resamples);
        for (var i = 0; i < Resamples; i++)
        {
            for (var k = 0; k < drawn.Length; k++)
            {
                drawn[k] = units[random.Next(units.Length)];
            }

            // A resample of one category only has no coefficient; its raters agree in full.
            values.Add(measure(drawn, categories) is var value && double.IsNaN(value) ? 1 : value);
        }

        values.Sort();
        return new(values[(int)(0.025 * Resamples)], values[(int)(0.975 * Resamples)]);
    }

    private static double PercentOf(IReadOnlyList<int[]> units, int categories)
    {
        double equal = 0, pairs = 0;
        foreach (var unit in units)
        {
            var counts = Counts(unit, categories);
            double n = counts.Sum();
            pairs += n * (n - 1);
            equal += counts.Sum(count => (double)count * (count - 1));
        }

        return equal / pairs;
    }

    private static double CohenOf(IReadOnlyList<int[]> units, int categories)
    {
        var (first, second) = (new double[categories], new double[categories]);
        double equal = 0;
        foreach (var unit in units)
        {
            first[unit[0]]++;
            second[unit[1]]++;
            equal += unit[0] == unit[1] ? 1 : 0;
        }

        double n = units.Count;
        return Chance(equal / n, first.Zip(second, (a, b) => a * b / (n * n)).Sum());
    }

    private static double FleissOf(IReadOnlyList<int[]> units, int categories)
    {
        var totals = new double[categories];
        double agreement = 0, ratings = 0;
        foreach (var unit in units)
        {
            var counts = Counts(unit, categories);
            double n = counts.Sum();
            agreement += counts.Sum(count => (double)count * (count - 1)) / (n * (n - 1)) / units.Count;
            for (var c = 0; c < categories; c++)
            {
                totals[c] += counts[c];
            }

            ratings += n;
        }

        return Chance(agreement, totals.Sum(total => total * total / (ratings * ratings)));
    }

    private static double AlphaOf(IReadOnlyList<int[]> units, int categories, bool ordinal)
    {
        var coincidences = new double[categories, categories];
        foreach (var unit in units)
        {
            var counts = Counts(unit, categories);
            double n = counts.Sum();
            for (var c = 0; c < categories; c++)
            {
                for (var k = 0; k < categories && counts[c] > 0; k++)
                {
                    coincidences[c, k] += counts[c] * (counts[k] - (c == k ? 1 : 0)) / (n - 1);
                }
            }
        }

        double[] totals = [.. Enumerable.Range(0, categories).Select(c => Enumerable.Range(0, categories).Sum(k => coincidences[c, k]))];
        var whole = totals.Sum();
        double observed = 0, expected = 0;
        for (var c = 0; c < categories; c++)
        {
            for (var k = 0; k < categories; k++)
            {
                var distance = c == k ? 0 : ordinal ? Math.Pow(totals[Math.Min(c, k)..(Math.Max(c, k) + 1)].Sum() - (totals[c] + totals[k]) / 2, 2) : 1;
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance / (whole - 1);
            }
        }

        return expected == 0 ? double.NaN : 1 - observed / expected;
    }

    private static double Chance(double observed, double expected) => 1 - expected < 1e-12 ? double.NaN : (observed - expected) / (1 - expected);

    private static int[] Counts(int[] unit, int categories)
    {
        var counts = new int[categories];
        foreach (var rating in unit)
        {
            if (rating >= 0)
            {
                counts[rating]++;
            }
        }

        return counts;
    }
}
