namespace Frankpledge.Statistics.Text;

/// <summary>
/// A linear classifier of two classes, by coordinate descent on the dual problem. Sources: Hsieh, Chang, Lin, Keerthi and Sundararajan, ICML 2008 (squared
/// hinge); Yu, Huang and Lin, Machine Learning 85, 2011 (logistic).
/// </summary>
/// <remarks>The constant is learnt as the weight of one more term that every answer has, and is kept short like the others.</remarks>
internal sealed class DualCoordinateDescent(IReadOnlyList<SparseRow> rows, double[] squares, int width)
{
    private const int MostPasses = 200;
    private const double Tolerance = 0.1;

    /// <summary>Weights of the terms, and last the constant.</summary>
    /// <param name="isIn">Whether each row is in the class.</param>
    /// <param name="costIn">What an error on a row of the class costs.</param>
    /// <param name="costOut">What an error on another row costs.</param>
    /// <param name="loss">Which of the two problems.</param>
    /// <param name="seed">The order of the rows is drawn anew for each pass.</param>
    public double[] Fit(bool[] isIn, double costIn, double costOut, LinearLoss loss, int seed)
    {
        var problem = new Problem(new double[width + 1], new double[rows.Count], isIn, costIn, costOut);
        return loss == LinearLoss.SquaredHinge ? Hinge(problem, new Random(seed)) : Logistic(problem, new Random(seed));
    }

    private double[] Hinge(Problem at, Random random)
    {
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var active = order.Length;
        var highest = double.PositiveInfinity;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var (most, least) = (double.NegativeInfinity, double.PositiveInfinity);
            random.Shuffle(order.AsSpan(0, active));
            for (var s = 0; s < active; s++)
            {
                var i = order[s];
                double sign = at.Sign(i), slack = 0.5 / at.Cost(i);
                var gradient = sign * Margin(at, i) - 1 + at.Alpha[i] * slack;
                if (at.Alpha[i] == 0 && gradient > highest)
                {
                    // Far from the margin: leave the row out until the others have settled.
                    (order[s], order[active - 1]) = (order[active - 1], order[s]);
                    active--;
                    s--;
                    continue;
                }

                var projected = at.Alpha[i] == 0 ? Math.Min(gradient, 0) : gradient;
                (most, least) = (Math.Max(most, projected), Math.Min(least, projected));
                if (Math.Abs(projected) > 1e-12)
                {
                    var before = at.Alpha[i];
                    at.Alpha[i] = Math.Max(before - gradient / (squares[i] + slack), 0);
                    Move(at, i, (at.Alpha[i] - before) * sign);
                }
            }

            if (most - least <= Tolerance)
            {
                if (active == order.Length)
                {
                    break;
                }

                (active, highest) = (order.Length, double.PositiveInfinity);
                continue;
            }

            highest = most <= 0 ? double.PositiveInfinity : most;
        }

        return at.Weights;
    }

    private double[] Logistic(Problem at, Random random)
    {
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        for (var i = 0; i < order.Length; i++)
        {
            at.Alpha[i] = Math.Min(0.001 * at.Cost(i), 1e-8);
            Move(at, i, at.Alpha[i] * at.Sign(i));
        }

        for (var pass = 0; pass < MostPasses; pass++)
        {
            double moved = 0;
            random.Shuffle(order);
            foreach (var i in order)
            {
                double cost = at.Cost(i), sign = at.Sign(i), before = at.Alpha[i];
                var next = LogisticStep.Solve(squares[i], sign * Margin(at, i), before, cost);
                moved = Math.Max(moved, Math.Abs(next - before) / cost);
                at.Alpha[i] = next;
                Move(at, i, (next - before) * sign);
            }

            if (moved < 0.002)
            {
                break;
            }
        }

        return at.Weights;
    }

    private double Margin(Problem at, int row) => rows[row].Times(at.Weights) + at.Weights[width];

    private void Move(Problem at, int row, double factor)
    {
        rows[row].AddTo(at.Weights, factor);
        at.Weights[width] += factor;
    }

    private sealed record Problem(double[] Weights, double[] Alpha, bool[] IsIn, double CostIn, double CostOut)
    {
        public double Sign(int row) => IsIn[row] ? 1 : -1;

        public double Cost(int row) => IsIn[row] ? CostIn : CostOut;
    }
}

/// <summary>One step of the logistic problem.</summary>
internal static class LogisticStep
{
    /// <summary>
    /// The alpha between 0 and <paramref name="cost"/> (both excluded) that minimises square/2 (a - before)^2 + margin (a - before) + a ln a + (cost - a)
    /// ln(cost - a): Newton's steps, halved towards a bound that they would pass.
    /// </summary>
    public static double Solve(double square, double margin, double before, double cost)
    {
        var alpha = before;
        for (var step = 0; step < 100; step++)
        {
            var slope = square * (alpha - before) + margin + Math.Log(alpha / (cost - alpha));
            if (Math.Abs(slope) < 1e-6)
            {
                break;
            }

            var next = alpha - slope / (square + cost / (alpha * (cost - alpha)));
            alpha = next <= 0 ? alpha / 10 : next >= cost ? cost - (cost - alpha) / 10 : next;
            if (alpha < 1e-12 * cost || cost - alpha < 1e-12 * cost)
            {
                break;
            }
        }

        return Math.Clamp(alpha, 1e-12 * cost, cost * (1 - 1e-12));
    }
}
