using System.Text.Json;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Rates;

namespace Frankpledge.Tests.Statistics.Rates;

public sealed class RatesGoldenTests
{
    private static readonly Lazy<JsonElement> Peer = new(() => Golden.Read("rates", "rates.json"));

    private static void Same(Interval ours, JsonElement peer, string what, double tolerance = 1e-9) =>
        new[] { ours.Lower, ours.Upper }.ShouldAgreeWith(peer.Numbers(), tolerance, what);

    [Fact]
    public void Intervals_of_proportions_agree_with_R()
    {
        foreach (var row in Peer.Value.GetProperty("proportions").EnumerateArray())
        {
            var (x, n) = (row.GetProperty("x").GetDouble(), row.GetProperty("n").GetDouble());
            foreach (var (field, method, level) in new[]
            {
                ("wilson95", ProportionMethod.Wilson, 0.95), ("wilson998", ProportionMethod.Wilson, 0.998),
                ("clopper_pearson95", ProportionMethod.ClopperPearson, 0.95),
                ("clopper_pearson998", ProportionMethod.ClopperPearson, 0.998), ("wilson95_continuity", ProportionMethod.WilsonCorrected, 0.95),
                ("agresti_coull95", ProportionMethod.AgrestiCoull, 0.95), ("jeffreys95", ProportionMethod.Jeffreys, 0.95),
                ("wald95", ProportionMethod.Wald, 0.95),
            })
            {
                Same(ProportionInterval.Of(x, n, method, level).Interval, row.GetProperty(field), $"{x} of {n} {field}", 1e-11);
            }
        }
    }

    [Fact]
    public void Intervals_of_counts_and_rates_agree_with_R()
    {
        foreach (var row in Peer.Value.GetProperty("counts").EnumerateArray())
        {
            var count = row.GetProperty("count").GetDouble();
            Same(CountInterval.Of(count).Interval, row.GetProperty("garwood95"), $"{count} exact");
            Same(CountInterval.Of(count, level: 0.998).Interval, row.GetProperty("garwood998"), $"{count} exact 99.8");
            Same(CountInterval.Of(count, CountMethod.Byar).Interval, row.GetProperty("byar95"), $"{count} Byar");
            var byar = row.GetProperty("byar998").Numbers();
            CountInterval.Of(count, CountMethod.Byar, 0.998).Interval.Lower.ShouldAgreeWith(Math.Max(0, byar[0]));
        }

        foreach (var row in Peer.Value.GetProperty("rates").EnumerateArray())
        {
            Same(CountInterval.Rate(row.GetProperty("count").GetDouble(), row.GetProperty("population").GetDouble()).Interval, row.GetProperty("garwood95"),
                "rate");
        }
    }

    [Fact]
    public void Rate_ratios_agree_with_R()
    {
        foreach (var row in Peer.Value.GetProperty("rate_ratios").EnumerateArray())
        {
            double Field(string name) => row.GetProperty(name).GetDouble();
            var ours = RateRatio.Compare(new(Field("a"), Field("n")), new(Field("b"), Field("m")));
            var what = row.GetProperty("label").GetString()!;

            ours.Ratio!.Value.ShouldAgreeWith(Field("ratio"), 1e-12, what);
            Same(ours.PoissonLogNormal!.Value, row.GetProperty("poisson_lognormal95"), what);
            Same(ours.BinomialLogNormal!.Value, row.GetProperty("binomial_lognormal95"), what);
            ours.OddsRatio!.Value.ShouldAgreeWith(Field("odds_ratio"), 1e-12, what);
            Same(ours.OddsRatioWoolf!.Value, row.GetProperty("odds_ratio_woolf95"), what);
            Same(ours.Exact, row.GetProperty("poisson_exact95"), what);
            Same(ours.DifferenceInterval, row.GetProperty("rate_difference95"), what, 1e-12);
            (ours.PoissonP!.Value / Field("p_poisson_lognormal")).ShouldBe(1, 1e-9, what);
            (ours.ExactP / Field("p_poisson_exact")).ShouldBe(1, 1e-8, what);
        }
    }

    [Fact]
    public void Stop_and_search_ratios_agree_with_the_published_ones()
    {
        foreach (var row in Peer.Value.GetProperty("stop_and_search").EnumerateArray())
        {
            double Field(string name) => row.GetProperty(name).GetDouble();
            var (group, white) = (new GroupRate(Field("stopped"), Field("population")), new GroupRate(Field("white_stopped"), Field("white_population")));
            var published = row.GetProperty("published");
            var what = $"{row.GetProperty("area")} {row.GetProperty("group")}";

            // R finds the odds ratio and its interval by root finding only to about 1e-4 times the ratio.
            ConditionalOddsRatio.Of(group, white).Value.ShouldAgreeWith(published.GetProperty("or").GetDouble(), 5e-4, what);
            Same(ConditionalOddsRatio.Of(group, white).Interval, published.GetProperty("or_ci"), what, 5e-4);
            if (group.Events > 0)
            {
                Same(RateRatio.Compare(group, white).BinomialLogNormal!.Value, published.GetProperty("rr_ci"), what);
            }
        }
    }

    [Fact]
    public void Funnels_agree_with_R()
    {
        var shares = Peer.Value.GetProperty("funnel_binomial");
        var ours = Funnel.Proportions(
            [.. shares.GetProperty("points").EnumerateArray()
                .Select(row => new FunnelUnit(row.GetProperty("area").GetString()!, row.GetProperty("x").GetDouble(), row.GetProperty("n").GetDouble()))]);
        ours.Rate.ShouldAgreeWith(shares.GetProperty("theta").GetDouble(), 1e-12);
        ours.Overdispersion.ShouldAgreeWith(shares.GetProperty("overdispersion_phi").GetDouble(), 1e-12);
        foreach (var (point, row) in ours.Points.Zip(shares.GetProperty("points").EnumerateArray()))
        {
            Same(point.Inner, row, "95", point.Unit.Name);
            Same(point.Outer, row, "998", point.Unit.Name);
            point.Z.ShouldAgreeWith(row.GetProperty("z").GetDouble(), 1e-12);
            (point.OutsideInner, point.OutsideOuter).ShouldBe((row.GetProperty("outside95").GetBoolean(), row.GetProperty("outside998").GetBoolean()));
        }

        var counts = Peer.Value.GetProperty("funnel_poisson");
        var districts =
            Funnel.Counts(
                [.. counts.GetProperty("points").EnumerateArray()
                    .Select(row =>
                        new FunnelUnit(row.GetProperty("area").GetString()!, row.GetProperty("count").GetDouble(), row.GetProperty("population")
                            .GetDouble()))]);
        districts.Overdispersion.ShouldAgreeWith(counts.GetProperty("overdispersion_phi").GetDouble(), 1e-12);
        foreach (var (point, row) in districts.Points.Zip(counts.GetProperty("points").EnumerateArray()))
        {
            Same(point.Inner, row, "95", point.Unit.Name);
            Same(point.Outer, row, "998", point.Unit.Name);
        }
    }

    [Fact]
    public void Funnel_limits_agree_with_R_on_a_grid()
    {
        var grid = Peer.Value.GetProperty("funnel_grid_binomial");
        foreach (var row in grid.GetProperty("limits").EnumerateArray())
        {
            Same(FunnelLimits.Binomial(row.GetProperty("n").GetDouble(), grid.GetProperty("theta").GetDouble(), 0.95), row, "95", "grid");
            Same(FunnelLimits.Binomial(row.GetProperty("n").GetDouble(), grid.GetProperty("theta").GetDouble(), 0.998), row, "998", "grid");
        }

        foreach (var row in Peer.Value.GetProperty("funnel_grid_poisson").EnumerateArray())
        {
            Same(FunnelLimits.Poisson(row.GetProperty("expected").GetDouble(), 0.95), row, "95", "grid");
            Same(FunnelLimits.Poisson(row.GetProperty("expected").GetDouble(), 0.998), row, "998", "grid");
        }
    }

    private static void Same(FunnelLimits ours, JsonElement row, string level, string what)
    {
        Same(ours.Exact, row.GetProperty("exact_quantile_" + level), what);
        Same(ours.Interpolated, row.GetProperty("exact_interpolated_" + level), what);
        Same(ours.Normal, row.GetProperty("normal_" + level), what);
        Same(ours.Score, row.GetProperty((ours.IsShare ? "wilson_score_" : "chisq_") + level), what);
    }
}
