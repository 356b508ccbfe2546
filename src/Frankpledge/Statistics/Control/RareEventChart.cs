namespace Frankpledge.Statistics.Control;

/// <summary>A chart of the gaps between rare events: a longer gap is fewer events.</summary>
/// <param name="Gaps">Opportunities (g) or time (t) before each event, in the order in which they happened.</param>
/// <param name="Centre">The centre line, in the unit of the gaps.</param>
/// <param name="Lower">A gap strictly below is a signal of more events; 0 where no gap can be too short.</param>
/// <param name="Upper">A gap strictly above is a signal of fewer events.</param>
/// <param name="Causes">One for each gap.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record RareEventChart(
    IReadOnlyList<double> Gaps, double Centre, double Lower, double Upper, IReadOnlyList<SpecialCause> Causes, Explanation Explanation)
{
    private const double Transform = 3.6;

    /// <summary>
    /// A g chart: whole numbers of opportunities (custody entries, stops) between events. Limits mean -/+ 3 sqrt(mean (mean + 1)).
    /// Source: Benneyan, Health Care Management Science 4, 2001.
    /// </summary>
    /// <exception cref="Common.RefusedException">Fewer than three gaps, a gap below zero or not whole.</exception>
    public static RareEventChart Opportunities(IReadOnlyList<long> gaps)
    {
        double[] values = [.. gaps.Select(gap => (double)gap)];
        Require.AtLeast(values.Length, 3, "gaps between events");
        Require.NotNegative(values, "gap");
        var mean = Compensated.Mean(values);
        var spread = 3 * Math.Sqrt(mean * (mean + 1));
        return Judge(values, mean, Math.Max(0, mean - spread), mean + spread, "g chart", "opportunities", []);
    }

    /// <summary>
    /// A t chart: time between events, in any one unit. The gaps are raised to 1/3.6, drawn as XmR, and raised back.
    /// Source: Nelson, Journal of Quality Technology 26(3), 1994.
    /// </summary>
    /// <exception cref="Common.RefusedException">Fewer than three gaps, or a gap that is negative or no number.</exception>
    public static RareEventChart Times(IReadOnlyList<double> gaps)
    {
        Require.AtLeast(gaps.Count, 3, "gaps between events");
        double[] values = [.. gaps];
        Require.NotNegative(values, "gap");
        double[] bent = [.. values.Select(gap => Math.Pow(gap, 1 / Transform))];
        var mean = Compensated.Mean(bent);
        var limits = new XmrLimits(mean, Compensated.Mean([.. bent.Skip(1).Select((gap, i) => Math.Abs(gap - bent[i]))]));
        List<Sentence> warnings = values.Contains(0)
            ? ["Some events share a time; their gap of zero pulls the limits down. Use finer times if there are any."] : [];
        return Judge(values, Back(mean), Back(Math.Max(0, limits.Lower!.Value)), Back(limits.Upper!.Value), "t chart", "time units", warnings);
    }

    /// <summary>Days between the events of <paramref name="days"/>, for <see cref="Times"/>; refuses days out of order.</summary>
    public static IReadOnlyList<double> DaysBetween(IReadOnlyList<DateOnly> days)
    {
        Require.AtLeast(days.Count, 2, "events");
        return [.. days.Skip(1).Select((day, i) => day >= days[i] ? (double)(day.DayNumber - days[i].DayNumber)
            : throw Require.Refusal("DatesNotInOrder", $"{Words.Day(day)} comes after {Words.Day(days[i])} in the list. Sort the events by date."))];
    }

    private static double Back(double bent) => Math.Pow(bent, Transform);

    private static RareEventChart Judge(double[] gaps, double centre, double lower, double upper, string method, string unit, List<Sentence> warnings)
    {
        var run = SignalRules.Runs([.. gaps.Select(gap => (int?)gap.CompareTo(centre))]);
        SpecialCause[] causes = [.. gaps.Select((gap, i) => gap > upper ? SpecialCause.AboveUpperLimit
            : gap < lower ? SpecialCause.BelowLowerLimit
            : !run[i] ? SpecialCause.None
            : gap > centre ? SpecialCause.RunAbove : SpecialCause.RunBelow)];
        if (gaps.Length < 13)
        {
            warnings.Add($"The chart rests on {gaps.Length} gaps; below 13 the limits are a trial.");
        }

        var signals = causes.Count(cause => cause != SpecialCause.None);
        Sentence sentence =
            $"The usual gap between events is {Words.Number(centre)} {unit}; {(signals == 0 ? "no gap is" : signals == 1 ? "1 gap is" : (Sentence)$"{signals} gaps are")} longer or shorter than chance explains (expected {Words.Range(lower, upper)}). A long gap means fewer events; the chart does not say why.";
        return new(gaps, centre, lower, upper, causes, new(method, gaps.Length, warnings, sentence));
    }
}
