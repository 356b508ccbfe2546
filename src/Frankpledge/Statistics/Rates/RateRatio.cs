namespace Frankpledge.Statistics.Rates;

/// <summary>Events and base of one group; the rate is one divided by the other.</summary>
/// <param name="Events">A whole number, zero or above.</param>
/// <param name="Base">People or exposure, above zero.</param>
public readonly record struct GroupRate(double Events, double Base)
{
    /// <summary>Events for each unit of the base.</summary>
    public double Rate => Events / Base;
}

/// <summary>How the rates of two groups compare. Figures that the counts cannot give are null; an open upper end is infinite.</summary>
public sealed record RateRatio
{
    /// <summary>The first rate divided by the second; null when the second group has no event.</summary>
    public required double? Ratio { get; init; }

    /// <summary>Exact interval: given all events, the first group's share is binomial (as R's <c>poisson.test</c>).</summary>
    public required Interval Exact { get; init; }

    /// <summary>The exact test's p for equal rates, two-sided, less likely splits counted.</summary>
    public required double ExactP { get; init; }

    /// <summary>exp(log ratio -/+ z sqrt(1/a + 1/b)); null without events in both groups.</summary>
    public required Interval? PoissonLogNormal { get; init; }

    /// <summary>The normal p of the log ratio; null without events in both groups.</summary>
    public required double? PoissonP { get; init; }

    /// <summary>The relative risk's interval, exp(log ratio -/+ z sqrt(1/a - 1/n + 1/b - 1/m)); null when the bases are no cases.</summary>
    public required Interval? BinomialLogNormal { get; init; }

    /// <summary>a (m - b) / (b (n - a)) with Woolf's interval; null when a cell is empty or the bases are no cases.</summary>
    public required double? OddsRatio { get; init; }

    /// <summary>Woolf's interval of <see cref="OddsRatio"/>.</summary>
    public required Interval? OddsRatioWoolf { get; init; }

    /// <summary>The first rate less the second, for each unit of the base.</summary>
    public required double Difference { get; init; }

    /// <summary>Difference -/+ z sqrt(a/n^2 + b/m^2).</summary>
    public required Interval DifferenceInterval { get; init; }

    /// <summary>Method, base (all events), warnings and the sentence.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Compares <paramref name="first"/> with <paramref name="second"/>.</summary>
    /// <param name="first">The group of interest.</param>
    /// <param name="second">The group it is compared with.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <param name="basesAreCases">Whether each unit of the base has at most one event (a risk) rather than any number (a rate).</param>
    /// <exception cref="Common.RefusedException">Numbers that are not counts, a base of zero, no event at all, or a level out of range.</exception>
    public static RateRatio Compare(GroupRate first, GroupRate second, double level = 0.95, bool basesAreCases = true)
    {
        Require.Level(level);
        foreach (var (group, name) in new[] { (first, "first"), (second, "second") })
        {
            Require.Count(group.Events, $"the number of events in the {name} group");
            Require.Positive(group.Base, $"the base of the {name} group");
        }

        if (first.Events + second.Events == 0)
        {
            throw Require.Refusal("NoEvents", "Neither group has an event, so there is nothing to compare. Use a longer period.");
        }

        var (a, n, b, m) = (first.Events, first.Base, second.Events, second.Base);
        var z = Distributions.TwoSidedZ(level);
        double? ratio = b > 0 ? first.Rate / second.Rate : null;
        var both = a > 0 && b > 0;
        var cases = basesAreCases && a <= n && b <= m;
        var spread = Math.Sqrt(1 / a + 1 / b);
        var odds = a * (m - b) / (b * (n - a));
        var exact = ExactInterval(a, n, b, m, level);
        return new()
        {
            Ratio = ratio,
            Exact = exact,
            ExactP = BinomialTest.P(a, a + b, n / (n + m)),
            PoissonLogNormal = both ? Around(ratio!.Value, z * spread) : null,
            PoissonP = both ? Distributions.TwoSidedP(Math.Log(ratio!.Value) / spread) : null,
            BinomialLogNormal = both && cases ? Around(ratio!.Value, z * Math.Sqrt(1 / a - 1 / n + 1 / b - 1 / m)) : null,
            OddsRatio = both && cases && a < n && b < m ? odds : null,
            OddsRatioWoolf = both && cases && a < n && b < m ? Around(odds, z * Math.Sqrt(1 / a + 1 / (n - a) + 1 / b + 1 / (m - b))) : null,
            Difference = first.Rate - second.Rate,
            DifferenceInterval =
                new(first.Rate - second.Rate - z * Math.Sqrt(a / (n * n) + b / (m * m)), first.Rate - second.Rate + z * Math.Sqrt(a / (n * n) + b / (m * m))),
            Explanation = Explain(ratio, exact, a, b),
        };
    }

    private static Interval Around(double value, double logHalf) => new(value * Math.Exp(-logHalf), value * Math.Exp(logHalf));

    private static Interval ExactInterval(double a, double n, double b, double m, double level)
    {
        var share = ProportionInterval.Limits(a, a + b, ProportionMethod.ClopperPearson, level);
        return new(share.Lower / (1 - share.Lower) * m / n, share.Upper == 1 ? double.PositiveInfinity : share.Upper / (1 - share.Upper) * m / n);
    }

    private static Explanation Explain(double? ratio, Interval exact, double a, double b)
    {
        List<Sentence> warnings = Math.Min(a, b) < 5
            ? ["One group has fewer than five events: only the exact interval can be trusted, and R153 hides such counts."] : [];
        var plausible = double.IsInfinity(exact.Upper)
            ? (Sentence)$"{Words.Number(exact.Lower)} or more" : $"anything from {Words.Range(exact.Lower, exact.Upper)}";
        var sentence = ratio is null
            ? (Sentence)$"The second group has no event, so no ratio can be given; {plausible} is plausible."
            : $"The first rate is {Words.Number(ratio)} times the second, and {plausible} is plausible: {(exact.Contains(1) ? "the two may be equal" : "chance does not explain the difference")}. A ratio shows a difference between groups, not its cause.";
        return new("Ratio of two rates, exact conditional interval", (long)(a + b), warnings, sentence);
    }
}
