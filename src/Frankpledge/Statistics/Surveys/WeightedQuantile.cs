namespace Frankpledge.Statistics.Surveys;

/// <summary>Quantiles of a weighted sample.</summary>
public static class WeightedQuantile
{
    /// <summary>
    /// The smallest answer that at least the share <paramref name="p"/> of the weight does not pass, with Woodruff's interval (JASA 47, 1952): the quantiles at
    /// the ends of a t interval of the share that is estimated to lie at or below it. Agrees with R's <c>svyquantile</c> at its defaults.
    /// </summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">One number for each respondent, null without one.</param>
    /// <param name="p">Between 0 and 1, both excluded; 0.5 for the median.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">A different number of answers than respondents, nobody who answered, a p or level out of range.</exception>
    public static Estimate Quantile(this SurveyDesign design, IReadOnlyList<double?> answers, double p = 0.5, double level = 0.95)
    {
        Require.Level(level);
        if (!(p > 0 && p < 1))
        {
            throw Require.Refusal("ShareOutOfRange", "A quantile's share must be between 0 and 1, for example 0.5 for the median.");
        }

        Require.SameLength(answers.Count, design.Count, "answers", "respondents");
        var value = At(design, answers, p);
        var below = design.Mean([.. answers.Select(answer => answer is null ? (double?)null : answer <= value ? 1 : 0)]);
        var half = Distributions.TwoSidedT(level, below.Freedom) * below.StandardError;
        var interval = new Interval(
            below.Value - half > 0 ? At(design, answers, below.Value - half) : double.NegativeInfinity,
            below.Value + half < 1 ? At(design, answers, below.Value + half) : double.PositiveInfinity);
        Sentence sentence =
            $"{Words.Percent(p)} of the population, as the weights make it, would answer {Words.Number(value)} or less ({Words.Count(below.Base, "answer")}). This allows for uneven weights, not for people who would never answer.";
        return new(value, interval, level, new($"Weighted quantile, Woodruff's interval, {design.Method}", below.Base, [], sentence));
    }

    private static double At(SurveyDesign design, IReadOnlyList<double?> answers, double p)
    {
        int[] order = [.. Enumerable.Range(0, answers.Count).Where(row => answers[row] is not null).OrderBy(row => answers[row])];
        Require.AtLeast(order.Length, 1, "answers");
        var whole = Compensated.Sum([.. order.Select(row => design.Weights[row])]);
        double reached = 0;
        foreach (var row in order)
        {
            reached += design.Weights[row];
            if (reached >= p * whole * (1 - 1e-12))
            {
                return answers[row]!.Value;
            }
        }

        return answers[order[^1]]!.Value;
    }
}
