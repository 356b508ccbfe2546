using Frankpledge.Common;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Control;

namespace Frankpledge.Tests.Statistics.Control;

public sealed class XmrTests
{
    private static readonly XmrOptions LowerIsBetter = new() { Direction = ImprovementDirection.Decrease };

    [Fact]
    public void Limits_are_the_mean_and_two_point_six_six_mean_moving_ranges()
    {
        // 10 12 11 13: mean 46/4 = 11.5; ranges 2 1 2, mean 5/3; 3.267 * 5/3 = 5.4, none screened.
        // upper 11.5 + 2.66 * 5/3 = 15.9333, near upper 11.5 + 2 * 2.66/3 * 5/3 = 14.4556
        var limits = Xmr.Chart(Given.Months(10, 12, 11, 13), LowerIsBetter).Groups.Single().Limits;

        limits.Mean!.Value.ShouldBe(11.5, 1e-12);
        limits.AverageRange!.Value.ShouldBe(5.0 / 3, 1e-12);
        limits.Upper!.Value.ShouldBe(15.933333333333334, 1e-12);
        limits.Lower!.Value.ShouldBe(7.066666666666666, 1e-12);
        limits.NearUpper!.Value.ShouldBe(14.455555555555556, 1e-12);
    }

    [Fact]
    public void Screens_an_outlying_range_once_and_keeps_the_mean()
    {
        // Ranges 1 1 1 1 20 20 1 1 1 1: mean 4.8, screen at 15.68 drops both 20s, then mean 1; the mean of the values keeps the spike.
        var chart = Xmr.Chart(Given.Months(1, 2, 1, 2, 1, 21, 1, 2, 1, 2, 1), LowerIsBetter);

        chart.Groups[0].Limits.AverageRange.ShouldBe(1);
        chart.Groups[0].Limits.Mean!.Value.ShouldBe(35.0 / 11, 1e-12);
        chart.Points[5].Cause.ShouldBe(SpecialCause.AboveUpperLimit);
        chart.Points[5].Meaning.ShouldBe(PointMeaning.Concern);
    }

    [Fact]
    public void A_constant_series_has_no_signal_with_or_without_screening()
    {
        var values = Enumerable.Repeat<double?>(0.1, 23).ToArray();

        var screened = Xmr.Chart(Given.Months(values), LowerIsBetter);
        var whole = Xmr.Chart(Given.Months(values), LowerIsBetter with { ScreenOutliers = false });

        screened.Groups[0].Limits.Upper.ShouldBeNull();
        screened.Explanation.Warnings.ShouldContain(warning => warning.Contains("has no limits"));
        whole.Groups[0].Limits.Upper.ShouldBe(0.1);
        screened.Points.Concat(whole.Points).ShouldAllBe(point => point.Cause == SpecialCause.None);
    }

    [Fact]
    public void A_missing_value_breaks_a_trend_and_is_reported()
    {
        var chart = Xmr.Chart(Given.Months(1, 2, 3, null, 5, 6, 7, 8, 1, 2), LowerIsBetter);

        chart.Points.ShouldAllBe(point => point.Cause != SpecialCause.RisingTrend);
        chart.Points[3].IsOutside.ShouldBeNull();
        chart.Explanation.Warnings.ShouldContain(warning => warning.StartsWith("1 value is missing"));
        chart.Explanation.Base.ShouldBe(9);
    }

    [Fact]
    public void Rules_never_look_across_a_rebase()
    {
        var rising = Given.Months(1, 2, 3, 4, 5, 6, 7, 8);

        Xmr.Chart(rising, LowerIsBetter).Points.Skip(1).SkipLast(1).ShouldAllBe(point => point.Cause == SpecialCause.RisingTrend);
        Xmr.Chart(rising, LowerIsBetter with { Rebase = [rising[4].Date] }).Points.ShouldAllBe(point => point.Cause == SpecialCause.None);
    }

    [Theory]
    [InlineData(ImprovementDirection.Increase, 5, Assurance.ConsistentPass)]
    [InlineData(ImprovementDirection.Increase, 16, Assurance.ConsistentFail)]
    [InlineData(ImprovementDirection.Decrease, 16, Assurance.ConsistentPass)]
    [InlineData(ImprovementDirection.Decrease, 5, Assurance.ConsistentFail)]
    [InlineData(ImprovementDirection.Decrease, 12, Assurance.Inconsistent)]
    public void Judges_the_target_by_the_limits(ImprovementDirection direction, double target, Assurance expected) =>
        Xmr.Chart(Given.Months(10, 12, 11, 13), new XmrOptions { Direction = direction, Target = target }).Assurance.ShouldBe(expected);

    [Fact]
    public void Says_that_ordinary_variation_is_neither_better_nor_worse() =>
        Xmr.Chart(Given.Months(10, 12, 11, 13), LowerIsBetter).Explanation.Sentence.ShouldBe(
            "The latest value, 13 on 1 April 2024, is ordinary variation around an average of 11.5 (expected between 7.067 and 15.93): it says neither better nor worse. None of the 4 points is a signal.");

    [Fact]
    public void Sorts_rows_and_says_so()
    {
        var chart = Xmr.Chart([.. Given.Months(10, 12, 11).Reverse()], LowerIsBetter);

        chart.Points.Select(point => point.Value).ShouldBe([10, 12, 11]);
        chart.Explanation.Warnings.ShouldContain(warning => warning.Contains("sorted"));
    }

    [Fact]
    public void Says_which_month_is_absent()
    {
        DatedValue[] series = [.. Given.Months(1, 2, 3, 4, 5).Where(row => row.Date.Month != 3)];

        Xmr.Chart(series, LowerIsBetter).Explanation.Warnings
            .ShouldContain(warning => warning.StartsWith("1 period is absent") && warning.Contains("March 2024"));
    }

    public static TheoryData<string, DatedValue[], XmrOptions> Bad() => new()
    {
        { "There are none where at least 1 observations are needed.", [], LowerIsBetter },
        { "None of the 2 rows has a value.", Given.Months(null, null), LowerIsBetter },
        { "The value for 1 February 2024 is NaN, not a number.", Given.Months(1, double.NaN), LowerIsBetter },
        { "The value for 1 January 2024 is Infinity", Given.Months(double.PositiveInfinity, 1), LowerIsBetter },
        { "1 January 2024 appears twice", [.. Given.Months(1), .. Given.Months(2)], LowerIsBetter },
        { "Limits cannot be fixed after 11 points", Given.Months(1, 2), LowerIsBetter with { FixAfter = 11 } },
        { "The target is NaN", Given.Months(1, 2), LowerIsBetter with { Target = double.NaN } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_what_it_cannot_chart(string sentence, DatedValue[] series, XmrOptions options) =>
        Should.Throw<RefusedException>(() => Xmr.Chart(series, options)).Message.ShouldContain(sentence);
}
