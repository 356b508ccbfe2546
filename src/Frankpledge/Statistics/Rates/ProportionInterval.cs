namespace Frankpledge.Statistics.Rates;

/// <summary>How the interval of a proportion is made.</summary>
public enum ProportionMethod
{
    /// <summary>Wilson's score interval (1927): the usual choice.</summary>
    Wilson,

    /// <summary>Wilson with the continuity correction of R's <c>prop.test</c>, min(0.5, |events - cases / 2|).</summary>
    WilsonCorrected,

    /// <summary>Clopper and Pearson (1934): never covers less than promised, wide for small bases.</summary>
    ClopperPearson,

    /// <summary>Agresti and Coull (1998); may pass 0 and 1, and is not cut.</summary>
    AgrestiCoull,

    /// <summary>Jeffreys' (Brown, Cai and DasGupta 2001), 0 at no event and 1 at nothing but events.</summary>
    Jeffreys,

    /// <summary>The textbook's normal interval; poor near 0 and 1, for comparison only.</summary>
    Wald,
}

/// <summary>Intervals for events out of cases.</summary>
public static class ProportionInterval
{
    private static readonly string[] Names =
        ["Wilson score interval", "Wilson score interval with continuity correction", "Clopper-Pearson exact interval", "Agresti-Coull interval",
            "Jeffreys interval", "Wald interval"];

    /// <summary>The share of events with its interval.</summary>
    /// <param name="events">A whole number from 0 to <paramref name="cases"/>.</param>
    /// <param name="cases">A whole number, at least 1.</param>
    /// <param name="method">How.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">Numbers that are not counts, no cases, more events than cases, or a level out of range.</exception>
    public static Estimate Of(double events, double cases, ProportionMethod method = ProportionMethod.Wilson, double level = 0.95)
    {
        Check(events, cases, level);
        var p = events / cases;
        var interval = Limits(events, cases, method, level);
        List<Sentence> warnings = cases < 30 ? [$"The base is only {Words.Number(cases)}; R153 shows no percentage below 30."] : [];
        if (method == ProportionMethod.Wald && (events < 5 || cases - events < 5))
        {
            warnings.Add("The Wald interval is wrong with fewer than five events or non-events; use Wilson's.");
        }

        Sentence sentence =
            $"{Words.Number(events)} of {Words.Number(cases)} is {Words.Percent(p)}; from a base of this size anything from {Words.PercentRange(interval.Lower, interval.Upper)} is plausible for the rate behind it. The interval allows for chance only, not for who was asked or how cases were recorded.";
        return new(p, interval, level, new(Names[(int)method], (long)cases, warnings, sentence));
    }

    internal static void Check(double events, double cases, double level)
    {
        Require.Count(events, "the number of events");
        Require.Count(cases, "the number of cases");
        Require.Positive(cases, "the number of cases");
        Require.Level(level);
        if (events > cases)
        {
            throw Require.Refusal("MoreEventsThanCases",
                $"There are {Words.Number(events)} events but only {Words.Number(cases)} cases. Correct one of the two.");
        }
    }

    internal static Interval Limits(double events, double cases, ProportionMethod method, double level)
    {
        var z = Distributions.TwoSidedZ(level);
        var tail = (1 - level) / 2;
        var p = events / cases;
        return method switch
        {
            ProportionMethod.Wilson => Cut(Wilson(p, cases, z), events, cases),
            ProportionMethod.WilsonCorrected => Corrected(events, cases, z),
            ProportionMethod.ClopperPearson =>
                Cut(new(Distributions.BetaQuantile(tail, events, cases - events + 1), Distributions.BetaQuantile(1 - tail, events + 1, cases - events)), events,
                    cases),
            ProportionMethod.Jeffreys =>
                Cut(new(Distributions.BetaQuantile(tail, events + 0.5, cases - events + 0.5),
                    Distributions.BetaQuantile(1 - tail, events + 0.5, cases - events + 0.5)), events, cases),
            ProportionMethod.AgrestiCoull => Wald((events + z * z / 2) / (cases + z * z), cases + z * z, z),
            _ => Wald(p, cases, z),
        };
    }

    /// <summary>The score interval around a share; also the score limits of a funnel.</summary>
    internal static Interval Wilson(double p, double cases, double z)
    {
        var root = z * Math.Sqrt(z * z + 4 * cases * p * (1 - p));
        return new((2 * cases * p + z * z - root) / (2 * (cases + z * z)), (2 * cases * p + z * z + root) / (2 * (cases + z * z)));
    }

    private static Interval Wald(double p, double cases, double z)
    {
        var half = z * Math.Sqrt(p * (1 - p) / cases);
        return new(p - half, p + half);
    }

    private static Interval Corrected(double events, double cases, double z)
    {
        var shift = Math.Min(0.5, Math.Abs(events - cases / 2)) / cases;
        double low = events / cases - shift, high = events / cases + shift;
        return new(low <= 0 ? 0 : Wilson(low, cases, z).Lower, high >= 1 ? 1 : Wilson(high, cases, z).Upper);
    }

    private static Interval Cut(Interval interval, double events, double cases) =>
        new(events == 0 ? 0 : interval.Lower, events == cases ? 1 : interval.Upper);
}
