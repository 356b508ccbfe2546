using Frankpledge.Statistics.Text;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class LinearModelTests
{
    private static readonly SparseRow[] TwoRows = [new([0], [1]), new([0], [-1])];

    [Fact]
    public void Support_vector_machine_by_hand()
    {
        // One row at 1 in the class, one at -1 out of it: w^2/2 + 2 C (1 - w)^2 is least at w = 4C / (1 + 4C), 0.8 for C = 1; the constant is 0.
        var model = LinearModel.Train(TwoRows, 1, [[0], [1]], 2, new LinearOptions { Cost = 1 });

        model.Margins(TwoRows[0])[0].ShouldBe(0.8, 0.03);
        model.Margins(TwoRows[1])[0].ShouldBe(-0.8, 0.03);
        model.Margins(new([], []))[0].ShouldBe(0, 0.03);
    }

    [Fact]
    public void Logistic_regression_by_hand()
    {
        // w^2/2 + 2 C ln(1 + e^-w) is least where w = 2C / (1 + e^w): 0.6748 for C = 1.
        var model = LinearModel.Train(TwoRows, 1, [[0], [1]], 2, new LinearOptions { Loss = LinearLoss.Logistic, Cost = 1 });

        model.Margins(TwoRows[0])[0].ShouldBe(0.6748, 0.005);
        model.Margins(TwoRows[0])[1].ShouldBe(-0.6748, 0.005);
    }

    [Fact]
    public void Balance_moves_the_margin_towards_the_common_class()
    {
        SparseRow[] rows = [new([0], [1]), .. Enumerable.Repeat(new SparseRow([1], [1]), 9)];
        int[][] labels = [[0], .. Enumerable.Repeat<int[]>([1], 9)];
        double Rare(double balance) => LinearModel.Train(rows, 2, labels, 2, new LinearOptions { Cost = 0.1, Balance = balance }).Margins(rows[0])[0];

        Rare(1).ShouldBeGreaterThan(Rare(0) + 0.1);
    }

    [Fact]
    public void Chances_by_hand()
    {
        // Margins 1 and -1, three of four and one of four in. With Platt's prior the targets are 5/6 and 1/6, so the chance at 1 is (3 * 5/6 + 1/6) / 4 = 2/3.
        var scale = PlattScale.Fit([1, 1, 1, 1, -1, -1, -1, -1], [true, true, true, false, true, false, false, false]);

        scale.Of(1).ShouldBe(2.0 / 3, 1e-6);
        scale.Of(-1).ShouldBe(1.0 / 3, 1e-6);
        scale.Slope.ShouldBeLessThan(0);
    }

    [Fact]
    public void Chances_stay_within_bounds_for_a_label_that_no_row_has()
    {
        var scale = PlattScale.Fit([-1, -2, -3], [false, false, false]);

        scale.Of(1e9).ShouldBeInRange(0, 1);
        scale.Of(0).ShouldBeLessThan(0.5);
    }
}
