using Frankpledge.Common;
using Frankpledge.Statistics.Time;

namespace Frankpledge.Tests.Statistics.Time;

public sealed class StlTests
{
    private static readonly double[] Quarters = [3, -1, -4, 2];

    [Fact]
    public void A_level_with_a_fixed_season_comes_apart_exactly()
    {
        // y = 10 + season, the season adding up to 0: local constants keep it, the moving averages take it away, so nothing is left over.
        double[] values = [.. Enumerable.Range(0, 20).Select(i => 10 + Quarters[i % 4])];

        var parts = Stl.Decompose(values, new StlOptions { Period = 4 });

        parts.Seasonal.ShouldAgreeWith([.. Enumerable.Range(0, 20).Select(i => Quarters[i % 4])], 1e-9);
        parts.Trend.ShouldAgreeWith([.. Enumerable.Range(0, 20).Select(_ => 10.0)], 1e-9);
        parts.SeasonalStrength.ShouldBe(1, 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_parts_add_up_to_the_series(bool robust)
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i * i % 17 + Quarters[i % 4] + (i == 21 ? 300 : 0))];

        var parts = Stl.Decompose(values, new StlOptions { Period = 4, SeasonalWindow = 7, Robust = robust });

        for (var i = 0; i < values.Length; i++)
        {
            (parts.Seasonal[i] + parts.Trend[i] + parts.Remainder[i]).ShouldBe(values[i], 1e-9);
        }

        parts.Weights[21].ShouldBe(robust ? 0 : 1);
    }

    [Fact]
    public void A_constant_series_has_no_season() =>
        Stl.Decompose(Enumerable.Repeat(5.0, 30).ToArray(), new StlOptions { Robust = true }).SeasonalStrength.ShouldBe(0);

    [Fact]
    public void Refuses_two_cycles_gaps_and_wrong_order()
    {
        var options = new StlOptions { Period = 4 };
        Should.Throw<RefusedException>(() => Stl.Decompose(new double[8], options)).Message.ShouldContain("only 8 where at least 9 observations");
        Should.Throw<RefusedException>(() => Stl.Decompose(Given.Months(1, 2, null, 4, 5, 6, 7, 8, 9), options)).Message
            .ShouldContain("The value for 1 March 2024 is missing");
        Should.Throw<RefusedException>(() => Stl.Decompose([.. Given.Months(1, 2, 3, 4, 5, 6, 7, 8, 9).Reverse()], options)).Message
            .ShouldContain("Sort the rows by date");
        Should.Throw<RefusedException>(() => Stl.Decompose([.. Given.Months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).Where((_, i) => i != 4)], options)).Message
            .ShouldContain("absent from the series, the first in May 2024");
        Should.Throw<RefusedException>(() => Stl.Decompose([1, 2, double.NaN, 4, 5, 6, 7, 8, 9], options)).Message.ShouldContain("Value number 3 is NaN");
        Should.Throw<RefusedException>(() => Stl.Decompose(new double[9], new StlOptions { Period = 1 })).Message.ShouldContain("has no season");
    }
}
