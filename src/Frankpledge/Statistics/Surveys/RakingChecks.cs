using Frankpledge.Common;

namespace Frankpledge.Statistics.Surveys;

/// <summary>What must hold before and after raking. The usual peer takes the last margin when margins disagree; we refuse and name them.</summary>
internal static class RakingChecks
{
    /// <summary>Margins whose totals differ by less than this share are scaled to the first one, with a warning: published tables are rounded.</summary>
    private const double Rounding = 1e-4;

    /// <summary>A margin met to this share is met.</summary>
    private const double Met = 1e-6;

    /// <summary>Refuses what cannot be raked, all reasons at once; returns the level of each respondent as a number, by margin.</summary>
    public static int[][] Codes(IReadOnlyList<RakingMargin> margins, IReadOnlyList<double> baseWeights)
    {
        Require.AtLeast(margins.Count, 1, "margins");
        Require.AtLeast(baseWeights.Count, 1, "respondents");
        for (var row = 0; row < baseWeights.Count; row++)
        {
            if (!(baseWeights[row] > 0) || double.IsInfinity(baseWeights[row]))
            {
                Require.Positive(baseWeights[row], $"the base weight of respondent {row + 1}");
            }
        }

        var reasons = new List<Reason>();
        var codes = margins.Select(margin => Code(margin, baseWeights.Count, reasons)).ToArray();
        AddDisagreeingTotals(margins, reasons);
        RefusedException.ThrowIfAny(reasons);
        return codes;
    }

    /// <summary>The population of each margin, scaled to the total of the first.</summary>
    public static double[][] Targets(IReadOnlyList<RakingMargin> margins, List<Sentence> warnings)
    {
        var total = margins[0].Total;
        foreach (var margin in margins.Where(margin => Math.Abs(margin.Total / total - 1) > 1e-9))
        {
            warnings.Add(
                $"{margin.Name} adds up to {Words.Number(margin.Total)} and {margins[0].Name} to {Words.Number(total)}; {margin.Name} was scaled to the same total.");
        }

        return [.. margins.Select(margin => margin.Population.Values.Select(people => people * total / margin.Total).ToArray())];
    }

    /// <summary>After the last pass: margins that could not be met together are a refusal, a near miss is a warning.</summary>
    public static void Reached(IReadOnlyList<RakingMargin> margins, IReadOnlyList<IReadOnlyList<double>> targets, IReadOnlyList<double[]> reached, int passes,
        bool settled, List<Sentence> warnings)
    {
        string[] unmet =
        [
            .. margins.SelectMany(
                (margin, m) => margin.Population.Keys.Select((level, l) => (Name: $"{margin.Name} {level}", Target: targets[m][l], Reached: reached[m][l])))
                .Where(level => Math.Abs(level.Reached / level.Target - 1) > Met)
                .OrderByDescending(level => Math.Abs(level.Reached / level.Target - 1))
                .Select(level => $"{level.Name} ({Words.Number(level.Reached)} instead of {Words.Number(level.Target)})"),
        ];
        if (unmet.Length > 0 && settled)
        {
            throw Require.Refusal("MarginsInConflict",
                $"These margins cannot hold together in this sample: {Words.List(unmet, 4)} stay unmet, because some combination of levels has no respondent. Merge levels or leave a margin out.");
        }

        if (unmet.Length > 0)
        {
            throw Require.Refusal("RakingDidNotSettle",
                $"After {Words.Count(passes, "pass", "passes")} {Words.List(unmet, 4)} are still not met. The margins may conflict: merge rare levels, leave a margin out, or allow more passes.");
        }

        if (!settled)
        {
            warnings.Add(
                $"The weights were still moving in the last digits after {Words.Count(passes, "pass", "passes")}; every margin is met to one in a million.");
        }
    }

    private static int[] Code(RakingMargin margin, int respondents, List<Reason> reasons)
    {
        if (margin.Levels.Count != respondents)
        {
            reasons.Add(new("LengthsDiffer", $"{margin.Name} has {margin.Levels.Count} levels for {respondents} respondents; there must be one for each."));
            return [];
        }

        foreach (var (level, people) in margin.Population.Where(level => !(level.Value > 0) || double.IsInfinity(level.Value)))
        {
            reasons.Add(new("PopulationNotAboveZero",
                $"The population of {margin.Name} {level} is {Words.Number(people)}; it must be above zero. Correct it, or leave the level and its respondents out."));
        }

        var numbers = margin.Population.Keys.Select((level, i) => (level, i)).ToDictionary(pair => pair.level, pair => pair.i, StringComparer.Ordinal);
        var codes = new int[respondents];
        var used = new bool[numbers.Count];
        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var missing = new List<string>();
        for (var row = 0; row < respondents; row++)
        {
            var level = margin.Levels[row];
            if (string.IsNullOrEmpty(level))
            {
                missing.Add($"{row + 1}");
            }
            else if (numbers.TryGetValue(level, out codes[row]))
            {
                used[codes[row]] = true;
            }
            else
            {
                unknown[level] = unknown.GetValueOrDefault(level) + 1;
            }
        }

        if (missing.Count > 0)
        {
            reasons.Add(new("LevelMissing",
                $"{margin.Name} is missing for {Words.Count(missing.Count, "respondent")} (row {Words.List(missing, 5)}). Fill it in, or leave these respondents out and say so."));
        }

        if (unknown.Count > 0)
        {
            reasons.Add(new("LevelUnknown",
                $"The population has no {margin.Name} {Words.List([.. unknown.Select(level => (Sentence)$"{level.Key} ({Words.Count(level.Value, "respondent")})")])}. Add its number of people, or recode these respondents."));
        }

        string[] absent = [.. numbers.Where(level => !used[level.Value]).Select(level => level.Key)];
        if (absent.Length > 0)
        {
            reasons.Add(new("LevelWithoutRespondents",
                $"No respondent has {margin.Name} {Words.List(absent)}, so nobody can stand for {(absent.Length == 1 ? "its" : "their")} people. Merge {(absent.Length == 1 ? "it" : "them")} with another level."));
        }

        return codes;
    }

    private static void AddDisagreeingTotals(IReadOnlyList<RakingMargin> margins, List<Reason> reasons)
    {
        if (margins.Any(margin => Math.Abs(margin.Total / margins[0].Total - 1) > Rounding))
        {
            reasons.Add(new("TotalsDisagree",
                $"The margins do not add up to the same total: {Words.List([.. margins.Select(margin => $"{margin.Name} {Words.Number(margin.Total)}")])}. Take them from the same source and date, or scale them."));
        }
    }
}
