namespace Frankpledge.Statistics.Surveys;

/// <summary>How uneven weights are, and what that costs in precision (Kish, <i>Survey sampling</i>, 1965).</summary>
/// <param name="Count">Respondents.</param>
/// <param name="Sum">Of the weights.</param>
/// <param name="SumOfSquares">Of the weights.</param>
public sealed record WeightSummary(int Count, double Sum, double SumOfSquares)
{
    private double[] Ascending { get; init; } = [];

    /// <summary>Sum divided by count.</summary>
    public double Mean => Sum / Count;

    /// <summary>The largest weight.</summary>
    public double Largest => Ascending[^1];

    /// <summary>Standard deviation (divisor n) over mean.</summary>
    public double CoefficientOfVariation { get; private init; }

    /// <summary>n sum(w^2) / sum(w)^2: by how much uneven weights widen variances; 1 for equal weights.</summary>
    public double DesignEffect => Count * SumOfSquares / (Sum * Sum);

    /// <summary>sum(w)^2 / sum(w^2): how many equal answers the sample is worth.</summary>
    public double EffectiveCount => Sum * Sum / SumOfSquares;

    /// <summary>Summarises <paramref name="weights"/>.</summary>
    /// <exception cref="Common.RefusedException">No weight, a weight below zero or no number, or nothing but zeros.</exception>
    public static WeightSummary Of(IReadOnlyList<double> weights)
    {
        Require.AtLeast(weights.Count, 1, "weights");
        double[] sorted = [.. weights];
        Require.NotNegative(sorted, "weight");
        Array.Sort(sorted);
        var sum = Compensated.Sum(sorted);
        Require.Positive(sum, "the sum of the weights");
        var mean = sum / sorted.Length;
        return new(sorted.Length, sum, Compensated.Sum([.. sorted.Select(weight => weight * weight)]))
        {
            Ascending = sorted,
            CoefficientOfVariation = Math.Sqrt(Compensated.Mean([.. sorted.Select(weight => (weight - mean) * (weight - mean))])) / mean,
        };
    }

    /// <summary>The weight below which the share <paramref name="p"/> of weights lies, linear between weights (Hyndman and Fan's type 7).</summary>
    public double Quantile(double p)
    {
        var at = p * (Count - 1);
        var below = (int)Math.Floor(at + 4 * 2.2e-16 * at);
        var rest = Math.Max(0, at - below);
        return below + 1 < Count ? Ascending[below] + rest * (Ascending[below + 1] - Ascending[below]) : Ascending[^1];
    }
}
