namespace Frankpledge.Statistics.Time;

/// <summary>One step of a forecast.</summary>
/// <param name="Date">The first day of the period.</param>
/// <param name="Expected">The model's expectation, in the unit of the series.</param>
/// <param name="Lower95">2.5 % of simulated futures lie below.</param>
/// <param name="Lower80">10 % lie below.</param>
/// <param name="Upper80">10 % lie above.</param>
/// <param name="Upper95">2.5 % lie above.</param>
public sealed record ForecastStep(DateOnly Date, double Expected, double Lower95, double Lower80, double Upper80, double Upper95);

/// <summary>Whether a target will be met.</summary>
/// <param name="Chance">Share of simulated futures that meet the target in that period, 0 to 1.</param>
/// <param name="Explanation">Method, base (simulated futures), warnings and the sentence.</param>
public sealed record TargetChance(double Chance, Explanation Explanation);

/// <summary>A forecast with prediction intervals by simulation.</summary>
/// <param name="Steps">One for each period ahead.</param>
/// <param name="Fit">The smoothing that makes it.</param>
/// <param name="Season">What STL took off first and put back, by step; empty when the smoothing has its own season or there is none.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record Forecast(IReadOnlyList<ForecastStep> Steps, ExponentialSmoothing Fit, IReadOnlyList<double> Season, Explanation Explanation)
{
    internal double[][] Futures { get; init; } = [];

    internal DateOnly EndsBefore { get; init; }

    /// <summary>The chance that the value of the period that holds <paramref name="day"/> meets <paramref name="target"/>.</summary>
    /// <param name="target">In the unit of the series; reaching it exactly counts.</param>
    /// <param name="day">Within the forecast.</param>
    /// <param name="lowerIsBetter">Whether at or below the target is meeting it.</param>
    /// <exception cref="Common.RefusedException">A target that is no number, or a day beyond the forecast.</exception>
    public TargetChance ChanceOf(double target, DateOnly day, bool lowerIsBetter)
    {
        Require.Finite(target, "the target");
        if (day < Steps[0].Date || day >= EndsBefore)
        {
            throw Require.Refusal("DayBeyondForecast",
                $"{Words.Day(day)} is not within the forecast, which runs from {Words.Month(Steps[0].Date)} to {Words.Month(Steps[^1].Date)}. Choose a day within it or forecast further.");
        }

        var step = Steps.Count(each => each.Date <= day) - 1;
        var chance = Futures.Count(future => lowerIsBetter ? future[step] <= target : future[step] >= target) / (double)Futures.Length;
        Sentence sentence =
            $"If the series goes on as it has, the chance of {Words.Number(target)} or {(lowerIsBetter ? "less" : "more")} in {Words.Month(Steps[step].Date)} is about {Words.Percent(Math.Round(chance, 2))}. This does not allow for anything that breaks with the past, such as a new policy.";
        return new(chance, new(Explanation.Method, Futures.Length, Explanation.Warnings, sentence));
    }
}
