namespace Frankpledge.Statistics.Rates;

/// <summary>A point of the Lorenz curve.</summary>
/// <param name="AreasShare">Share of the areas, those with the fewest events first, 0 to 1.</param>
/// <param name="EventsShare">The share of the events in them, 0 to 1.</param>
public readonly record struct LorenzPoint(double AreasShare, double EventsShare);

/// <summary>How unevenly events are spread over areas.</summary>
public sealed record Concentration
{
    private const int Resamples = 1000;

    private double[] Ascending { get; init; } = [];

    /// <summary>How many areas, those without an event included.</summary>
    public int Areas => Ascending.Length;

    /// <summary>Areas without an event.</summary>
    public int WithoutEvents => Ascending.Count(count => count == 0);

    /// <summary>All events.</summary>
    public double Total { get; private init; }

    /// <summary>0 when all areas have the same, towards 1 when one area has everything.</summary>
    public double Gini { get; private init; }

    /// <summary>Gini times n / (n - 1): reaches 1.</summary>
    public double GiniUnbiased => Gini * Areas / (Areas - 1);

    /// <summary>
    /// Bernasco and Steenbeek's version for fewer events than areas, where most areas must be empty whatever happens (Journal of Quantitative Criminology 33,
    /// 2017).
    /// </summary>
    public double GiniGeneralised { get; private init; }

    /// <summary>95 % interval of <see cref="Gini"/> by resampling areas (percentiles of 1,000 resamples).</summary>
    public Interval GiniInterval { get; private init; }

    /// <summary>Every five per cent of areas, linear between areas.</summary>
    public IReadOnlyList<LorenzPoint> Lorenz { get; private init; } = [];

    /// <summary>Method, base (areas), warnings and the sentence.</summary>
    public Explanation Explanation { get; private init; } = null!;

    /// <summary>Measures the concentration of <paramref name="counts"/>.</summary>
    /// <param name="counts">One for each area, in any order, zeros included; at least two areas and one event.</param>
    /// <param name="seed">Of the resampling: the same seed gives the same interval.</param>
    /// <exception cref="Common.RefusedException">Fewer than two areas, no event, or a count that is negative or no number.</exception>
    public static Concentration Of(IReadOnlyList<double> counts, int seed = 1)
    {
        Require.AtLeast(counts.Count, 2, "areas");
        double[] ascending = [.. counts];
        Require.NotNegative(ascending, "count");
        Array.Sort(ascending);
        var total = Compensated.Sum(ascending);
        if (total == 0)
        {
            throw Require.Refusal("NoEvents", $"None of the {counts.Count} areas has an event, so there is nothing to spread. Use a longer period.");
        }

        var found = new Concentration
        {
            Ascending = ascending,
            Total = total,
            Gini = GiniOf(ascending, total),
            GiniGeneralised = Generalised(ascending, total),
            GiniInterval = Resample(ascending, seed),
        };
        found = found with { Lorenz = [.. Enumerable.Range(0, 21).Select(i => new LorenzPoint(i / 20.0, found.ShareOfLowest(i / 20.0)))] };
        return found with { Explanation = found.Explain() };
    }

    /// <summary>The share of events in the top <paramref name="percent"/> per cent of areas (rounded up to whole areas).</summary>
    public double ShareOfTop(double percent)
    {
        var areas = (int)Math.Ceiling(Areas * percent / 100 - 1e-9);
        return Compensated.Sum(Ascending.AsSpan(Areas - areas)) / Total;
    }

    /// <summary>The fewest areas that hold at least <paramref name="percent"/> per cent of the events.</summary>
    public int AreasForShare(double percent)
    {
        double held = 0;
        for (var areas = 1; areas <= Areas; areas++)
        {
            held += Ascending[^areas];
            if (held * 100 >= percent * Total * (1 - 1e-12))
            {
                return areas;
            }
        }

        return Areas;
    }

    private double ShareOfLowest(double share)
    {
        var at = share * Areas;
        var whole = Math.Min((int)Math.Floor(at + 1e-9), Areas);
        var rest = whole < Areas ? (at - whole) * Ascending[whole] : 0;
        return (Compensated.Sum(Ascending.AsSpan(0, whole)) + rest) / Total;
    }

    private static double GiniOf(ReadOnlySpan<double> ascending, double total) =>
        2 * Weighted(ascending) / (ascending.Length * total) - (ascending.Length + 1.0) / ascending.Length;

    private static double Generalised(double[] ascending, double total)
    {
        var n = (double)ascending.Length;
        return Math.Max(1 / total, 1 / n) * (2 * Weighted(ascending) / total - n - 1) - Math.Max(n / total, 1) + 1;
    }

    private static double Weighted(ReadOnlySpan<double> ascending)
    {
        double sum = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            sum += (i + 1) * ascending[i];
        }

        return sum;
    }

    private static Interval Resample(double[] counts, int seed)
    {
        var random = new Random(seed);
        var drawn = new double[counts.Length];
        var ginis = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            double total;
            do
            {
                for (var k = 0; k < drawn.Length; k++)
                {
                    drawn[k] = counts[random.Next(counts.Length)];
                }

                total = Compensated.Sum(drawn);
            }
            while (total == 0);

            Array.Sort(drawn);
            ginis[i] = GiniOf(drawn, total);
        }

        Array.Sort(ginis);
        return new(ginis[(int)(0.025 * Resamples)], ginis[(int)(0.975 * Resamples)]);
    }

    private Explanation Explain()
    {
        List<Sentence> warnings = Total < Areas
            ? [$"There are fewer events ({Words.Number(Total)}) than areas ({Areas}), so most areas must be empty even by chance: read the generalised figure ({Words.Number(GiniGeneralised)})."] : [];
        var half = AreasForShare(50);
        Sentence sentence =
            $"Half of the {Words.Number(Total)} events fall in {Words.Count(half, "area")} of {Areas} ({Words.Percent(half / (double)Areas)}). Some concentration arises by chance and from where people live and go; the figure does not say that these areas are to blame.";
        return new("Gini coefficient and Lorenz curve, interval by resampling areas", Areas, warnings, sentence);
    }
}
