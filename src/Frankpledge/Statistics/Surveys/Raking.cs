using System.Runtime.InteropServices;

namespace Frankpledge.Statistics.Surveys;

/// <summary>Weights that make a sample add up to the population in every margin.</summary>
/// <param name="Weights">One for each respondent; they add up to the population.</param>
/// <param name="Passes">Passes over all margins until nothing moved.</param>
/// <param name="Design">The weighted sample for estimates that know of the raking.</param>
/// <param name="Summary">How uneven the weights are, and what that costs.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record RakedWeights(IReadOnlyList<double> Weights, int Passes, SurveyDesign Design, WeightSummary Summary, Explanation Explanation);

/// <summary>
/// Raking (iterative proportional fitting; Deming and Stephan, Annals of Mathematical Statistics 11, 1940), agreeing with R's <c>survey::rake</c>.
/// </summary>
public static class Raking
{
    /// <summary>Rakes a sample to its margins.</summary>
    /// <param name="margins">At least one; the totals must agree.</param>
    /// <param name="baseWeights">One for each respondent, above zero; null for 1 each.</param>
    /// <param name="options">How long to go on.</param>
    /// <exception cref="Common.RefusedException">
    /// Respondents without a level or with one that the population does not have, levels without respondents or people, totals that disagree,
    /// margins in conflict; each named.
    /// </exception>
    /// <remarks>Respondents of equal levels move together, so a pass costs the number of combinations that occur, not of respondents.</remarks>
    public static RakedWeights Rake(IReadOnlyList<RakingMargin> margins, IReadOnlyList<double>? baseWeights = null, RakingOptions? options = null)
    {
        options ??= new RakingOptions();
        baseWeights ??= [.. Enumerable.Repeat(1.0, margins.Count == 0 ? 0 : margins[0].Levels.Count)];
        var codes = RakingChecks.Codes(margins, baseWeights);
        var warnings = new List<Sentence>();
        var targets = RakingChecks.Targets(margins, warnings);
        var (cellOf, cells) = Cells(codes, baseWeights);

        double[] factors = [.. Enumerable.Repeat(1.0, cells.Count)];
        var (passes, moved) = (0, double.PositiveInfinity);
        for (; passes < options.MostPasses && moved > options.Tolerance; passes++)
        {
            moved = Pass(cells, factors, targets);
        }

        var reached = targets.Select((target, m) => Sums(cells, factors, m, target.Length)).ToArray();
        RakingChecks.Reached(margins, targets, reached, passes, moved <= 1e-9, warnings);

        double[] weights = [.. baseWeights.Select((weight, row) => weight * factors[cellOf[row]])];
        var summary = WeightSummary.Of(weights);
        return new(weights, passes, new SurveyDesign(weights, codes), summary, Explain(margins, summary, warnings));
    }

    /// <summary>Respondents with the same level in every margin, and the sum of their base weights.</summary>
    private static (int[] CellOf, List<Cell> Cells) Cells(int[][] codes, IReadOnlyList<double> baseWeights)
    {
        var numbers = new Dictionary<ulong, int>();
        var cells = new List<Cell>();
        var cellOf = new int[baseWeights.Count];
        for (var row = 0; row < cellOf.Length; row++)
        {
            ulong key = 0;
            foreach (var margin in codes)
            {
                key = key * 1_000_003 + (ulong)margin[row] + 1;
            }

            // Keys may collide in theory, so equality is checked and a collision takes the next free key.
            while (true)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
                if (!known)
                {
                    number = cells.Count;
                    cells.Add(new([.. codes.Select(margin => margin[row])], 0));
                }

                if (codes.Select(margin => margin[row]).SequenceEqual(cells[number].Levels))
                {
                    cells[number] = cells[number] with { Weight = cells[number].Weight + baseWeights[row] };
                    cellOf[row] = number;
                    break;
                }

                key++;
            }
        }

        return (cellOf, cells);
    }

    /// <summary>Brings each margin in turn to its target; returns the largest relative change of a weight.</summary>
    private static double Pass(List<Cell> cells, double[] factors, double[][] targets)
    {
        var before = (double[])factors.Clone();
        for (var m = 0; m < targets.Length; m++)
        {
            var sums = Sums(cells, factors, m, targets[m].Length);
            for (var c = 0; c < factors.Length; c++)
            {
                var level = cells[c].Levels[m];
                factors[c] *= targets[m][level] / sums[level];
            }
        }

        double moved = 0;
        for (var c = 0; c < factors.Length; c++)
        {
            moved = Math.Max(moved, Math.Abs(factors[c] / before[c] - 1));
        }

        return moved;
    }

    private static double[] Sums(List<Cell> cells, double[] factors, int margin, int levels)
    {
        var sums = new double[levels];
        for (var c = 0; c < factors.Length; c++)
        {
            sums[cells[c].Levels[margin]] += cells[c].Weight * factors[c];
        }

        return sums;
    }

    private static Explanation Explain(IReadOnlyList<RakingMargin> margins, WeightSummary summary, List<Sentence> warnings)
    {
        if (summary.Largest > 5 * summary.Mean)
        {
            warnings.Add(
                $"One answer counts {Words.Number(Math.Round(summary.Largest / summary.Mean, 1))} times the average. Consider merging levels, or trimming and raking again.");
        }

        Sentence sentence =
            $"The weights make the {Words.Count(summary.Count, "respondent")} add up to the population by {Words.List([.. margins.Select(margin => margin.Name)])}; for precision they are worth about {Words.Number(Math.Floor(summary.EffectiveCount))} equal answers. Weights mend who answered by these margins only, not other differences between those who answered and those who did not.";
        return new("Raking to margins", summary.Count, warnings, sentence);
    }

    private readonly record struct Cell(int[] Levels, double Weight);
}
