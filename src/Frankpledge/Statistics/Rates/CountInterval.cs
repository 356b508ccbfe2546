namespace Frankpledge.Statistics.Rates;

/// <summary>How the interval of a count is made.</summary>
public enum CountMethod
{
    /// <summary>Exact Poisson limits (Garwood 1936).</summary>
    Exact,

    /// <summary>Byar's approximation (Breslow and Day 1987); its lower limit is cut at 0.</summary>
    Byar,
}

/// <summary>Intervals for counts of events and for rates.</summary>
public static class CountInterval
{
    /// <summary>The count with the interval of the number that was to be expected.</summary>
    /// <param name="events">A whole number, zero or above.</param>
    /// <param name="method">How.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">Not a count, or a level out of range.</exception>
    public static Estimate Of(double events, CountMethod method = CountMethod.Exact, double level = 0.95)
    {
        Require.Count(events, "the number of events");
        Require.Level(level);
        var interval = Limits(events, method, level);
        Sentence sentence =
            $"{Words.Number(events)} events were counted; with the luck of the period taken away, the usual number may be anything from {Words.Range(interval.Lower, interval.Upper)}. This assumes that events come independently, which repeat offences do not.";
        return new(events, interval, level, new(Name(method), (long)events, Warnings(events), sentence));
    }

    /// <summary>The rate for each <paramref name="per"/> units of exposure.</summary>
    /// <param name="events">A whole number, zero or above.</param>
    /// <param name="exposure">Residents, households, hours; above zero.</param>
    /// <param name="per">For each how many of them, 1,000 by custom.</param>
    /// <param name="method">How.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">Not a count, no exposure, or a level out of range.</exception>
    public static Estimate Rate(double events, double exposure, double per = 1000, CountMethod method = CountMethod.Exact, double level = 0.95)
    {
        Require.Count(events, "the number of events");
        Require.Positive(exposure, "the exposure");
        Require.Positive(per, "the unit of the rate");
        Require.Level(level);
        var limits = Limits(events, method, level);
        var unit = per / exposure;
        var interval = new Interval(limits.Lower * unit, limits.Upper * unit);
        Sentence sentence =
            $"{Words.Number(events)} events over {Words.Number(exposure)} are {Words.Number(events * unit)} for each {Words.Number(per)}; chance alone could make it anything from {Words.Range(interval.Lower, interval.Upper)}. The rate does not allow for who lives, works or visits there.";
        return new(events * unit, interval, level, new(Name(method), (long)events, Warnings(events), sentence));
    }

    internal static Interval Limits(double events, CountMethod method, double level)
    {
        var tail = (1 - level) / 2;
        return method == CountMethod.Exact
            ? new(events == 0 ? 0 : Distributions.GammaQuantile(tail, events), Distributions.GammaQuantile(1 - tail, events + 1))
            : new(events == 0 ? 0 : Math.Max(0, Byar(events, -1, level)), Byar(events + 1, 1, level));
    }

    private static double Byar(double events, int sign, double level) =>
        events * Math.Pow(1 - 1 / (9 * events) + sign * Distributions.TwoSidedZ(level) / (3 * Math.Sqrt(events)), 3);

    private static string Name(CountMethod method) => method == CountMethod.Exact ? "Exact Poisson interval (Garwood)" : "Byar's interval";

    private static Sentence[] Warnings(double events) =>
        events is > 0 and < 5 ? ["The count is below 5; R153 hides it in a released table."] : [];
}
