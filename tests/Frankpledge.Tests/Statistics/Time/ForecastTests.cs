using Frankpledge.Common;
using Frankpledge.Statistics;
using Frankpledge.Statistics.Time;

namespace Frankpledge.Tests.Statistics.Time;

public sealed class ForecastTests
{
    private static readonly DatedValue[] Noisy =
        Given.Months([.. Enumerable.Range(0, 36).Select(i => (double?)(100 + i + i * 37 % 11 + (i % 12 == 6 ? 30 : 0)))]);

    [Fact]
    public void Holt_Winters_starts_and_steps_as_the_textbook_has_it()
    {
        // Period 2, values 10 14 12 16 15. Centred averages of the first four: (10/2 + 14 + 12/2)/2 = 12.5 and (14/2 + 12 + 16/2)/2 = 13.5;
        // line through (1, 12.5), (2, 13.5): level 11.5, trend 1. Deviations 14 - 12.5 = 1.5 (second place), 12 - 13.5 = -1.5 (first place).
        // Step 3: expected 11.5 + 1 - 1.5 = 11, error 1. Level .5 (12 + 1.5) + .5 * 12.5 = 13, trend .5 * 1.5 + .5 = 1.25, season .5 (12 - 13) + .5 * -1.5 =
        // -1.25. Step 4: expected 13 + 1.25 + 1.5 = 15.75, error .25. Level .5 * 14.5 + .5 * 14.25 = 14.375, trend .5 * 1.375 + .625 = 1.3125, season .5 *
        // 1.625 + .75 = 1.5625. Step 5: expected 14.375 + 1.3125 - 1.25 = 14.4375, error .5625.
        var fit = ExponentialSmoothing.Fit([10, 14, 12, 16, 15], SmoothingModel.Additive, 2, new SmoothingWeights(0.5, 0.5, 0.5));

        fit.Fitted.ShouldAgreeWith([11, 15.75, 14.4375], 1e-12);
        fit.SquaredError.ShouldBe(1 + 0.0625 + 0.31640625, 1e-12);
        fit.State.Season[0].ShouldBe(1.5625, 1e-12);
    }

    [Fact]
    public void A_straight_line_goes_on()
    {
        var forecast = Forecasting.Ahead(Given.Months(10, 12, 14, 16, 18), new ForecastOptions { Model = SmoothingModel.Trend, Horizon = 3 });

        forecast.Steps.Select(step => step.Expected).ToArray().ShouldAgreeWith([20, 22, 24], 1e-9);
        forecast.Steps[^1].Date.ShouldBe(new DateOnly(2024, 8, 1));
        forecast.Steps[0].Upper95.ShouldBe(20, 1e-9);
    }

    [Fact]
    public void A_damped_trend_fades_towards_a_level()
    {
        var forecast = Forecasting.Ahead(Given.Months(10, 12, 14, 16, 18), new ForecastOptions { Model = SmoothingModel.DampedTrend, Horizon = 40 });

        var steps = forecast.Steps.Select(step => step.Expected).ToArray();
        (steps[1] - steps[0]).ShouldBeGreaterThan(steps[39] - steps[38]);
    }

    [Fact]
    public void Intervals_widen_hold_the_expectation_and_repeat_for_a_seed()
    {
        var options = new ForecastOptions { Model = SmoothingModel.DampedTrend, Futures = 2000 };

        var forecast = Forecasting.Ahead(Noisy, options);

        forecast.Steps
            .ShouldAllBe(step => step.Lower95 <= step.Lower80 && step.Lower80 < step.Expected && step.Expected < step.Upper80 && step.Upper80 <= step.Upper95);
        Forecasting.Ahead(Noisy, options).Steps.ShouldBe(forecast.Steps);
        Forecasting.Ahead(Noisy, options with { Seed = 2 }).Steps.ShouldNotBe(forecast.Steps);
    }

    [Fact]
    public void The_chance_of_a_target_follows_the_intervals()
    {
        var forecast = Forecasting.Ahead(Noisy, new ForecastOptions());
        var step = forecast.Steps[5];

        forecast.ChanceOf(step.Upper95, step.Date, lowerIsBetter: true).Chance.ShouldBe(0.975, 0.002);
        forecast.ChanceOf(step.Upper95, step.Date.AddDays(20), lowerIsBetter: false).Chance.ShouldBe(0.025, 0.002);
        forecast.ChanceOf(1e9, step.Date, lowerIsBetter: true).Explanation.Sentence.ShouldContain("is about 100%");
        Should.Throw<RefusedException>(() => forecast.ChanceOf(1, step.Date.AddYears(3), true)).Message.ShouldContain("is not within the forecast");
    }

    [Fact]
    public void No_future_of_a_count_is_below_zero() =>
        Forecasting.Ahead(Given.Months(9, 7, 8, 4, 5, 2, 3, 0, 1), new ForecastOptions { Model = SmoothingModel.Trend }).Steps
            .ShouldAllBe(step => step.Lower95 >= 0);

    [Fact]
    public void Refuses_what_it_cannot_extend()
    {
        Should.Throw<RefusedException>(() => Forecasting.Ahead(Given.Months(1, 2), new ForecastOptions())).Message.ShouldContain("only 2");
        Should.Throw<RefusedException>(() => Forecasting.Ahead(Given.Months(1, 2, 3, 4, 5), new ForecastOptions())).Message
            .ShouldContain("at least 24 observations (two cycles of 12)");
        Should.Throw<RefusedException>(() => ExponentialSmoothing.Fit([1, 0, 3, 4], SmoothingModel.Multiplicative, 2)).Message
            .ShouldContain("Use the additive season");
    }
}
