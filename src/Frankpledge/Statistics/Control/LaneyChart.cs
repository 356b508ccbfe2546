namespace Frankpledge.Statistics.Control;

/// <summary>
/// p' and u' charts: limits for rates whose bases change, widened or narrowed to the variation that there is, so that a large base does not
/// make every month a signal. Source: Laney, <i>Improved control charts for attributes</i>, Quality Engineering 14(4), 2002.
/// </summary>
/// <param name="Points">In the order of the input.</param>
/// <param name="Centre">All events divided by all of the base.</param>
/// <param name="SigmaZ">How much more the rates vary than chance alone would have it; 1 is pure chance.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record LaneyChart(IReadOnlyList<RatePoint> Points, double Centre, double SigmaZ, Explanation Explanation)
{
    private const double RangeToSigma = 1.128;

    /// <summary>For events out of cases: a case either has the event or not.</summary>
    /// <exception cref="Common.RefusedException">Fewer than three periods, dates out of order or twice, negative counts, a base of zero,
    /// more events than cases.</exception>
    public static LaneyChart Proportions(IReadOnlyList<CountedRate> periods)
    {
        foreach (var period in periods.Where(period => period.Events > period.Base))
        {
            throw Require.Refusal("MoreEventsThanCases",
                $"{Words.Day(period.Date)}: {Words.Number(period.Events)} events out of {Words.Number(period.Base)} cases. Correct one of the two, or use a chart for rates.");
        }

        return Draw(periods, "p' chart (Laney)", 1, centre => centre * (1 - centre));
    }

    /// <summary>For events over an exposure, such as offences by residents: more than one event for each unit is possible.</summary>
    /// <exception cref="Common.RefusedException">Fewer than three periods, dates out of order or twice, negative counts, a base of zero.</exception>
    public static LaneyChart Rates(IReadOnlyList<CountedRate> periods) => Draw(periods, "u' chart (Laney)", double.PositiveInfinity, centre => centre);

    private static LaneyChart Draw(IReadOnlyList<CountedRate> periods, string method, double most, Func<double, double> variance)
    {
        Check(periods);
        var centre = Compensated.Sum([.. periods.Select(period => period.Events)]) / Compensated.Sum([.. periods.Select(period => period.Base)]);
        double[] rates = [.. periods.Select(period => period.Events / period.Base)];
        double[] sigmas = [.. periods.Select(period => Math.Sqrt(variance(centre) / period.Base))];
        double[] scores = [.. rates.Select((rate, i) => sigmas[i] == 0 ? 0 : (rate - centre) / sigmas[i])];
        var sigmaZ = Compensated.Mean([.. scores.Skip(1).Select((score, i) => Math.Abs(score - scores[i]))]) / RangeToSigma;

        int?[] sides = [.. rates.Select(rate => (int?)rate.CompareTo(centre))];
        var run = SignalRules.Runs(sides);
        var trend = SignalRules.Trends(rates);
        var points = periods.Select((period, i) =>
        {
            var lower = centre - 3 * sigmas[i] * sigmaZ;
            var upper = centre + 3 * sigmas[i] * sigmaZ;
            var cause = rates[i] > upper ? SpecialCause.AboveUpperLimit
                : rates[i] < lower ? SpecialCause.BelowLowerLimit
                : trend[i] ? (SignalRules.TrendDirection(rates, trend, i) > 0 ? SpecialCause.RisingTrend : SpecialCause.FallingTrend)
                : run[i] ? (sides[i] > 0 ? SpecialCause.RunAbove : SpecialCause.RunBelow)
                : SpecialCause.None;
            return new RatePoint(period.Date, rates[i], period.Base, Math.Max(0, lower), Math.Min(most, upper), cause);
        }).ToList();
        return new(points, centre, sigmaZ, Explain(method, points, centre, sigmaZ));
    }

    private static Explanation Explain(string method, List<RatePoint> points, double centre, double sigmaZ)
    {
        var warnings = new List<Sentence>();
        if (points.Count < 13)
        {
            warnings.Add($"The chart rests on {points.Count} periods; below 13 the limits are a trial.");
        }

        if (sigmaZ == 0)
        {
            warnings.Add("The rates do not vary, so the limits fall on the centre line.");
        }

        var signals = points.Count(point => point.Cause != SpecialCause.None);
        var spread = sigmaZ > 1.2
            ? (Sentence)$"The rates vary {Words.Number(Math.Round(sigmaZ, 1))} times as much as chance alone would have it, and the limits allow for that."
            : "The rates vary about as much as chance would have it.";
        return new(method, points.Count, warnings,
            $"The rate over all periods is {Words.Number(centre)}; {(signals == 0 ? "no period is" : signals == 1 ? "1 period is" : (Sentence)$"{signals} periods are")} beyond ordinary variation. {spread} The chart does not say why a rate changed.");
    }

    private static void Check(IReadOnlyList<CountedRate> periods)
    {
        Require.AtLeast(periods.Count, 3, "periods");
        for (var i = 0; i < periods.Count; i++)
        {
            Require.NotNegative(periods[i].Events, $"the number of events on {Words.Day(periods[i].Date)}");
            Require.Positive(periods[i].Base, $"the base on {Words.Day(periods[i].Date)}");
            if (i > 0 && periods[i].Date <= periods[i - 1].Date)
            {
                throw Require.Refusal("DatesNotInOrder",
                    $"{Words.Day(periods[i].Date)} does not come after {Words.Day(periods[i - 1].Date)}. Sort the periods by date and keep each once.");
            }
        }
    }
}
