namespace Frankpledge.Statistics.Text;

/// <summary>How a linear classifier is trained.</summary>
public sealed record LinearOptions
{
    /// <summary>The problem to solve.</summary>
    public LinearLoss Loss { get; init; } = LinearLoss.SquaredHinge;

    /// <summary>What an error costs against the length of the weights; above zero.</summary>
    public double Cost { get; init; } = 0.2;

    /// <summary>How far rare classes weigh more: 0 not at all, 1 so that each class weighs the same;
    /// errors cost (mean class size / class size) to this power.</summary>
    public double Balance { get; init; } = 0.5;

    /// <summary>The same seed gives the same weights.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>One linear classifier for each label against the rest.</summary>
public sealed class LinearModel
{
    private readonly double[][] weights;

    private LinearModel(double[][] weights) => this.weights = weights;

    /// <summary>Trains on rows whose labels are numbers from 0.</summary>
    /// <param name="rows">The weights of terms.</param>
    /// <param name="width">How many terms there are.</param>
    /// <param name="labels">The labels of each row; any number of them, also none.</param>
    /// <param name="count">How many labels there are. A label without a row never wins: its constant is -1.</param>
    /// <param name="options">Loss, cost, balance and seed.</param>
    public static LinearModel Train(IReadOnlyList<SparseRow> rows, int width, IReadOnlyList<int[]> labels, int count, LinearOptions options)
    {
        var descent = new DualCoordinateDescent(rows, [.. rows.Select(row => row.SquaredLength + 1)], width);
        int[] sizes = [.. Enumerable.Range(0, count).Select(label => labels.Count(row => Array.IndexOf(row, label) >= 0))];
        var mean = sizes.Average();
        var weights = new double[count][];
        Parallel.For(0, count, label => weights[label] = descent.Fit([.. labels.Select(row => Array.IndexOf(row, label) >= 0)],
            options.Cost * Math.Pow(mean / Math.Max(1, sizes[label]), options.Balance), options.Cost, options.Loss, options.Seed + label));
        return new(weights);
    }

    /// <summary>How far the row lies on each label's side: above zero for, below zero against.</summary>
    public double[] Margins(SparseRow row) => [.. weights.Select(each => row.Times(each) + each[^1])];
}
