namespace Frankpledge.Statistics.Text;

/// <summary>
/// From a margin to a probability: 1 / (1 + exp(slope * margin + constant)). Sources: Platt, <i>Advances in Large Margin Classifiers</i>, 1999; Newton's method
/// of Lin, Lin and Weng, Machine Learning 68, 2007.
/// </summary>
/// <param name="Slope">Not above zero where larger margins speak for the label.</param>
/// <param name="Constant">What a margin of zero is worth.</param>
public readonly record struct PlattScale(double Slope, double Constant)
{
    /// <summary>The probability that the label belongs, between 0 and 1, both excluded.</summary>
    public double Of(double margin) => 1 / (1 + Math.Exp(Math.Clamp(Slope * margin + Constant, -500, 500)));

    /// <summary>Fits to margins of rows that the classifier was not trained on, with Platt's prior of one row on each side.</summary>
    public static PlattScale Fit(IReadOnlyList<double> margins, IReadOnlyList<bool> isIn)
    {
        double inside = isIn.Count(each => each), outside = isIn.Count - inside;
        double[] targets = [.. isIn.Select(each => each ? (inside + 1) / (inside + 2) : 1 / (outside + 2))];
        var scale = new PlattScale(0, Math.Log((outside + 1) / (inside + 1)));
        var loss = scale.Loss(margins, targets);
        for (var pass = 0; pass < 100; pass++)
        {
            var (slope, constant) = scale.Newton(margins, targets);
            var step = 1.0;
            var next = scale;
            var reached = loss;
            for (; step > 1e-10; step /= 2)
            {
                next = new(scale.Slope + step * slope, scale.Constant + step * constant);
                reached = next.Loss(margins, targets);
                if (reached < loss)
                {
                    break;
                }
            }

            if (!(reached < loss - 1e-9))
            {
                break;
            }

            (scale, loss) = (next, reached);
        }

        return scale;
    }

    private (double Slope, double Constant) Newton(IReadOnlyList<double> margins, double[] targets)
    {
        double aa = 1e-12, ab = 0, bb = 1e-12, a = 0, b = 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var (p, margin) = (Of(margins[i]), margins[i]);
            var curve = p * (1 - p);
            (aa, ab, bb) = (aa + curve * margin * margin, ab + curve * margin, bb + curve);
            (a, b) = (a + (targets[i] - p) * margin, b + targets[i] - p);
        }

        var determinant = aa * bb - ab * ab;
        return determinant <= 0 ? (-a, -b) : (-(bb * a - ab * b) / determinant, -(aa * b - ab * a) / determinant);
    }

    private double Loss(IReadOnlyList<double> margins, double[] targets)
    {
        double sum = 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var power = Slope * margins[i] + Constant;
            sum += targets[i] * power + (power > 0 ? Math.Log(1 + Math.Exp(-power)) : Math.Log(1 + Math.Exp(power)) - power);
        }

        return sum;
    }
}
