namespace Frankpledge.Statistics.Surveys;

/// <summary>Trimmed weights; the margins that the weights met before no longer hold exactly.</summary>
/// <param name="Weights">One for each respondent, with the same sum as before.</param>
/// <param name="Trimmed">How many weights were cut at a bound.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record TrimmedWeights(IReadOnlyList<double> Weights, int Trimmed, Explanation Explanation);

/// <summary>Trimming of extreme weights, as R's <c>survey::trimWeights</c>.</summary>
public static class Trimming
{
    private const double Slack = 1e-12;

    /// <summary>Cuts weights at the bounds and spreads what was cut in equal amounts over the others.</summary>
    /// <param name="weights">At least one, none below zero.</param>
    /// <param name="upper">No weight above it; infinite for none.</param>
    /// <param name="lower">No weight below it; 0 for none.</param>
    /// <param name="strict">Whether to repeat until no weight is outside; otherwise once, and some may end outside again.</param>
    /// <exception cref="Common.RefusedException">No weight, a weight below zero or no number, bounds the wrong way round,
    /// or strict bounds that the mean is outside of.</exception>
    public static TrimmedWeights Trim(IReadOnlyList<double> weights, double upper, double lower = 0, bool strict = false)
    {
        var before = WeightSummary.Of(weights);
        if (!(lower < upper) || (strict && (upper < before.Mean || lower > before.Mean)))
        {
            throw Require.Refusal("BoundsTooTight",
                $"Weights cannot keep their mean of {Words.Number(before.Mean)} between {Words.Number(lower)} and {Words.Number(upper)}. Choose bounds around the mean.");
        }

        double[] trimmed = [.. weights];
        var touched = new bool[trimmed.Length];
        do
        {
            if (!Once(trimmed, touched, lower, upper))
            {
                break;
            }
        }
        while (strict);

        var count = touched.Count(each => each);
        var after = WeightSummary.Of(trimmed);
        Sentence sentence =
            $"{Words.Count(count, "weight was", "weights were")} cut and the rest raised a little, so that the sample is worth about {Words.Number(Math.Floor(after.EffectiveCount))} equal answers instead of {Words.Number(Math.Floor(before.EffectiveCount))}. This buys precision with some bias towards those who answered.";
        return new(trimmed, count,
            new(strict ? "Weight trimming, repeated" : "Weight trimming, once", trimmed.Length,
                count > 0 ? ["The margins no longer hold exactly; rake again or say so."] : [], sentence));
    }

    private static bool Once(double[] weights, bool[] touched, double lower, double upper)
    {
        double cut = 0;
        var outside = new bool[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            outside[i] = weights[i] < lower * (1 - Slack) || weights[i] > upper * (1 + Slack);
            if (outside[i])
            {
                var within = Math.Clamp(weights[i], lower, upper);
                cut += weights[i] - within;
                weights[i] = within;
                touched[i] = true;
            }
        }

        var inside = outside.Count(each => !each);
        for (var i = 0; i < weights.Length && inside < weights.Length && inside > 0; i++)
        {
            weights[i] += outside[i] ? 0 : cut / inside;
        }

        return inside < weights.Length && inside > 0;
    }
}
