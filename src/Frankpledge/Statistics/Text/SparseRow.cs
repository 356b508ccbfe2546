namespace Frankpledge.Statistics.Text;

/// <summary>One answer as weights of the terms in it.</summary>
/// <param name="Columns">Numbers of the terms, rising.</param>
/// <param name="Weights">One for each column.</param>
public sealed record SparseRow(int[] Columns, float[] Weights)
{
    /// <summary>The sum of squares of the weights.</summary>
    public double SquaredLength => Compensated.Sum([.. Weights.Select(weight => (double)weight * weight)]);

    internal static SparseRow Join(SparseRow first, SparseRow second, int width) =>
        new([.. first.Columns, .. second.Columns.Select(column => column + width)], [.. first.Weights, .. second.Weights]);

    internal double Times(ReadOnlySpan<double> dense)
    {
        ReadOnlySpan<int> columns = Columns;
        ReadOnlySpan<float> weights = Weights.AsSpan(0, columns.Length);
        double sum = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            sum += dense[columns[i]] * weights[i];
        }

        return sum;
    }

    internal void AddTo(Span<double> dense, double factor)
    {
        ReadOnlySpan<int> columns = Columns;
        ReadOnlySpan<float> weights = Weights.AsSpan(0, columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            dense[columns[i]] += factor * weights[i];
        }
    }
}
