namespace Frankpledge.Statistics.Rates;

/// <summary>One unit (force, district, ward) of a funnel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Events">A whole number, zero or above.</param>
/// <param name="Base">Cases for proportions, exposure (residents) for counts; above zero.</param>
public readonly record struct FunnelUnit(string Name, double Events, double Base);

/// <summary>Where one unit lies.</summary>
/// <param name="Unit">As given.</param>
/// <param name="Value">Share of cases, or events (counts).</param>
/// <param name="Expected">What the unit would have at the overall rate, in the same unit as <paramref name="Value"/>.</param>
/// <param name="Inner">95 % limits.</param>
/// <param name="Outer">99.8 % limits.</param>
/// <param name="Z">Distance from the expectation in standard errors of chance.</param>
/// <param name="AdjustedZ">The same, divided by the square root of the overdispersion where that is above 1.</param>
/// <param name="OutsideInner">Strictly outside the exact 95 % limits.</param>
/// <param name="OutsideOuter">Strictly outside the exact 99.8 % limits.</param>
public sealed record FunnelPoint(
    FunnelUnit Unit, double Value, double Expected, FunnelLimits Inner, FunnelLimits Outer, double Z, double AdjustedZ, bool OutsideInner, bool OutsideOuter);

/// <summary>Units against the limits that chance alone would draw around the overall rate. Source: Spiegelhalter, Statistics in Medicine 24, 2005.</summary>
/// <param name="Points">One for each unit, in the order of the input.</param>
/// <param name="Rate">All events divided by all of the base.</param>
/// <param name="Overdispersion">The mean of z squared: 1 is pure chance; above it the units differ for more reasons than chance.</param>
/// <param name="Explanation">Method, base (units), warnings and the sentence.</param>
public sealed record Funnel(IReadOnlyList<FunnelPoint> Points, double Rate, double Overdispersion, Explanation Explanation)
{
    /// <summary>A funnel of events out of cases.</summary>
    /// <exception cref="Common.RefusedException">Fewer than two units, numbers that are not counts, a base of zero, more events than cases,
    /// no event or nothing but events.</exception>
    public static Funnel Proportions(IReadOnlyList<FunnelUnit> units)
    {
        var rate = OverallRate(units);
        foreach (var unit in units.Where(unit => unit.Events > unit.Base))
        {
            throw Require.Refusal("MoreEventsThanCases",
                $"{unit.Name} has {Words.Number(unit.Events)} events but only {Words.Number(unit.Base)} cases. Correct one of the two.");
        }

        return Judge(units, rate, "Funnel, exact binomial limits", unit => unit.Events / unit.Base, _ => rate, unit => Math.Sqrt(rate * (1 - rate) / unit.Base),
            (unit, level) => FunnelLimits.Binomial(unit.Base, rate, level));
    }

    /// <summary>A funnel of counts against what each unit's exposure would bring at the overall rate.</summary>
    /// <exception cref="Common.RefusedException">Fewer than two units, numbers that are not counts, a base of zero, or no event.</exception>
    public static Funnel Counts(IReadOnlyList<FunnelUnit> units)
    {
        var rate = OverallRate(units);
        return Judge(units, rate, "Funnel, exact Poisson limits", unit => unit.Events, unit => rate * unit.Base, unit => Math.Sqrt(rate * unit.Base),
            (unit, level) => FunnelLimits.Poisson(rate * unit.Base, level));
    }

    private static double OverallRate(IReadOnlyList<FunnelUnit> units)
    {
        Require.AtLeast(units.Count, 2, "units to compare");
        foreach (var unit in units)
        {
            Require.Count(unit.Events, $"the number of events of {unit.Name}");
            Require.Positive(unit.Base, $"the base of {unit.Name}");
        }

        var rate = Compensated.Sum([.. units.Select(unit => unit.Events)]) / Compensated.Sum([.. units.Select(unit => unit.Base)]);
        return rate > 0 ? rate : throw Require.Refusal("NoEvents", "No unit has an event, so there is nothing to compare. Use a longer period.");
    }

    private static Funnel Judge(
        IReadOnlyList<FunnelUnit> units, double rate, string method, Func<FunnelUnit, double> value, Func<FunnelUnit, double> expected,
        Func<FunnelUnit, double> error,
        Func<FunnelUnit, double, FunnelLimits> limits)
    {
        double[] scores = [.. units.Select(unit => error(unit) > 0 ? (value(unit) - expected(unit)) / error(unit) : 0)];
        var overdispersion = Compensated.Mean([.. scores.Select(score => score * score)]);
        var divisor = Math.Sqrt(Math.Max(1, overdispersion));
        var points = units.Select((unit, i) =>
        {
            var (inner, outer) = (limits(unit, 0.95), limits(unit, 0.998));
            return new FunnelPoint(unit, value(unit), expected(unit), inner, outer, scores[i], scores[i] / divisor, !inner.Exact.Contains(value(unit)),
                !outer.Exact.Contains(value(unit)));
        }).ToList();
        return new(points, rate, overdispersion, Explain(method, points, overdispersion));
    }

    private static Explanation Explain(string method, List<FunnelPoint> points, double overdispersion)
    {
        var warnings = new List<Sentence>();
        if (overdispersion > 1.5)
        {
            warnings.Add(
                $"The units differ {Words.Number(Math.Round(overdispersion, 1))} times as much as chance alone would have it (overdispersion), so the limits are too narrow: judge by the adjusted z.");
        }

        if (points.Any(point => point.Expected * (point.Inner.IsShare ? point.Unit.Base : 1) < 5))
        {
            warnings.Add("Some units expect fewer than five events; a funnel says little about them.");
        }

        string[] outside = [.. points.Where(point => point.OutsideOuter).Select(point => point.Unit.Name)];
        var sentence = outside.Length == 0
            ? (Sentence)$"None of the {points.Count} units lies outside the 99.8% limits: ranking them would rank chance."
            : $"{Words.List(outside)} {(outside.Length == 1 ? "lies" : "lie")} outside the 99.8% limits, which chance alone would do to one unit in 500. The funnel shows who differs, not why, and does not allow for the mix of people.";
        return new(method, points.Count, warnings, sentence);
    }
}
