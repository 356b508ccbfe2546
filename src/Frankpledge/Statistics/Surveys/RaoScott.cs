using MathNet.Numerics.LinearAlgebra;

namespace Frankpledge.Statistics.Surveys;

/// <summary>Whether two questions go together in a weighted sample: the second-order Rao-Scott test.</summary>
/// <param name="F">The statistic.</param>
/// <param name="FirstFreedom">Degrees of freedom above.</param>
/// <param name="SecondFreedom">Degrees of freedom below.</param>
/// <param name="P">The chance of an F as large when the questions are independent.</param>
/// <param name="ChiSquare">Pearson's statistic of the weighted table, scaled to the number of respondents; not chi-square distributed by itself.</param>
/// <param name="Explanation">Method, base (answers to both), warnings and the sentence.</param>
public sealed record RaoScott(double F, double FirstFreedom, double SecondFreedom, double P, double ChiSquare, Explanation Explanation)
{
    /// <summary>Tests whether <paramref name="rows"/> and <paramref name="columns"/> are independent, as R's <c>svychisq(statistic = "F")</c>.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="rows">One answer for each respondent, null without one.</param>
    /// <param name="columns">One answer for each respondent, null without one.</param>
    /// <remarks>
    /// As in R the number of respondents is that of the whole sample, also those who left one question out. Source:
    /// Rao and Scott, Annals of Statistics 12, 1984.
    /// </remarks>
    /// <exception cref="Common.RefusedException">Numbers of answers that differ, or fewer than two answers in use on either side.</exception>
    public static RaoScott Test(SurveyDesign design, IReadOnlyList<string?> rows, IReadOnlyList<string?> columns)
    {
        Require.SameLength(rows.Count, design.Count, "answers in the rows", "respondents");
        Require.SameLength(columns.Count, design.Count, "answers in the columns", "respondents");
        int[] both = [.. Enumerable.Range(0, design.Count).Where(i => rows[i] is not null && columns[i] is not null)];
        string[] rowNames = [.. both.Select(i => rows[i]!).Distinct().Order(StringComparer.Ordinal)];
        string[] columnNames = [.. both.Select(i => columns[i]!).Distinct().Order(StringComparer.Ordinal)];
        Require.AtLeast(rowNames.Length, 2, "different answers in the rows");
        Require.AtLeast(columnNames.Length, 2, "different answers in the columns");

        var (shares, covariance) =
            Cells(design, both,
                i => (Array.BinarySearch(rowNames, rows[i], StringComparer.Ordinal) * columnNames.Length)
                    + Array.BinarySearch(columnNames, columns[i], StringComparer.Ordinal), rowNames.Length * columnNames.Length);
        var chiSquare = design.Count * Pearson(shares, rowNames.Length, columnNames.Length);
        var contrasts = Contrasts(rowNames.Length, columnNames.Length);
        var inverse = Matrix<double>.Build.DenseOfDiagonalArray([.. shares.Select(share => share == 0 ? 0 : 1 / share)]);
        var simple = contrasts.TransposeThisAndMultiply(inverse * contrasts) / design.Count;
        var delta = simple.Solve(contrasts.TransposeThisAndMultiply(inverse * Matrix<double>.Build.DenseOfArray(covariance) * inverse * contrasts));
        var trace = delta.Trace();
        var first = trace * trace / (delta * delta).Trace();
        var f = chiSquare / trace;
        var p = Distributions.FisherUpper(f, first, first * design.Freedom);
        return new(f, first, first * design.Freedom, p, chiSquare, Explain(design, both.Length, shares.Count(share => share == 0), p));
    }

    private static (double[] Shares, double[,] Covariance) Cells(SurveyDesign design, int[] both, Func<int, int> cellOf, int cells)
    {
        var whole = Compensated.Sum([.. both.Select(i => design.Weights[i])]);
        var shares = new double[cells];
        int[] cell = [.. both.Select(cellOf)];
        for (var k = 0; k < both.Length; k++)
        {
            shares[cell[k]] += design.Weights[both[k]] / whole;
        }

        double[][] influences = [.. shares.Select(_ => new double[design.Count])];
        for (var k = 0; k < both.Length; k++)
        {
            for (var c = 0; c < cells; c++)
            {
                influences[c][both[k]] = design.Weights[both[k]] * ((cell[k] == c ? 1 : 0) - shares[c]) / whole;
            }
        }

        return (shares, design.Covariance(influences));
    }

    private static double Pearson(double[] shares, int rows, int columns)
    {
        double[] row = [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Sum(c => shares[(r * columns) + c]))];
        double[] column = [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => shares[(r * columns) + c]))];
        return shares
            .Select((share, i) => (share - (row[i / columns] * column[i % columns])) is var off ? off * off / (row[i / columns] * column[i % columns]) : 0)
            .Sum();
    }

    /// <summary>Interaction columns less what the main effects explain (plain least squares): for dummies, each dummy centred by row and column.</summary>
    private static Matrix<double> Contrasts(int rows, int columns) =>
        Matrix<double>.Build.Dense(rows * columns, (rows - 1) * (columns - 1), (cell, k) =>
        {
            var (row, column) = (1 + (k / (columns - 1)), 1 + (k % (columns - 1)));
            return ((cell / columns == row ? 1 : 0) - (1.0 / rows)) * ((cell % columns == column ? 1 : 0) - (1.0 / columns));
        });

    private static Explanation Explain(SurveyDesign design, int answers, int empty, double p)
    {
        var warnings = new List<Sentence>();
        if (answers < design.Count)
        {
            warnings.Add(
                $"{Words.Count(design.Count - answers, "respondent")} left one of the questions out; the test scales by all {Words.Number(design.Count)} respondents, as its peers do.");
        }

        if (empty > 0)
        {
            warnings.Add($"{Words.Count(empty, "combination has", "combinations have")} no answer; the test is then approximate.");
        }

        var sentence = p < 0.05
            ? (Sentence)$"The answers to the two questions go together more than chance explains (p = {Words.Number(p)}, {Words.Number(answers)} answers). The test does not say how strongly, nor which causes which."
            : $"Chance could explain why the answers to the two questions differ as they do (p = {Words.Number(p)}, {Words.Number(answers)} answers). This does not show that they are unrelated.";
        return new($"Rao-Scott test, second order, {design.Method}", answers, warnings, sentence);
    }
}
