using Frankpledge.Common;
using Frankpledge.Statistics.Rates;

namespace Frankpledge.Tests.Statistics.Rates;

public sealed class RatesTests
{
    private const double Z = 1.959963984540054;

    [Fact]
    public void Wilson_of_one_in_ten_by_hand()
    {
        // z^2 = 3.841459; centre (2*1 + z^2) / (2 * 13.841459) = 5.841459 / 27.682918 = 0.211013;
        // half z sqrt(z^2 + 4 * 1 * 0.9) / 27.682918 = 1.959964 * 2.727903 / 27.682918 = 0.193137.
        var estimate = ProportionInterval.Of(1, 10);

        estimate.Interval.Lower.ShouldBe(0.211013 - 0.193137, 2e-6);
        estimate.Interval.Upper.ShouldBe(0.211013 + 0.193137, 2e-6);
        estimate.Explanation.Sentence.ShouldStartWith("1 of 10 is 10%; from a base of this size anything from 1.8% to 40.4% is plausible");
        estimate.Explanation.Warnings.Single().ShouldContain("R153");
    }

    [Fact]
    public void Clopper_Pearson_without_events_is_one_minus_a_root() =>
        ProportionInterval.Of(0, 20, ProportionMethod.ClopperPearson).Interval.Upper.ShouldBe(1 - Math.Pow(0.025, 1.0 / 20), 1e-14);

    [Fact]
    public void The_exact_limit_of_no_event_is_a_logarithm() =>
        CountInterval.Of(0).Interval.Upper.ShouldBe(-Math.Log(0.025), 1e-13);

    [Fact]
    public void Byar_never_falls_below_zero() => CountInterval.Of(1, CountMethod.Byar, 0.998).Interval.Lower.ShouldBe(0);

    [Fact]
    public void A_ratio_of_rates_by_hand()
    {
        // (20/100) / (10/100) = 2; log standard error sqrt(1/20 + 1/10) = 0.387298; as risks sqrt(1/20 - 1/100 + 1/10 - 1/100) = 0.360555;
        // odds (20 * 90) / (10 * 80) = 2.25.
        var ratio = RateRatio.Compare(new(20, 100), new(10, 100));

        ratio.Ratio.ShouldBe(2);
        ratio.PoissonLogNormal!.Value.Upper.ShouldBe(2 * Math.Exp(Z * 0.3872983346), 1e-8);
        ratio.BinomialLogNormal!.Value.Lower.ShouldBe(2 * Math.Exp(-Z * 0.3605551275), 1e-8);
        ratio.OddsRatio!.Value.ShouldBe(2.25, 1e-12);
        ratio.DifferenceInterval.Lower.ShouldBe(0.1 - Z * Math.Sqrt(0.002 + 0.001), 1e-12);
    }

    [Fact]
    public void A_ratio_without_events_in_one_group_keeps_its_exact_interval()
    {
        // All 3 events in the first of two equal groups: the lower limit of 3 of 3 is 0.025^(1/3) = 0.292402, odds 0.413230; nothing bounds the top.
        var ratio = RateRatio.Compare(new(3, 50), new(0, 50));

        ratio.Ratio.ShouldBeNull();
        ratio.PoissonLogNormal.ShouldBeNull();
        ratio.Exact.Lower.ShouldBe(0.292402 / 0.707598, 1e-5);
        double.IsPositiveInfinity(ratio.Exact.Upper).ShouldBeTrue();
        ratio.ExactP.ShouldBe(0.25, 1e-12); // 2 * (1/2)^3
        ratio.Explanation.Sentence.ShouldContain("no ratio can be given");
    }

    [Fact]
    public void The_conditional_odds_ratio_of_a_small_table_by_hand()
    {
        // Margins 2 and 2, 2 events, 1 in the first group: chances go as 1, 4 w, w^2, so the mean 1 needs w = 1;
        // upper: (1 + 4w) / (1 + 4w + w^2) = 0.025 gives w^2 - 156 w - 39 = 0, w = 156.25.
        var odds = ConditionalOddsRatio.Of(new(1, 2), new(1, 2));

        odds.Value.ShouldBe(1, 1e-12);
        odds.Interval.Upper.ShouldBe((156 + Math.Sqrt(156 * 156 + 4 * 39)) / 2, 1e-9);
        odds.Interval.Lower.ShouldBe(1 / odds.Interval.Upper, 1e-9);
    }

    [Fact]
    public void Poisson_limits_of_a_funnel_by_hand()
    {
        // Mean 1: P(0) = .3679, P(<=3) = .9810 >= .975. Smooth upper: 3 - (.98101 - .975) / (.98101 - .91970) = 2.90193.
        var limits = FunnelLimits.Poisson(1, 0.95);

        (limits.Exact.Lower, limits.Exact.Upper).ShouldBe((0, 3));
        limits.Interpolated.Upper.ShouldBe(2.90193, 1e-4);
        limits.Normal.Upper.ShouldBe(1 + Z, 1e-12);
    }

    [Fact]
    public void A_funnel_names_who_is_outside_and_warns_of_overdispersion()
    {
        var funnel = Funnel.Counts([new("Ashby", 100, 1000), new("Barrow", 100, 1000), new("Corley", 190, 1000)]);

        funnel.Rate.ShouldBe(0.13);
        funnel.Points[2].Z.ShouldBe(60 / Math.Sqrt(130), 1e-12);
        funnel.Overdispersion.ShouldBe((900 + 900 + 3600) / 130.0 / 3, 1e-12);
        funnel.Explanation.Sentence.ShouldStartWith("Corley lies outside the 99.8% limits");
        funnel.Explanation.Warnings.ShouldContain(warning => warning.Contains("overdispersion"));
    }

    [Fact]
    public void Ranks_of_equal_rates_could_be_any_and_of_distant_ones_only_one()
    {
        var equal = RankUncertainty.Of([new("A", 50, 1000), new("B", 50, 1000)]);
        var distant = RankUncertainty.Of([new("A", 50, 1000), new("B", 500, 1000), new("C", 5, 1000)]);

        equal.Units.ShouldAllBe(unit => unit.Rank == 1.5 && unit.Plausible.Lower == 1 && unit.Plausible.Upper == 2);
        distant.Units.Select(unit => (unit.Rank, unit.Plausible.Lower, unit.Plausible.Upper)).ShouldBe([(2, 2, 2), (1, 1, 1), (3, 3, 3)]);
    }

    [Fact]
    public void Direct_standardisation_by_hand()
    {
        // Rates 10/1000 and 40/1000, standard half and half: 25 per 1,000. Variance 0.5^2 * (10 + 40) / 1000^2 = 1.25e-5.
        // Scale sqrt(1.25e-5 / 50) = 0.0005; exact limits of 50 are 37.1 and 65.9.
        var rate = DirectStandardisation.Rate([new("young", 10, 1000, 5000), new("old", 40, 1000, 5000)]);

        rate.Value.ShouldBe(25, 1e-12);
        rate.Interval.Lower.ShouldBe(25 + 0.5 * (CountInterval.Of(50).Interval.Lower - 50), 1e-9);
        rate.Interval.Upper.ShouldBe(25 + 0.5 * (65.918 - 50), 1e-2);
    }

    [Fact]
    public void Concentration_by_hand()
    {
        // 0 0 1 3: 2 (3*1 + 4*3) / (4 * 4) - 5/4 = 0.625; the top quarter holds 3/4; two areas hold 90 %.
        var concentration = Concentration.Of([3, 0, 1, 0]);

        concentration.Gini.ShouldBe(0.625, 1e-12);
        concentration.GiniUnbiased.ShouldBe(0.625 * 4 / 3, 1e-12);
        concentration.ShareOfTop(25).ShouldBe(0.75);
        (concentration.AreasForShare(75), concentration.AreasForShare(90), concentration.WithoutEvents).ShouldBe((1, 2, 2));
        concentration.Lorenz.Single(point => point.AreasShare == 0.75).EventsShare.ShouldBe(0.25, 1e-12);
        concentration.GiniInterval.ShouldBe(Concentration.Of([0, 0, 1, 3]).GiniInterval);
    }

    [Fact]
    public void Hot_spots_by_hand()
    {
        // Values 9 1 1 1 in a row: mean 3, s = sqrt(12). First area with its neighbour: (9 + 1 - 6) / (sqrt(12) * sqrt((4*2 - 4) / 3)) = 4 / 4 = 1.
        var values = new Dictionary<string, double> { ["a"] = 9, ["b"] = 1, ["c"] = 1, ["d"] = 1 };
        var neighbours = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["b"], ["b"] = ["a", "c"], ["c"] = ["b", "d"], ["d"] = ["c"] };

        HotSpots.Find(values, neighbours).Areas[0].Z.ShouldBe(1, 1e-12);
        // Benjamini-Hochberg of .01 .04 .03: .03*... sorted .01 .03 .04 -> .03, .045, .04 -> the largest caps the middle: .03 .04 .04.
        HotSpots.Adjust([0.01, 0.04, 0.03]).ShouldAgreeWith([0.03, 0.04, 0.04], 1e-12);
    }

    public static TheoryData<Action, string> Bad() => new()
    {
        { () => ProportionInterval.Of(11, 10), "11 events but only 10 cases" },
        { () => ProportionInterval.Of(-1, 10), "The number of events is -1" },
        { () => ProportionInterval.Of(0, 0), "The number of cases is zero" },
        { () => ProportionInterval.Of(double.NaN, 10), "The number of events is NaN" },
        { () => ProportionInterval.Of(1.5, 10), "a count is a whole number" },
        { () => ProportionInterval.Of(1, 10, level: 95), "The confidence level is 95" },
        { () => CountInterval.Rate(1, 0), "The exposure is zero" },
        { () => RateRatio.Compare(new(0, 10), new(0, 10)), "Neither group has an event" },
        { () => Funnel.Counts([new("A", 1, 10)]), "only 1 where at least 2 units" },
        { () => Funnel.Counts([new("A", 1, 10), new("B", 1, double.PositiveInfinity)]), "The base of B is Infinity" },
        { () => ConditionalOddsRatio.Of(new(0, 10), new(0, 10)), "Everybody or nobody has the event" },
        { () => DirectStandardisation.Rate([new("a", 1, 10, 5), new("a", 1, 10, 5)]), "The stratum a appears twice" },
        { () => Concentration.Of([0, 0]), "None of the 2 areas has an event" },
        { () => HotSpots.Find(new Dictionary<string, double> { ["a"] = 1, ["b"] = 1, ["c"] = 1 }, new Dictionary<string, IReadOnlyList<string>>()),
            "All areas have the same value" },
        { () => HotSpots.Find(new Dictionary<string, double> { ["a"] = 1, ["b"] = 2, ["c"] = 1 },
            new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["x"] }), "neighbour x that has no value" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_what_cannot_be_counted(Action act, string sentence) => Should.Throw<RefusedException>(act).Message.ShouldContain(sentence);
}
