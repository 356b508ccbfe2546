namespace Frankpledge.Statistics.Surveys;

/// <summary>How the interval of a weighted share is made.</summary>
public enum SurveyIntervalMethod
{
    /// <summary>A t interval of the logit, turned back; stays within 0 and 1.</summary>
    Logit,

    /// <summary>Clopper-Pearson with the effective number of answers (Korn and Graubard 1998).</summary>
    Beta,

    /// <summary>Share -/+ t standard errors; may pass 0 and 1, and is not cut.</summary>
    T,

    /// <summary>A t interval of the arcsine of the root, turned back.</summary>
    Arcsine,
}

/// <summary>Intervals of weighted shares, agreeing with R's <c>survey::svyciprop</c> where that has an answer.</summary>
public static class SurveyInterval
{
    /// <summary>The weighted share with its interval.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">Whether each respondent gave the answer; null without one.</param>
    /// <param name="method">How.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <param name="among">Whom the share is about; null for everybody.</param>
    /// <remarks>
    /// When nobody or everybody gave the answer the standard error is 0 and the peer's intervals shrink to a point or vanish; we give the exact
    /// Clopper-Pearson limit for the effective number of answers instead, whatever the method.
    /// </remarks>
    /// <exception cref="Common.RefusedException">A different number of answers than respondents, nobody who answered, or a level out of range.</exception>
    public static Estimate Share(this SurveyDesign design, IReadOnlyList<bool?> answers, SurveyIntervalMethod method = SurveyIntervalMethod.Logit,
        double level = 0.95, Func<int, bool>? among = null)
    {
        Require.Level(level);
        var estimate = design.Mean([.. answers.Select(answer => answer is null ? (double?)null : answer.Value ? 1 : 0)], among);
        var p = estimate.Value;
        var yes = answers.Where((answer, row) => answer == true && (among?.Invoke(row) ?? true)).Count();
        var oneSided = yes == 0 || yes == estimate.Base;
        var effective = oneSided ? Effective(design, answers, among) : p * (1 - p) / (estimate.StandardError * estimate.StandardError);
        var interval = oneSided ? Beta(yes == 0 ? 0 : 1, effective, level)
            : method switch
            {
                SurveyIntervalMethod.Logit => Logit(p, estimate, level),
                SurveyIntervalMethod.Beta => Beta(p, effective, level),
                SurveyIntervalMethod.Arcsine => Arcsine(p, estimate, level),
                _ => estimate.TInterval(level),
            };
        return new(oneSided ? (yes == 0 ? 0 : 1) : p, interval, level, Explain(design, estimate, yes, interval, effective, method, oneSided));
    }

    private static Interval Logit(double p, SurveyEstimate estimate, double level)
    {
        var half = Distributions.TwoSidedT(level, estimate.Freedom) * estimate.StandardError / (p * (1 - p));
        var logit = Math.Log(p / (1 - p));
        return new(1 / (1 + Math.Exp(half - logit)), 1 / (1 + Math.Exp(-half - logit)));
    }

    private static Interval Arcsine(double p, SurveyEstimate estimate, double level)
    {
        var half = Distributions.TwoSidedT(level, estimate.Freedom) * estimate.StandardError / (2 * Math.Sqrt(p * (1 - p)));
        var angle = Math.Asin(Math.Sqrt(p));
        return new(Math.Pow(Math.Sin(angle - half), 2), Math.Pow(Math.Sin(angle + half), 2));
    }

    private static Interval Beta(double p, double effective, double level)
    {
        var tail = (1 - level) / 2;
        return new(
            p == 0 ? 0 : Distributions.BetaQuantile(tail, effective * p, effective * (1 - p) + 1),
            p == 1 ? 1 : Distributions.BetaQuantile(1 - tail, effective * p + 1, effective * (1 - p)));
    }

    private static double Effective(SurveyDesign design, IReadOnlyList<bool?> answers, Func<int, bool>? among) =>
        WeightSummary.Of(
            [.. Enumerable.Range(0, answers.Count).Where(row => answers[row] is not null && (among?.Invoke(row) ?? true))
                .Select(row => design.Weights[row])]).EffectiveCount;

    private static Explanation Explain(SurveyDesign design, SurveyEstimate estimate, int yes, Interval interval, double effective, SurveyIntervalMethod method,
        bool oneSided)
    {
        var warnings = new List<Sentence>();
        if (oneSided)
        {
            warnings.Add(
                $"{(yes == 0 ? "Nobody" : "Everybody")} gave this answer, so the usual intervals fail; the limit is the exact one for {Words.Number(Math.Floor(effective))} equal answers.");
        }

        if (estimate.Base < 30)
        {
            warnings.Add($"Only {estimate.Base} people answered; R153 shows no percentage below a base of 30.");
        }

        var name = oneSided ? "Clopper-Pearson with the effective base" : method switch
        {
            SurveyIntervalMethod.Logit => "logit interval",
            SurveyIntervalMethod.Beta => "beta interval",
            SurveyIntervalMethod.Arcsine => "arcsine interval",
            _ => "t interval",
        };
        Sentence sentence =
            $"{Words.Percent(estimate.Value)} of the population, as the weights make it, would give this answer, and anything from {Words.PercentRange(Math.Max(0, interval.Lower), Math.Min(1, interval.Upper))} is plausible ({Words.Count(estimate.Base, "answer")}). This allows for chance and uneven weights, not for people who would never answer.";
        return new($"Weighted share, {name}, {design.Method}", estimate.Base, warnings, sentence);
    }
}
