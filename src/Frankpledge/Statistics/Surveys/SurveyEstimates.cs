namespace Frankpledge.Statistics.Surveys;

/// <summary>An estimate from a weighted sample.</summary>
/// <param name="Value">The weighted share, mean or total.</param>
/// <param name="StandardError">Linearised.</param>
/// <param name="DesignEffect">Variance over that of a simple random sample without replacement of the same number of answers; null for totals.</param>
/// <param name="Base">Respondents with an answer.</param>
/// <param name="Freedom">Degrees of freedom for t.</param>
public readonly record struct SurveyEstimate(double Value, double StandardError, double? DesignEffect, int Base, int Freedom)
{
    /// <summary>Value -/+ t standard errors; not cut.</summary>
    public Interval TInterval(double level = 0.95)
    {
        var half = Distributions.TwoSidedT(level, Freedom) * StandardError;
        return new(Value - half, Value + half);
    }

    /// <summary>Value -/+ z standard errors; not cut.</summary>
    public Interval ZInterval(double level = 0.95)
    {
        var half = Distributions.TwoSidedZ(level) * StandardError;
        return new(Value - half, Value + half);
    }
}

/// <summary>Means, totals and shares of a weighted sample.</summary>
public static class SurveyEstimates
{
    /// <summary>The weighted mean of those who answered.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">One for each respondent, null without an answer.</param>
    /// <param name="among">Whom the estimate is about; null for everybody. The others stay in the sample for the variance.</param>
    /// <exception cref="Common.RefusedException">A different number of answers than respondents, an answer that is no number,
    /// or nobody who answered.</exception>
    public static SurveyEstimate Mean(this SurveyDesign design, IReadOnlyList<double?> answers, Func<int, bool>? among = null)
    {
        var (values, answered) = Checked(design, answers, among);
        var whole = Compensated.Sum([.. answered.Select(row => design.Weights[row])]);
        var mean = Compensated.Sum([.. answered.Select(row => design.Weights[row] * values[row])]) / whole;
        var influence = new double[design.Count];
        double spread = 0;
        foreach (var row in answered)
        {
            influence[row] = design.Weights[row] * (values[row] - mean) / whole;
            spread += design.Weights[row] * (values[row] - mean) * (values[row] - mean);
        }

        var variance = design.Variance(influence);
        double n = answered.Length;
        var simple = n > 1 && whole > n ? spread / whole * n / (n - 1) * (whole - n) / (whole * n) : double.NaN;
        return new(mean, Math.Sqrt(variance), simple > 0 ? variance / simple : null, answered.Length, design.Freedom);
    }

    /// <summary>The weighted total of those who answered; nothing is added for those who did not.</summary>
    /// <param name="design">The sample; its weights must add up to the population.</param>
    /// <param name="answers">One for each respondent, null without an answer.</param>
    /// <exception cref="Common.RefusedException">A different number of answers than respondents, an answer that is no number,
    /// or nobody who answered.</exception>
    public static SurveyEstimate Total(this SurveyDesign design, IReadOnlyList<double?> answers)
    {
        var (values, answered) = Checked(design, answers, null);
        var influence = new double[design.Count];
        foreach (var row in answered)
        {
            influence[row] = design.Weights[row] * values[row];
        }

        var total = Compensated.Sum(influence);
        return new(total, Math.Sqrt(design.Variance(influence)), null, answered.Length, design.Freedom);
    }

    /// <summary>The weighted share of each answer among those who answered, in the order of the answers' names.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">One for each respondent, null without an answer.</param>
    /// <exception cref="Common.RefusedException">A different number of answers than respondents, or nobody who answered.</exception>
    public static IReadOnlyDictionary<string, SurveyEstimate> Shares(this SurveyDesign design, IReadOnlyList<string?> answers) =>
        answers.Where(answer => answer is not null).Distinct().Order(StringComparer.Ordinal)
            .ToDictionary(level => level!, level => design.Mean([.. answers.Select(answer => answer is null ? (double?)null : answer == level ? 1 : 0)]),
                StringComparer.Ordinal);

    private static (double[] Values, int[] Answered) Checked(SurveyDesign design, IReadOnlyList<double?> answers, Func<int, bool>? among)
    {
        Require.SameLength(answers.Count, design.Count, "answers", "respondents");
        double[] values = [.. answers.Select(answer => answer ?? 0)];
        Require.Finite(values, "answer");
        int[] answered = [.. Enumerable.Range(0, answers.Count).Where(row => answers[row] is not null && (among?.Invoke(row) ?? true))];
        Require.AtLeast(answered.Length, 1, "answers");
        return (values, answered);
    }
}
