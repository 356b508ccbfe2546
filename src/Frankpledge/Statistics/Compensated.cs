namespace Frankpledge.Statistics;

/// <summary>
/// Sums that keep the bits a plain loop loses (Neumaier 1974), and means with a second, correcting pass as R makes them,
/// so that the mean of twenty-three times 0.1 is 0.1 and no point of a constant series falls outside limits.
/// </summary>
public static class Compensated
{
    /// <summary>The sum of <paramref name="values"/>; 0 for none.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    /// <summary>The arithmetic mean of <paramref name="values"/>; NaN for none.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }

        var first = Sum(values) / values.Length;
        double rest = 0;
        foreach (var value in values)
        {
            rest += value - first;
        }

        return first + rest / values.Length;
    }

    /// <summary>The sample variance, divisor n - 1; NaN below two values.</summary>
    public static double Variance(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        double squares = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return values.Length < 2 ? double.NaN : squares / (values.Length - 1);
    }
}
