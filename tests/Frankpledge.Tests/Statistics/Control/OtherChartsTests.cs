using Frankpledge.Common;
using Frankpledge.Statistics.Control;

namespace Frankpledge.Tests.Statistics.Control;

public sealed class OtherChartsTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static CountedRate[] Rates(params (double Events, double Base)[] periods) =>
        [.. periods.Select((period, i) => new CountedRate(Start.AddMonths(i), period.Events, period.Base))];

    [Fact]
    public void A_run_chart_counts_runs_and_crossings_around_the_median()
    {
        // 1 2 3 8 9 7 8 9: sorted 1 2 3 7 8 8 9 9, median 7.5; sides - - - + + - + +.
        // Longest run 3, crossings 3; log2(8) + 3 = 6; with 7 throws P(X <= 0) = 1/128 and P(X <= 1) = 8/128 = 0.0625 >= 0.05, so fewest is 1.
        var chart = RunChart.Of(Given.Months(1, 2, 3, 8, 9, 7, 8, 9));

        (chart.Median, chart.Useful, chart.LongestRun, chart.LongestExpected, chart.Crossings, chart.FewestExpected).ShouldBe((7.5, 8, 3, 6, 3, 1));
        chart.HasSignal.ShouldBeFalse();
    }

    [Fact]
    public void A_run_chart_signals_a_single_crossing_of_eleven_points()
    {
        // 10 throws: P(X <= 1) = 11/1024, P(X <= 2) = 56/1024 = 0.0547 >= 0.05, so fewer than 2 is a signal.
        var chart = RunChart.Of(Given.Months(1, 2, 1, 2, 1, 3, 9, 8, 9, 8, 9));

        (chart.Useful, chart.Crossings).ShouldBe((10, 1));
        chart.FewestExpected.ShouldBe(2);
        chart.HasSignal.ShouldBeTrue();
        chart.Explanation.Sentence.ShouldContain("only 1 crossing");
    }

    [Fact]
    public void A_p_prime_chart_widens_its_limits_to_the_variation_there_is()
    {
        // 20/100 and 30/100 in turn: centre 100/400 = 0.25, sigma sqrt(.25 * .75 / 100) = 0.0433013, z -/+ 1.1547, ranges 2.3094, sigma z 2.3094/1.128 =
        // 2.04734. Limits 0.25 -/+ 3 * 0.0433013 * 2.04734 = 0.25 -/+ 0.265957 -> 0 (cut) and 0.515957.
        var chart = LaneyChart.Proportions(Rates((20, 100), (30, 100), (20, 100), (30, 100)));

        chart.Centre.ShouldBe(0.25, 1e-12);
        chart.SigmaZ.ShouldBe(2 / Math.Sqrt(0.75) / 1.128, 1e-12);
        chart.Points[0].Lower.ShouldBe(0);
        chart.Points[0].Upper.ShouldBe(0.25 + 0.3 / 1.128, 1e-12);
    }

    [Fact]
    public void A_u_prime_chart_gives_a_smaller_base_wider_limits()
    {
        var chart = LaneyChart.Rates(Rates((5, 10), (30, 40), (22, 40), (3, 10)));

        // Centre 60/100 = 0.6; the half-width goes with 1/sqrt(base): 10 against 40 is a factor of 2.
        chart.Centre.ShouldBe(0.6, 1e-12);
        ((chart.Points[0].Upper - 0.6) / (chart.Points[1].Upper - 0.6)).ShouldBe(2, 1e-9);
    }

    [Fact]
    public void A_u_prime_chart_flags_a_rate_outside_its_limits()
    {
        var steady = Enumerable.Range(0, 20).Select(i => (Events: 50.0 + i % 2, Base: 100.0)).ToArray();
        steady[12] = (90, 100);

        LaneyChart.Rates(Rates(steady)).Points[12].Cause.ShouldBe(SpecialCause.AboveUpperLimit);
    }

    [Fact]
    public void A_g_chart_has_the_limits_of_a_geometric_count()
    {
        // Mean of 4 8 6 is 6; 6 + 3 sqrt(6 * 7) = 25.4422; the lower limit would be negative and is 0.
        var chart = RareEventChart.Opportunities([4, 8, 6]);

        (chart.Centre, chart.Lower).ShouldBe((6, 0));
        chart.Upper.ShouldBe(25.4422, 1e-4);
    }

    [Fact]
    public void A_t_chart_is_an_XmR_chart_of_the_bent_times()
    {
        // Gaps 1 and 2^3.6 in turn bend to 1 2 1 2: mean 1.5, mean range 1, limits 1.5 -/+ 2.66 -> 0 (cut) and 4.16, raised back.
        var two = Math.Pow(2, 3.6);
        var chart = RareEventChart.Times([1, two, 1, two]);

        chart.Centre.ShouldBe(Math.Pow(1.5, 3.6), 1e-9);
        chart.Lower.ShouldBe(0);
        chart.Upper.ShouldBe(Math.Pow(4.16, 3.6), 1e-6);
        // Six such pairs and a gap that bends to 10: mean 28/13, mean range 19/12, upper bent limit 2.15 + 2.66 * 1.58 = 6.37.
        double[] gaps = [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? 1 : two), Math.Pow(10, 3.6)];
        RareEventChart.Times(gaps).Causes[^1].ShouldBe(SpecialCause.AboveUpperLimit);
    }

    [Fact]
    public void Days_between_events_are_counted_from_one_to_the_next() =>
        RareEventChart.DaysBetween([Start, Start.AddDays(3), Start.AddDays(3), Start.AddDays(10)]).ShouldBe([3, 0, 7]);

    [Fact]
    public void Suggests_the_date_of_a_clear_step_with_its_evidence()
    {
        double?[] values = [.. Enumerable.Range(0, 24).Select(i => (double?)(i < 12 ? 10 + i % 3 : 20 + i % 3))];

        var step = StepChange.Suggest(Given.Months(values))!;

        step.Date.ShouldBe(new DateOnly(2025, 1, 1));
        (step.Before, step.After, step.PointsBefore, step.BeyondMean).ShouldBe((11, 21, 12, 12));
        step.ChanceShare.ShouldBe(0.001);
    }

    [Fact]
    public void Suggests_nothing_in_noise_nor_in_a_constant_series()
    {
        StepChange.Suggest(Given.Months([.. Enumerable.Range(0, 24).Select(i => (double?)(i * 7 % 5))])).ShouldBeNull();
        StepChange.Suggest(Given.Months([.. Enumerable.Repeat<double?>(4, 24)])).ShouldBeNull();
        StepChange.Suggest(Given.Months(1, 2, 3)).ShouldBeNull();
    }

    [Fact]
    public void Refuses_bases_of_zero_and_more_events_than_cases()
    {
        Should.Throw<RefusedException>(() => LaneyChart.Rates(Rates((1, 10), (1, 0), (1, 10)))).Message.ShouldContain("The base on 1 February 2024 is zero");
        Should.Throw<RefusedException>(() => LaneyChart.Proportions(Rates((1, 10), (11, 10), (1, 10)))).Message.ShouldContain("11 events out of 10 cases");
        Should.Throw<RefusedException>(() => LaneyChart.Rates(Rates((1, 10), (-1, 10), (1, 10)))).Message.ShouldContain("cannot be below zero");
        Should.Throw<RefusedException>(() => RareEventChart.Times([1, double.NaN, 2])).Message.ShouldContain("Gap number 2 is NaN");
        Should.Throw<RefusedException>(() => RunChart.Of(Given.Months(1))).Message.ShouldContain("only 1");
    }
}
