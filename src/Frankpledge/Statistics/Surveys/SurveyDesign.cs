namespace Frankpledge.Statistics.Surveys;

/// <summary>
/// A weighted sample and, when its weights were raked, the margins that they meet. Variances are linearised with n / (n - 1) over all respondents,
/// those without an answer counting as zero, as in R's <c>survey</c> (Binder 1983; for raking Deville and Särndal 1992).
/// </summary>
public sealed class SurveyDesign
{
    private const int Rounds = 10;

    private readonly double[] weights;
    private readonly int[][] margins;

    /// <summary>A sample whose weights are taken as given.</summary>
    /// <param name="weights">One for each respondent, above zero; at least two.</param>
    /// <exception cref="Common.RefusedException">Fewer than two weights, or a weight that is not above zero.</exception>
    public SurveyDesign(IReadOnlyList<double> weights)
        : this([.. weights], [])
    {
        Require.AtLeast(weights.Count, 2, "respondents");
        for (var row = 0; row < weights.Count; row++)
        {
            Require.Positive(weights[row], $"the weight of respondent {row + 1}");
        }
    }

    internal SurveyDesign(double[] weights, int[][] margins)
    {
        this.weights = weights;
        this.margins = margins;
    }

    /// <summary>How many respondents, with or without an answer.</summary>
    public int Count => weights.Length;

    /// <summary>The weights, in the order of the respondents.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Degrees of freedom of t intervals.</summary>
    public int Freedom => Count - 1;

    /// <summary>Whether variances allow for the margins.</summary>
    public bool IsRaked => margins.Length > 0;

    internal string Method => IsRaked ? "linearised variance that knows the raking" : "linearised variance, weights as given";

    /// <summary>The variance of an estimate from each respondent's influence on it; the input is changed.</summary>
    internal double Variance(double[] influence)
    {
        Residual(influence);
        return Product(influence, influence);
    }

    /// <summary>The covariances of several estimates; the input is changed.</summary>
    internal double[,] Covariance(double[][] influences)
    {
        foreach (var influence in influences)
        {
            Residual(influence);
        }

        var covariance = new double[influences.Length, influences.Length];
        for (var a = 0; a < influences.Length; a++)
        {
            for (var b = a; b < influences.Length; b++)
            {
                covariance[a, b] = covariance[b, a] = Product(influences[a], influences[b]);
            }
        }

        return covariance;
    }

    /// <summary>Takes off what the margins explain: in each level the mean of influence over weight, margin after margin, ten times over.</summary>
    private void Residual(double[] influence)
    {
        for (var round = 0; round < Rounds && IsRaked; round++)
        {
            foreach (var codes in margins)
            {
                var sums = new double[codes.Max() + 1];
                var counts = new int[sums.Length];
                for (var i = 0; i < codes.Length; i++)
                {
                    sums[codes[i]] += influence[i] / weights[i];
                    counts[codes[i]]++;
                }

                for (var i = 0; i < codes.Length; i++)
                {
                    influence[i] -= weights[i] * sums[codes[i]] / counts[codes[i]];
                }
            }
        }
    }

    private double Product(double[] first, double[] second)
    {
        double firstMean = Compensated.Mean(first), secondMean = Compensated.Mean(second);
        var products = new double[first.Length];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = (first[i] - firstMean) * (second[i] - secondMean);
        }

        return Compensated.Sum(products) * Count / (Count - 1.0);
    }
}
